select pid from pg_locks
where relation = 'accounts'::regclass and mode = 'AccessExclusiveLock' and granted
