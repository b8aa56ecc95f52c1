insert into messages (conversation_id, role, body) values (?, 'user', repeat('word ', 20));
update conversations set message_count = message_count + 1, updated_at = now() where id = ?;
delete from messages where id = (select min(id) from messages)
