-- The texts of statements, in the order asked for, until there are enough bytes; one in any case. Null
-- where the server has lost it, or where it is longer than anything anybody would want to read.
-- ? queryids; ? longest text in bytes; ? bytes at most
WITH wanted AS (
  SELECT w.queryid, min(w.place) AS place
    FROM unnest(?::int8[]) WITH ORDINALITY AS w(queryid, place) GROUP BY w.queryid
), found AS (
  SELECT w.queryid, w.place, min(s.query) AS query
    FROM wanted w
    LEFT JOIN public.pg_stat_statements(true) s
      ON s.queryid = w.queryid AND octet_length(s.query) <= ?
   GROUP BY w.queryid, w.place
), counted AS (
  SELECT queryid, place, query,
         sum(coalesce(octet_length(query), 0) + 24) OVER (ORDER BY place) AS bytes
    FROM found
)
SELECT queryid, query,
       extract(epoch FROM clock_timestamp() - statement_timestamp())::float8 * 1000 AS spent_millis
  FROM counted WHERE bytes <= ? OR place = 1 ORDER BY place
