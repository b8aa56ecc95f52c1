-- Who streams from a server: physical standbys, no backups, no logical subscribers.
SELECT sender.application_name, host(sender.client_addr) AS client_addr
  FROM pg_stat_replication sender
 WHERE sender.state IN ('startup', 'catchup', 'streaming')
   AND NOT EXISTS (SELECT FROM pg_replication_slots slot
                    WHERE slot.active_pid = sender.pid AND slot.slot_type = 'logical')
 ORDER BY sender.application_name, sender.client_addr, sender.pid
