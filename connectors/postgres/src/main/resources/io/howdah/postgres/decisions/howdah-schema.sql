-- Schema howdah, version 2: what operators have decided, and an append-only audit of it.
-- Run it in one transaction, as a superuser or as a role with CREATEROLE and CREATE on the database.
-- Running it again changes nothing that is as it should be: functions that differ are put back, an older
-- version is brought up to this one, decisions and audit stay.
-- Nobody has rights on the tables: everything goes through functions that run as howdah_owner, a role
-- that cannot log in and owns nothing else, and that write down session_user, the login itself. Who
-- installs it, and superusers, could do anything all the same: so could whoever owns any table.

SET LOCAL search_path = pg_catalog, pg_temp;
SET LOCAL client_min_messages = warning;

DO $roles$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['howdah_owner', 'howdah_observer', 'howdah_operator',
                                'howdah_approver'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXECUTE format('COMMENT ON ROLE %I IS %L', wanted, 'made by howdah install');
    END IF;
  END LOOP;
  IF (SELECT rolcanlogin OR rolsuper FROM pg_roles WHERE rolname = 'howdah_owner') THEN
    RAISE EXCEPTION 'role howdah_owner can log in or is a superuser: it was not made for this';
  END IF;
  IF NOT pg_has_role(current_user, 'howdah_owner', 'USAGE') THEN
    EXECUTE format('GRANT howdah_owner TO %I', current_user);
  END IF;
END
$roles$;

DO $schema$
DECLARE
  present int;
  keeper text := (SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = 'howdah');
BEGIN
  IF keeper IS NULL THEN
    CREATE SCHEMA howdah AUTHORIZATION howdah_owner;
  ELSIF keeper <> 'howdah_owner' THEN
    RAISE EXCEPTION 'schema howdah belongs to %: it was not made by howdah install', keeper;
  END IF;
  IF to_regclass('howdah.meta') IS NOT NULL THEN
    EXECUTE 'SELECT max(version) FROM howdah.meta' INTO present;
    IF present > 2 THEN
      RAISE EXCEPTION 'schema howdah has version %, newer than this script''s version 2', present;
    END IF;
  END IF;
END
$schema$;

SET LOCAL ROLE howdah_owner;

CREATE TABLE IF NOT EXISTS howdah.meta (
  version int PRIMARY KEY,
  installed_at timestamptz NOT NULL DEFAULT now(),
  installed_by text NOT NULL
);
-- Hashes of the script that was run last, and of the functions as it left them.
ALTER TABLE howdah.meta ADD COLUMN IF NOT EXISTS script text,
  ADD COLUMN IF NOT EXISTS functions text;

-- One row. Whoever writes locks it first, which puts decisions and audit in one order.
CREATE TABLE IF NOT EXISTS howdah.head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  epoch bigint NOT NULL,
  revision bigint NOT NULL,
  timeline bigint NOT NULL,
  audit_seq bigint NOT NULL,
  audit_hash bytea NOT NULL
);

CREATE TABLE IF NOT EXISTS howdah.decision (
  id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{8}$'),
  epoch bigint NOT NULL,
  revision bigint NOT NULL,
  mode text NOT NULL CHECK (mode IN ('observe', 'limit', 'reject', 'cancel')),
  match_kind text NOT NULL CHECK (match_kind IN ('digest', 'application', 'user', 'table')),
  match_value text NOT NULL CHECK (length(match_value) BETWEEN 1 AND 200),
  workloads text[] NOT NULL,
  nodes text[] NOT NULL,
  regions text[] NOT NULL,
  measure text CHECK (measure IN ('per_second', 'at_once', 'time_share')),
  amount float8,
  per text CHECK (per IN ('node', 'fleet')),
  owner text NOT NULL,
  behalf text,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  decided_at timestamptz NOT NULL,
  expires_at timestamptz,
  ended_at timestamptz,
  ended_how text CHECK (ended_how IN ('lifted', 'expired')),
  ended_by text,
  CHECK ((mode = 'limit') = (measure IS NOT NULL AND amount IS NOT NULL AND per IS NOT NULL)),
  CHECK (mode = 'observe' OR expires_at IS NOT NULL)
);
CREATE INDEX IF NOT EXISTS decision_in_force ON howdah.decision (expires_at) WHERE ended_at IS NULL;

