-- This session, as one that ends it must know it: its number is used again one day.
SELECT pid, backend_start::text FROM pg_stat_activity WHERE pid = pg_backend_pid()
