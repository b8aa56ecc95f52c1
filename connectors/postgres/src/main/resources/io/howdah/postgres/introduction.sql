-- Who a server is: for finding the fleet from one address.
SELECT (pg_control_system()).system_identifier,
       pg_is_in_recovery()                           AS in_recovery,
       current_setting('cluster_name')               AS cluster_name,
       pg_has_role('pg_read_all_stats', 'USAGE')     AS sees_replication,
       receiver.conninfo,
       receiver.sender_host,
       receiver.sender_port
  FROM (SELECT) one
  LEFT JOIN pg_stat_get_wal_receiver() receiver ON true
