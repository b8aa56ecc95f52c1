select m.role || ': ' || m.body
from conversations c join messages m on m.conversation_id = c.id
where c.id = ?
order by m.id desc
limit 20
