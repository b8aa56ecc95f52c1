-- A hash of the functions of schema howdah as they are: what they do, as whom, and who may call them;
-- and of the triggers that guard its tables, whether they fire.
SELECT encode(sha256(convert_to(string_agg(piece, chr(10) ORDER BY piece COLLATE "C"), 'UTF8')), 'hex')
       AS functions
  FROM (SELECT concat_ws(' ', p.proname, p.pronargs, p.proargnames, p.prosecdef, p.provolatile,
                         p.proconfig, p.proacl, p.prosrc) AS piece
          FROM pg_catalog.pg_proc p
         WHERE p.pronamespace = to_regnamespace('howdah')
        UNION ALL
        SELECT concat_ws(' ', c.relname, t.tgname, f.proname, t.tgtype, t.tgenabled)
          FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
          JOIN pg_catalog.pg_proc f ON f.oid = t.tgfoid
         WHERE c.relnamespace = to_regnamespace('howdah') AND NOT t.tgisinternal) AS pieces
