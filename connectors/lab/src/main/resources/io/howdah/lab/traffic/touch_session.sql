set local synchronous_commit = off;
update sessions set hits = hits + 1, seen_at = now() where id = ?
