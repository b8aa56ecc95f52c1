-- Takes schema howdah away, with its decisions and its audit, and the roles that howdah install made.
-- Run it in one transaction, as whoever installed it. Running it again changes nothing.

SET LOCAL search_path = pg_catalog, pg_temp;
SET LOCAL client_min_messages = warning;

DO $remove$
DECLARE
  keeper text := (SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = 'howdah');
  made text;
BEGIN
  IF keeper = 'howdah_owner' THEN
    IF NOT pg_has_role(current_user, keeper, 'USAGE') THEN
      EXECUTE format('GRANT howdah_owner TO %I', current_user);
    END IF;
    DROP SCHEMA howdah CASCADE;
  ELSIF keeper IS NOT NULL THEN
    RAISE EXCEPTION 'schema howdah belongs to %: it was not made by howdah install', keeper;
  END IF;
  FOR made IN SELECT r.rolname FROM pg_roles r
               WHERE r.rolname IN ('howdah_owner', 'howdah_observer', 'howdah_operator',
                                   'howdah_approver')
                 AND shobj_description(r.oid, 'pg_authid') = 'made by howdah install' LOOP
    BEGIN
      EXECUTE format('DROP ROLE %I', made);
    EXCEPTION WHEN dependent_objects_still_exist OR object_in_use THEN
      RAISE WARNING 'role % is still used elsewhere and stays', made;
    END;
  END LOOP;
END
$remove$;
