-- Keeps the schemas that a session of this database looks into, and looks into none of them itself.
SELECT pg_catalog.set_config('howdah.path', pg_catalog.current_setting('search_path'), true),
       pg_catalog.set_config('search_path', 'pg_catalog', true)
