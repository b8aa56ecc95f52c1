-- Plans the statement that the settings hold. A cursor takes one statement only: of two the server
-- runs neither. Names are qualified, because the schemas looked into are those of a stranger.
DO $howdah$
DECLARE
  line text;
  plan text := '';
BEGIN
  FOR line IN EXECUTE pg_catalog.concat(
    'EXPLAIN (GENERIC_PLAN) ', pg_catalog.current_setting('howdah.statement'))
  LOOP
    plan := pg_catalog.concat(plan, line, pg_catalog.chr(10));
  END LOOP;
  PERFORM pg_catalog.set_config('howdah.plan', plan, true);
END
$howdah$
