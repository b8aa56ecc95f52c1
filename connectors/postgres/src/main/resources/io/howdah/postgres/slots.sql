-- Replication slots: the WAL they keep, what may still be written, what they hold back.
SELECT s.slot_name::text, s.slot_type, s.active, s.wal_status, s.safe_wal_size,
       (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END
         - s.restart_lsn)::int8 AS retained_bytes,
       greatest(age(s.xmin), age(s.catalog_xmin)) AS xmin_age
  FROM pg_get_replication_slots() s
