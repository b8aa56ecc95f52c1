-- Counters of the statements that took most time since this session asked last, of those asked for by
-- queryid, or of all; packed as StatementPack says, 69 bytes a statement. What there was when it asked
-- last the session keeps itself, in two settings of its own: there is no other place on a standby, and
-- sending it to and fro would cost more than all the rest.
-- Runnable where the extension is in public: prepare it with (int8[], bool, int).
-- ? queryids wanted in any case; ? whether all are wanted; ? how many at most
WITH asked AS MATERIALIZED (
  SELECT ?::int8[] AS wanted, ?::bool AS everything
), entry AS MATERIALIZED (
  SELECT s.queryid, s.dbid, s.userid, s.toplevel, s.calls, s.total_exec_time, s.stddev_exec_time,
         s.rows, s.shared_blks_hit, s.shared_blks_read, s.temp_blks_written, s.wal_bytes,
         s.stats_since AS since,
         s.queryid # (s.userid::int8 << 32) # s.dbid::int8 # s.toplevel::int4::int8 AS key,
         (s.total_exec_time * 1000)::int8 AS spent
    FROM public.pg_stat_statements(false) s
   WHERE s.queryid IS NOT NULL
), before AS MATERIALIZED (
  SELECT b.key, b.spent
    FROM unnest(nullif(current_setting('howdah.keys', true), '')::int8[],
                nullif(current_setting('howdah.spent', true), '')::int8[]) AS b(key, spent)
), picked AS (
  SELECT e.*
    FROM entry e
   CROSS JOIN asked
    LEFT JOIN before b ON b.key = e.key
   WHERE asked.everything OR e.queryid = ANY (asked.wanted) OR e.spent IS DISTINCT FROM b.spent
   ORDER BY e.queryid = ANY (asked.wanted) DESC, e.spent - coalesce(b.spent, 0) DESC
   LIMIT ?
), packed AS (
  SELECT string_agg(
           int8send(queryid) || oidsend(dbid) || oidsend(userid) || boolsend(toplevel)
           || int8send(calls) || float8send(total_exec_time) || float8send(stddev_exec_time)
           || substring(int8send(rows) FROM 5) || substring(int8send(shared_blks_hit) FROM 5)
           || substring(int8send(shared_blks_read) FROM 5)
           || substring(int8send(temp_blks_written) FROM 5) || int8send(wal_bytes::int8)
           || int4send(coalesce(date_part('epoch', since), 0)::int4), ''::bytea) AS rows
    FROM picked
), whole AS (
  SELECT count(*)::int4 AS entries, sum(calls) FILTER (WHERE toplevel)::int8 AS calls,
         sum(total_exec_time) FILTER (WHERE toplevel) AS millis,
         sum(rows) FILTER (WHERE toplevel)::int8 AS rows,
         sum(shared_blks_hit) FILTER (WHERE toplevel)::int8 AS hit,
         sum(shared_blks_read) FILTER (WHERE toplevel)::int8 AS read,
         sum(temp_blks_written) FILTER (WHERE toplevel)::int8 AS temp,
         sum(wal_bytes) FILTER (WHERE toplevel)::int8 AS wal,
         array_agg(key)::text AS keys, array_agg(spent)::text AS spent
    FROM entry
)
SELECT packed.rows AS packed,
       whole.entries, whole.calls, whole.millis, whole.rows, whole.hit, whole.read, whole.temp,
       whole.wal, info.dealloc, info.stats_reset,
       pg_postmaster_start_time() AS started_at,
       length(set_config('howdah.keys', coalesce(whole.keys, ''), false))
         + length(set_config('howdah.spent', coalesce(whole.spent, ''), false)) AS kept,
       current_setting('compute_query_id') <> 'off' AS tells_ids,
       clock_timestamp() AS server_time, now() AS began
  FROM packed, whole, public.pg_stat_statements_info() info
