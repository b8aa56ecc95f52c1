-- A hash of the functions of schema howdah as they are: what they do, as whom, and who may call them.
SELECT encode(sha256(convert_to(string_agg(
         concat_ws(' ', p.proname, p.proargnames, p.prosecdef, p.provolatile, p.proconfig, p.proacl,
                   p.prosrc),
         chr(10) ORDER BY p.proname COLLATE "C", p.pronargs, p.prosrc COLLATE "C"), 'UTF8')), 'hex')
       AS functions
  FROM pg_catalog.pg_proc p
 WHERE p.pronamespace = to_regnamespace('howdah')
