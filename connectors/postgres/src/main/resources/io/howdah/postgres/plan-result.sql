-- The plan, a line a node.
SELECT pg_catalog.current_setting('howdah.plan')
