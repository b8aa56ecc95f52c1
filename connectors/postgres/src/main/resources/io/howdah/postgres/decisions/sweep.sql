-- Cancels executions, each only if it is still the very one that was seen, and only where the server
-- would not refuse: one refusal would undo the report on all others. The rows are settled before the
-- function is called, whatever the planner thinks. A pooler may hand the backend to another client
-- between check and signal: that race remains.
WITH target AS MATERIALIZED (
  SELECT seen.place, a.pid,
         COALESCE(signaller.rolsuper
             OR NOT COALESCE(owner.rolsuper, false)
            AND (pg_has_role('pg_signal_backend', 'USAGE') OR pg_has_role(owner.oid, 'USAGE')),
           false) AS permitted,
         NOT COALESCE(owner.rolsuper, false) AS grantable
    FROM unnest(?::int4[], ?::timestamptz[], ?::timestamptz[], ?::int8[])
           WITH ORDINALITY AS seen (pid, backend_start, query_start, query_id, place)
   CROSS JOIN LATERAL pg_stat_get_activity(seen.pid) a
    LEFT JOIN pg_roles owner ON owner.oid = a.usesysid
    LEFT JOIN pg_roles signaller ON signaller.rolname = current_user
   WHERE a.backend_start = seen.backend_start AND a.query_start = seen.query_start
     AND a.query_id = seen.query_id AND a.state = 'active'
)
SELECT target.place, target.permitted, target.grantable AND NOT target.permitted AS grantable,
       CASE WHEN target.permitted THEN pg_cancel_backend(target.pid) ELSE false END AS signalled
  FROM target
