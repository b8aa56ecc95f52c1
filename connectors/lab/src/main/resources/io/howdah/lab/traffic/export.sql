select m.id, m.conversation_id, m.role, m.created_at, m.body
from messages m
order by m.created_at desc
limit 4000
