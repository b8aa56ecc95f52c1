-- Ends a session that asked for a plan, if it is that one still. Parameters: its number, its start.
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
 WHERE pid = ? AND backend_start = ?::timestamptz AND usename = current_user
