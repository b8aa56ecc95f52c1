-- The server itself: its clock, its place in the WAL, its counters. Always exactly one row. Asked
-- last, so that the time since the transaction began is what the whole tick took on the server.
SELECT clock_timestamp()                                                    AS server_time,
       now()                                                                AS began,
       pg_postmaster_start_time()                                           AS started_at,
       pg_is_in_recovery()                                                  AS in_recovery,
       CASE WHEN NOT pg_is_in_recovery() THEN pg_current_wal_lsn() END::text AS current_lsn,
       CASE WHEN NOT pg_is_in_recovery()
            THEN left(pg_walfile_name(pg_current_wal_lsn()), 8) END         AS written_timeline,
       pg_last_wal_receive_lsn()::text                                      AS received_lsn,
       pg_last_wal_replay_lsn()::text                                       AS replayed_lsn,
       CASE WHEN pg_is_in_recovery() THEN pg_is_wal_replay_paused() END     AS replay_paused,
       pg_last_xact_replay_timestamp()                                      AS last_replayed_commit,
       CASE WHEN pg_is_in_recovery() AND r.received_tli IS NULL
            THEN (pg_control_checkpoint()).timeline_id END                  AS checkpoint_timeline,
       r.pid IS NOT NULL AS has_receiver, r.status, r.sender_host, r.sender_port,
       r.slot_name::text AS receiver_slot, r.last_msg_receipt_time, r.received_tli,
       pg_has_role('pg_read_all_stats', 'USAGE')                            AS may_read_stats,
       current_setting('synchronous_standby_names')                         AS sync_standby_names,
       p.prepared, p.oldest_gid, p.oldest_age,
       d.xact_commit, d.xact_rollback, d.blks_read, d.blks_hit, d.conflicts, d.deadlocks,
       d.temp_bytes, d.stats_reset, d.xid_age, d.mxid_age, d.backends
  FROM pg_stat_get_wal_receiver() r,
       (SELECT count(*)::int4 AS prepared, max(age(transaction)) AS oldest_age,
               (array_agg(gid ORDER BY age(transaction) DESC))[1] AS oldest_gid
          FROM pg_prepared_xact()) p,
       (SELECT sum(pg_stat_get_db_xact_commit(oid))::int8   AS xact_commit,
               sum(pg_stat_get_db_xact_rollback(oid))::int8 AS xact_rollback,
               sum(pg_stat_get_db_blocks_fetched(oid)
                   - pg_stat_get_db_blocks_hit(oid))::int8  AS blks_read,
               sum(pg_stat_get_db_blocks_hit(oid))::int8    AS blks_hit,
               sum(pg_stat_get_db_conflict_all(oid))::int8  AS conflicts,
               sum(pg_stat_get_db_deadlocks(oid))::int8     AS deadlocks,
               sum(pg_stat_get_db_temp_bytes(oid))::int8    AS temp_bytes,
               max(pg_stat_get_db_stat_reset_time(oid))     AS stats_reset,
               max(age(datfrozenxid))                       AS xid_age,
               max(mxid_age(datminmxid))                    AS mxid_age,
               sum(pg_stat_get_db_numbackends(oid))::int4   AS backends
          FROM pg_database) d