-- Each entry's hash covers the entry and the hash before it.
CREATE TABLE IF NOT EXISTS howdah.audit (
  seq bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  decision text,
  op text UNIQUE,
  detail jsonb NOT NULL,
  prev bytea NOT NULL,
  hash bytea NOT NULL
);
CREATE INDEX IF NOT EXISTS audit_decision ON howdah.audit (decision, seq);

-- Who does what only one may do at a time, where there is no Redis to tell.
CREATE TABLE IF NOT EXISTS howdah.lease (
  task text PRIMARY KEY,
  holder text NOT NULL,
  until timestamptz NOT NULL
);

CREATE OR REPLACE FUNCTION howdah.audit_is_append_only() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, howdah, pg_temp AS $body$
BEGIN
  RAISE EXCEPTION 'the audit is append-only' USING ERRCODE = '42501';
END
$body$;

CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON howdah.audit
FOR EACH STATEMENT EXECUTE FUNCTION howdah.audit_is_append_only();
ALTER TABLE howdah.audit ENABLE TRIGGER append_only;

-- pg_write_all_data needs no right on a table: whoever has it is stopped here. A superuser is not,
-- who could take the trigger away as well, and who restores a dump.
CREATE OR REPLACE FUNCTION howdah.only_functions_write() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, howdah, pg_temp AS $body$
BEGIN
  IF current_user <> 'howdah_owner'
     AND NOT (SELECT r.rolsuper FROM pg_roles r WHERE r.rolname = current_user) THEN
    RAISE EXCEPTION 'only the functions of schema howdah write its tables' USING ERRCODE = '42501';
  END IF;
  RETURN NULL;
END
$body$;

DO $guarded$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['meta', 'head', 'decision', 'audit', 'lease'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER by_functions BEFORE INSERT OR UPDATE OR DELETE OR'
      ' TRUNCATE ON howdah.%I FOR EACH STATEMENT EXECUTE FUNCTION howdah.only_functions_write()',
      guarded);
    EXECUTE format('ALTER TABLE howdah.%I ENABLE ALWAYS TRIGGER by_functions', guarded);
  END LOOP;
END
$guarded$;

-- The timeline rises at every promotion. Not to be asked of a standby.
CREATE OR REPLACE FUNCTION howdah.timeline() RETURNS bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, howdah, pg_temp AS $body$
  SELECT ('x' || lpad(left(pg_walfile_name(pg_current_wal_insert_lsn()), 8), 16, '0'))::bit(64)::bigint
$body$;

-- The epoch as of now: it rises when the timeline is another one than at the last decision.
CREATE OR REPLACE FUNCTION howdah.epoch_now(stored bigint, stored_timeline bigint) RETURNS bigint
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, howdah, pg_temp AS $body$
DECLARE
  actual bigint;
BEGIN
  IF pg_is_in_recovery() THEN
    RETURN stored;
  END IF;
  actual := howdah.timeline();
  RETURN CASE WHEN actual = stored_timeline THEN stored ELSE greatest(stored + 1, actual) END;
END
$body$;

CREATE OR REPLACE FUNCTION howdah.hash_of(prev bytea, entry howdah.audit) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, howdah, pg_temp AS $body$
  SELECT sha256(prev || convert_to(jsonb_build_array(
    entry.seq, (extract(epoch FROM entry.at) * 1000000)::bigint, entry.actor, entry.action,
    entry.decision, entry.op, entry.detail)::text, 'UTF8'))
$body$;

-- Locks the head for this transaction.
CREATE OR REPLACE FUNCTION howdah.lock_head() RETURNS void
LANGUAGE sql SET search_path = pg_catalog, howdah, pg_temp AS $body$
  SELECT FROM howdah.head FOR UPDATE
$body$;

