-- Texts of statements that run now, where the server has them whole: what never ends, or is always
-- cancelled, never reaches pg_stat_statements. ? queryids
SELECT DISTINCT ON (query_id) query_id AS queryid, query,
       extract(epoch FROM clock_timestamp() - statement_timestamp())::float8 * 1000 AS spent_millis
  FROM pg_stat_get_activity(NULL)
 WHERE query_id = ANY (?::int8[]) AND state = 'active'
   AND octet_length(query) < pg_size_bytes(current_setting('track_activity_query_size')) - 1
