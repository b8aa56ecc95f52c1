-- Replication slots: the WAL they keep, what may still be written, what they hold back. One text for
-- all, since there may be fifty: name:type:active:status:retained:safe:xminAge, one slot after the
-- other. A slot's name is made of a-z, 0-9 and _ alone, so nothing needs quoting.
SELECT string_agg(
         concat(s.slot_name, ':', left(s.slot_type, 1), ':', s.active::int4, ':',
                left(s.wal_status, 1), ':',
                CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
                     ELSE pg_current_wal_lsn() END - s.restart_lsn, ':',
                s.safe_wal_size, ':', greatest(age(s.xmin), age(s.catalog_xmin))),
         ' ') AS slots
  FROM pg_get_replication_slots() s