-- The next (epoch, revision), stored.
CREATE OR REPLACE FUNCTION howdah.advance() RETURNS howdah.head
LANGUAGE sql SET search_path = pg_catalog, howdah, pg_temp AS $body$
  UPDATE howdah.head
     SET epoch = howdah.epoch_now(epoch, timeline), revision = revision + 1,
         timeline = howdah.timeline()
  RETURNING *
$body$;

CREATE OR REPLACE FUNCTION howdah.append(action text, decision text, op text, detail jsonb)
RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, howdah, pg_temp AS $body$
DECLARE
  entry howdah.audit;
BEGIN
  SELECT audit_seq + 1, audit_hash INTO STRICT entry.seq, entry.prev FROM howdah.head FOR UPDATE;
  entry.at := clock_timestamp();
  entry.actor := session_user;
  entry.action := append.action;
  entry.decision := append.decision;
  entry.op := append.op;
  entry.detail := append.detail;
  entry.hash := howdah.hash_of(entry.prev, entry);
  INSERT INTO howdah.audit VALUES (entry.*);
  UPDATE howdah.head SET audit_seq = entry.seq, audit_hash = entry.hash;
  RETURN entry.seq;
END
$body$;

CREATE OR REPLACE FUNCTION howdah.refuse(why text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, howdah, pg_temp AS $body$
BEGIN
  RAISE EXCEPTION '%', why USING ERRCODE = 'QH011';
END
$body$;

-- A list of names out of a request; what is left out is no name, which means all.
CREATE OR REPLACE FUNCTION howdah.names(list jsonb) RETURNS text[]
LANGUAGE plpgsql SET search_path = pg_catalog, howdah, pg_temp AS $body$
BEGIN
  IF list IS NULL OR list = 'null' THEN
    RETURN '{}';
  END IF;
  IF jsonb_typeof(list) <> 'array' OR jsonb_array_length(list) > 200
     OR EXISTS (SELECT FROM jsonb_array_elements(list) e
                 WHERE jsonb_typeof(e) <> 'string' OR length(e #>> '{}') NOT BETWEEN 1 AND 200) THEN
    PERFORM howdah.refuse('a scope is a list of at most 200 names of at most 200 characters');
  END IF;
  RETURN ARRAY(SELECT DISTINCT e FROM jsonb_array_elements_text(list) e ORDER BY e);
END
$body$;

-- When a request ends, by this server's clock: forSeconds from now, or expiresAt.
CREATE OR REPLACE FUNCTION howdah.ending(request jsonb) RETURNS timestamptz
LANGUAGE plpgsql SET search_path = pg_catalog, howdah, pg_temp SET timezone = 'UTC' AS $body$
DECLARE
  ends timestamptz := coalesce(
    clock_timestamp() + (request ->> 'forSeconds')::float8 * interval '1 second',
    (request ->> 'expiresAt')::timestamptz);
BEGIN
  IF ends <= clock_timestamp() THEN
    PERFORM howdah.refuse(format('the expiry %s lies in the past: this server has %s',
      to_char(ends, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      to_char(clock_timestamp(), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')));
  ELSIF ends > clock_timestamp() + interval '366 days' THEN
    PERFORM howdah.refuse('the expiry lies more than 366 days ahead');
  END IF;
  RETURN ends;
END
$body$;

CREATE OR REPLACE FUNCTION howdah.reason(request jsonb) RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, howdah, pg_temp AS $body$
DECLARE
  why text := btrim(coalesce(request ->> 'reason', ''));
BEGIN
  IF length(why) NOT BETWEEN 1 AND 500 THEN
    PERFORM howdah.refuse('a reason of 1 to 500 characters is required');
  END IF;
  RETURN why;
END
$body$;

-- The decision an operation made before, when this is its repetition.
CREATE OR REPLACE FUNCTION howdah.repeated(operation text) RETURNS howdah.decision
LANGUAGE sql STABLE SET search_path = pg_catalog, howdah, pg_temp AS $body$
  SELECT d.* FROM howdah.audit a JOIN howdah.decision d ON d.id = a.decision WHERE a.op = operation
$body$;

-- Locks a decision in force, or says why that cannot be: QH012 it has ended, QH013 it has changed.
CREATE OR REPLACE FUNCTION howdah.in_force(wanted text, expected text) RETURNS howdah.decision
LANGUAGE plpgsql SET search_path = pg_catalog, howdah, pg_temp AS $body$
DECLARE
  found_one howdah.decision;
BEGIN
  SELECT * INTO found_one FROM howdah.decision d WHERE d.id = wanted FOR UPDATE;
  IF found_one.id IS NULL THEN
    RAISE EXCEPTION 'there is no decision %', wanted USING ERRCODE = 'QH012';
  ELSIF found_one.ended_at IS NOT NULL OR found_one.expires_at <= clock_timestamp() THEN
    RAISE EXCEPTION 'decision % has ended: %', wanted, coalesce(found_one.ended_how, 'expired')
      USING ERRCODE = 'QH012';
  ELSIF expected IS NOT NULL AND expected <> found_one.epoch || ':' || found_one.revision THEN
    RAISE EXCEPTION 'decision % is at % now, not at %', wanted,
      found_one.epoch || ':' || found_one.revision, expected USING ERRCODE = 'QH013';
  END IF;
  RETURN found_one;
END
$body$;

CREATE OR REPLACE FUNCTION howdah.fresh_id(wanted text) RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, howdah, pg_temp AS $body$
DECLARE
  made text := coalesce(wanted, left(replace(gen_random_uuid()::text, '-', ''), 8));
BEGIN
  IF made !~ '^[0-9a-f]{8}$' THEN
    PERFORM howdah.refuse('an id is 8 hexadecimal digits');
  END IF;
  WHILE EXISTS (SELECT FROM howdah.decision d WHERE d.id = made) LOOP
    IF wanted IS NOT NULL THEN
      PERFORM howdah.refuse(format('decision %s is there already', wanted));
    END IF;
    made := left(replace(gen_random_uuid()::text, '-', ''), 8);
  END LOOP;
  RETURN made;
END
$body$;

CREATE OR REPLACE FUNCTION howdah.check_match(kind text, value text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, howdah, pg_temp AS $body$
BEGIN
  IF kind IS NULL OR kind NOT IN ('digest', 'application', 'user', 'table') THEN
    PERFORM howdah.refuse('a decision matches a digest, an application, a user or a table');
  ELSIF value IS NULL OR length(value) NOT BETWEEN 1 AND 200 THEN
    PERFORM howdah.refuse('what is matched has 1 to 200 characters');
  ELSIF kind = 'digest' AND value !~ '^fd[0-9]{1,4}:[0-9a-f]{32}$' THEN
    PERFORM howdah.refuse(format('%s is not a digest', quote_literal(value)));
  END IF;
END
$body$;

CREATE OR REPLACE FUNCTION howdah.check_limit(made howdah.decision) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, howdah, pg_temp AS $body$
BEGIN
  IF made.mode IS NULL OR made.mode NOT IN ('observe', 'limit', 'reject', 'cancel') THEN
    PERFORM howdah.refuse('the mode is observe, limit, reject or cancel');
  ELSIF made.mode <> 'observe' AND made.expires_at IS NULL THEN
    PERFORM howdah.refuse('an expiry is required: only observe may be open-ended');
  ELSIF made.mode <> 'limit' AND made.measure IS NULL AND made.amount IS NULL
        AND made.per IS NULL THEN
    RETURN;
  ELSIF made.mode <> 'limit' THEN
    PERFORM howdah.refuse('a limit goes with mode limit alone');
  ELSIF made.measure IS NULL OR made.measure NOT IN ('per_second', 'at_once', 'time_share')
        OR made.per IS NULL OR made.per NOT IN ('node', 'fleet') THEN
    PERFORM howdah.refuse('a limit is per_second, at_once or time_share, per node or fleet');
  ELSIF made.measure = 'per_second' AND NOT coalesce(made.amount BETWEEN 0.001 AND 1e9, false) THEN
    PERFORM howdah.refuse('a limit a second is from 0.001 (one in 1000 seconds) to 1000000000');
  ELSIF made.measure = 'at_once' AND NOT coalesce(made.amount BETWEEN 1 AND 1e9
                                                  AND made.amount = floor(made.amount), false) THEN
    PERFORM howdah.refuse('a limit at once is a whole number from 1 to 1000000000');
  ELSIF made.measure = 'time_share' AND NOT coalesce(made.amount BETWEEN 0.0001 AND 1, false) THEN
    PERFORM howdah.refuse('a limit of time is a share from 0.0001 (0.01 %) to 1 (100 %)');
  END IF;
END
$body$;

-- What observers, operators and approvers call.

CREATE OR REPLACE FUNCTION howdah.version() RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp AS $body$
  SELECT max(version) FROM howdah.meta
$body$;

-- What was installed, to tell whether it is what another script would install.
CREATE OR REPLACE FUNCTION howdah.build(OUT script text, OUT functions text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp AS $body$
  SELECT m.script, m.functions FROM howdah.meta m ORDER BY m.version DESC LIMIT 1
$body$;

-- Where the decisions stand, and this server's clock.
CREATE OR REPLACE FUNCTION howdah.stamp(OUT epoch bigint, OUT revision bigint, OUT clock timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp AS $body$
  SELECT howdah.epoch_now(h.epoch, h.timeline), h.revision, clock_timestamp() FROM howdah.head h
$body$;

-- The decisions in force.
CREATE OR REPLACE FUNCTION howdah.decisions() RETURNS SETOF howdah.decision
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp AS $body$
  SELECT d.* FROM howdah.decision d
   WHERE d.ended_at IS NULL AND (d.expires_at IS NULL OR d.expires_at > clock_timestamp())
   ORDER BY d.epoch, d.revision, d.id
$body$;

-- One decision, also one that has ended.
CREATE OR REPLACE FUNCTION howdah.decision_of(wanted text) RETURNS SETOF howdah.decision
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp AS $body$
  SELECT d.* FROM howdah.decision d WHERE d.id = wanted
$body$;

-- The newest entries of the audit, newest first, before an entry when one is given.
CREATE OR REPLACE FUNCTION howdah.audit_log(most int, before bigint DEFAULT NULL)
RETURNS SETOF howdah.audit
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp AS $body$
  SELECT a.* FROM howdah.audit a WHERE before IS NULL OR a.seq < before
   ORDER BY a.seq DESC LIMIT least(most, 10000)
$body$;

-- Checks the whole chain, its end against the head, and every decision against its last entry.
CREATE OR REPLACE FUNCTION howdah.audit_verify(
  OUT entries bigint, OUT broken_at bigint, OUT why text, OUT last_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp
SET timezone = 'UTC' SET extra_float_digits = 1 AS $body$
  WITH chain AS (
    SELECT a.seq,
           CASE WHEN a.seq <> row_number() OVER w THEN 'an entry is missing before this one'
                WHEN a.prev <> coalesce(lag(a.hash) OVER w, '\x00') THEN 'the chain is broken here'
                WHEN a.hash <> howdah.hash_of(a.prev, a) THEN 'this entry was changed'
           END AS why
      FROM howdah.audit a WINDOW w AS (ORDER BY a.seq)
  ), ending AS (
    SELECT h.audit_seq AS seq, 'entries are missing at the end' AS why FROM howdah.head h
     WHERE h.audit_seq <> coalesce((SELECT max(seq) FROM howdah.audit), 0)
        OR h.audit_hash <> coalesce((SELECT hash FROM howdah.audit ORDER BY seq DESC LIMIT 1), '\x00')
  ), newest AS (
    SELECT DISTINCT ON (a.decision) a.decision, a.seq, a.detail FROM howdah.audit a
     WHERE a.action IN ('decide', 'extend', 'lift', 'expire') ORDER BY a.decision, a.seq DESC
  ), decided AS (
    SELECT coalesce(n.seq, 0) AS seq, 'decision ' || coalesce(d.id, n.decision)
           || ' is not as the audit left it' AS why
      FROM howdah.decision d FULL JOIN newest n ON n.decision = d.id
     WHERE NOT coalesce(to_jsonb(d) @> (n.detail -> 'decision'), false)
  ), unguarded AS (
    SELECT 0 AS seq, 'it can be written by others: triggers of schema howdah are off or missing, and '
           'howdah install puts them back' AS why
     WHERE 6 <> (SELECT count(*) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                  WHERE c.relnamespace = 'howdah'::regnamespace AND t.tgenabled IN ('O', 'A')
                    AND t.tgname IN ('by_functions', 'append_only'))
  ), faults AS (
    SELECT 1 AS rank, * FROM chain WHERE chain.why IS NOT NULL
    UNION ALL SELECT 2, * FROM ending
    UNION ALL SELECT 3, * FROM decided
    UNION ALL SELECT 4, * FROM unguarded
  )
  SELECT (SELECT count(*) FROM howdah.audit), f.seq, f.why, encode(h.audit_hash, 'hex')
    FROM howdah.head h LEFT JOIN LATERAL (SELECT * FROM faults ORDER BY rank, seq LIMIT 1) f ON true
$body$;

-- What operators call. Every request may carry "op", a key under which its repetition has no effect.

-- {"mode", "match": {"kind", "value"}, "scope": {"workloads", "nodes", "regions"},
--  "limit": {"measure", "amount", "per"}, "reason", "forSeconds" or "expiresAt", "op"}.
-- "id" and "behalf" are for decisions that were in force before they could be recorded.
CREATE OR REPLACE FUNCTION howdah.decide(request jsonb) RETURNS howdah.decision
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp
SET timezone = 'UTC' SET extra_float_digits = 1 AS $body$
DECLARE
  made howdah.decision;
  at_head howdah.head;
BEGIN
  PERFORM howdah.lock_head();
  made := howdah.repeated(request ->> 'op');
  IF made.id IS NOT NULL THEN
    RETURN made;
  END IF;
  made.mode := request ->> 'mode';
  made.match_kind := request #>> '{match,kind}';
  made.match_value := request #>> '{match,value}';
  made.workloads := howdah.names(request #> '{scope,workloads}');
  made.nodes := howdah.names(request #> '{scope,nodes}');
  made.regions := howdah.names(request #> '{scope,regions}');
  made.measure := request #>> '{limit,measure}';
  made.amount := (request #>> '{limit,amount}')::float8;
  made.per := request #>> '{limit,per}';
  made.owner := session_user;
  made.behalf := nullif(left(request ->> 'behalf', 200), session_user);
  made.reason := howdah.reason(request);
  made.decided_at := clock_timestamp();
  made.expires_at := howdah.ending(request);
  PERFORM howdah.check_match(made.match_kind, made.match_value);
  PERFORM howdah.check_limit(made);
  made.id := howdah.fresh_id(request ->> 'id');
  at_head := howdah.advance();
  made.epoch := at_head.epoch;
  made.revision := at_head.revision;
  INSERT INTO howdah.decision VALUES (made.*);
  PERFORM howdah.append('decide', made.id, request ->> 'op',
    jsonb_build_object('decision', to_jsonb(made)));
  RETURN made;
END
$body$;

-- {"forSeconds" or "expiresAt", "reason", "expected": "epoch:revision", "op"}.
CREATE OR REPLACE FUNCTION howdah.extend(id text, request jsonb) RETURNS howdah.decision
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp
SET timezone = 'UTC' SET extra_float_digits = 1 AS $body$
DECLARE
  made howdah.decision;
  at_head howdah.head;
BEGIN
  PERFORM howdah.lock_head();
  made := howdah.repeated(request ->> 'op');
  IF made.id IS NOT NULL THEN
    RETURN made;
  END IF;
  made := howdah.in_force(extend.id, request ->> 'expected');
  made.expires_at := howdah.ending(request);
  PERFORM howdah.check_limit(made);
  at_head := howdah.advance();
  made.epoch := at_head.epoch;
  made.revision := at_head.revision;
  UPDATE howdah.decision d
     SET expires_at = made.expires_at, epoch = made.epoch, revision = made.revision
   WHERE d.id = made.id;
  PERFORM howdah.append('extend', made.id, request ->> 'op',
    jsonb_build_object('decision', to_jsonb(made), 'reason', howdah.reason(request),
                       'behalf', left(request ->> 'behalf', 200)));
  RETURN made;
END
$body$;

-- {"reason", "expected": "epoch:revision", "op"}.
CREATE OR REPLACE FUNCTION howdah.lift(id text, request jsonb) RETURNS howdah.decision
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp
SET timezone = 'UTC' SET extra_float_digits = 1 AS $body$
DECLARE
  made howdah.decision;
  at_head howdah.head;
BEGIN
  PERFORM howdah.lock_head();
  made := howdah.repeated(request ->> 'op');
  IF made.id IS NOT NULL THEN
    RETURN made;
  END IF;
  made := howdah.in_force(lift.id, request ->> 'expected');
  at_head := howdah.advance();
  made.epoch := at_head.epoch;
  made.revision := at_head.revision;
  made.ended_at := clock_timestamp();
  made.ended_how := 'lifted';
  made.ended_by := session_user;
  UPDATE howdah.decision d
     SET epoch = made.epoch, revision = made.revision, ended_at = made.ended_at,
         ended_how = made.ended_how, ended_by = made.ended_by
   WHERE d.id = made.id;
  PERFORM howdah.append('lift', made.id, request ->> 'op',
    jsonb_build_object('decision', to_jsonb(made), 'reason', howdah.reason(request),
                       'behalf', left(request ->> 'behalf', 200)));
  RETURN made;
END
$body$;

-- Closes some of what has expired; answers how many. They have no effect since their expiry either way.
CREATE OR REPLACE FUNCTION howdah.expire() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp
SET timezone = 'UTC' SET extra_float_digits = 1 AS $body$
DECLARE
  made howdah.decision;
  at_head howdah.head;
  closed int := 0;
BEGIN
  IF NOT EXISTS (SELECT FROM howdah.decision
                  WHERE ended_at IS NULL AND expires_at <= clock_timestamp()) THEN
    RETURN 0;
  END IF;
  PERFORM howdah.lock_head();
  FOR made IN SELECT * FROM howdah.decision d
               WHERE d.ended_at IS NULL AND d.expires_at <= clock_timestamp()
               ORDER BY d.expires_at, d.id LIMIT 200 FOR UPDATE LOOP
    IF closed = 0 THEN
      at_head := howdah.advance();
    END IF;
    made.epoch := at_head.epoch;
    made.revision := at_head.revision;
    made.ended_at := made.expires_at;
    made.ended_how := 'expired';
    UPDATE howdah.decision d
       SET epoch = made.epoch, revision = made.revision, ended_at = made.ended_at,
           ended_how = made.ended_how
     WHERE d.id = made.id;
    PERFORM howdah.append('expire', made.id, NULL,
      jsonb_build_object('decision', to_jsonb(made)));
    closed := closed + 1;
  END LOOP;
  RETURN closed;
END
$body$;

-- Moves past a stamp that was handed out while this server could not record, or that a promotion lost,
-- or from before this schema was installed: however far, for guards believe nothing older. What is left
-- to 53 bits can never be used up one by one.
CREATE OR REPLACE FUNCTION howdah.pass(seen_epoch bigint, seen_revision bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp AS $body$
DECLARE
  at_head howdah.head;
BEGIN
  PERFORM howdah.lock_head();
  SELECT * INTO at_head FROM howdah.head;
  at_head.epoch := howdah.epoch_now(at_head.epoch, at_head.timeline);
  IF (seen_epoch, seen_revision) <= (at_head.epoch, at_head.revision) THEN
    RETURN;
  ELSIF seen_epoch > 1::bigint << 40 OR seen_revision > 1::bigint << 52 THEN
    PERFORM howdah.refuse(format('stamp %s:%s is too far ahead', seen_epoch, seen_revision));
  END IF;
  UPDATE howdah.head SET epoch = greatest(at_head.epoch, seen_epoch),
         revision = greatest(at_head.revision, seen_revision) + 1, timeline = howdah.timeline();
  PERFORM howdah.append('pass', NULL, NULL,
    jsonb_build_object('epoch', seen_epoch, 'revision', seen_revision));
END
$body$;

-- Writes something else down: statements cancelled by a decision, and the like. {"op", …}.
CREATE OR REPLACE FUNCTION howdah.note(noted jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp AS $body$
DECLARE
  before bigint;
BEGIN
  IF jsonb_typeof(noted) IS DISTINCT FROM 'object' OR length(noted::text) > 65536 THEN
    PERFORM howdah.refuse('a note is an object of at most 64 kB');
  END IF;
  PERFORM howdah.lock_head();
  SELECT a.seq INTO before FROM howdah.audit a WHERE a.op = noted ->> 'op';
  RETURN coalesce(before,
    howdah.append('note', noted ->> 'decision', noted ->> 'op', noted - 'op'));
END
$body$;

-- Who has a lease; NULL when nobody does.
CREATE OR REPLACE FUNCTION howdah.leader(wanted text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp AS $body$
  SELECT l.holder FROM howdah.lease l WHERE l.task = wanted AND l.until > clock_timestamp()
$body$;

-- Takes or renews a lease for at most a minute, or gives it up with 0; answers who has it.
CREATE OR REPLACE FUNCTION howdah.lead(wanted text, by_whom text, seconds float8) RETURNS text
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp AS $body$
  INSERT INTO howdah.lease AS l (task, holder, until)
  VALUES (left(wanted, 100), left(by_whom, 200),
          clock_timestamp() + least(seconds, 60) * interval '1 second')
  ON CONFLICT (task) DO UPDATE
     SET holder = CASE WHEN l.holder = excluded.holder OR l.until < clock_timestamp()
                       THEN excluded.holder ELSE l.holder END,
         until = CASE WHEN l.holder = excluded.holder OR l.until < clock_timestamp()
                      THEN excluded.until ELSE l.until END
  RETURNING holder
$body$;

REVOKE ALL ON SCHEMA howdah FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA howdah FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA howdah FROM PUBLIC;
GRANT USAGE ON SCHEMA howdah TO howdah_observer, howdah_operator, howdah_approver;
GRANT EXECUTE ON FUNCTION howdah.version(), howdah.build(), howdah.stamp(), howdah.decisions(),
  howdah.decision_of(text), howdah.audit_log(int, bigint), howdah.audit_verify(),
  howdah.leader(text)
  TO howdah_observer, howdah_operator, howdah_approver;
GRANT EXECUTE ON FUNCTION howdah.decide(jsonb), howdah.extend(text, jsonb),
  howdah.lift(text, jsonb), howdah.expire(), howdah.pass(bigint, bigint), howdah.note(jsonb),
  howdah.lead(text, text, float8) TO howdah_operator;

-- Who installs it sees which version there is.
DO $look$
BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) THEN
    EXECUTE format('GRANT USAGE ON SCHEMA howdah TO %I', session_user);
    EXECUTE format('GRANT EXECUTE ON FUNCTION howdah.version(), howdah.build() TO %I', session_user);
  END IF;
END
$look$;

INSERT INTO howdah.head (epoch, revision, timeline, audit_seq, audit_hash)
SELECT howdah.timeline(), 0, howdah.timeline(), 0, '\x00'
ON CONFLICT DO NOTHING;
INSERT INTO howdah.meta (version, installed_by) VALUES (2, session_user) ON CONFLICT DO NOTHING;
-- What was installed is written down here by howdah install.

RESET ROLE;

-- Who installs it goes on without the owner's rights, also where an earlier installation left them.
-- With CREATEROLE it could give itself to howdah_owner again, as this script does; by accident it
-- changes nothing.
DO $leave$
DECLARE
  me oid := (SELECT oid FROM pg_roles WHERE rolname = current_user);
BEGIN
  IF EXISTS (SELECT FROM pg_auth_members m
              WHERE m.roleid = 'howdah_owner'::regrole AND m.grantor = me AND m.member = me) THEN
    EXECUTE format('REVOKE howdah_owner FROM %I', current_user);
  END IF;
END
$leave$;
