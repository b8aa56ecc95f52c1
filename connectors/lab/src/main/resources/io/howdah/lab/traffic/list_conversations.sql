select id || ' ' || title
from conversations
where user_id = ?
order by updated_at desc
limit 20
