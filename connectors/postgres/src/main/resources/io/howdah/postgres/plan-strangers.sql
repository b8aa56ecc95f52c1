-- Functions that planning a statement may run, and whose owners may not act as the observer anyway.
-- Planning runs functions of constants, those that estimates ask for and those behind operators; a
-- volatile one only where it is behind an operator, written into the plan (SQL), or has defaults.
-- Parameters: words that may name relations, those before a parenthesis, those behind a dot, where a
-- function of one argument may stand as if it were a column. What the relations hide counts too:
-- views, policies, defaults, checks, index expressions, partitions. Of operators, casts and ranges any
-- of the database counts, for a text does not say which ones it uses. Functions in languages that only
-- a superuser may use are no stranger's.
WITH RECURSIVE words AS (
  SELECT ?::text[]::name[] AS said, ?::text[]::name[] AS called,
         ?::text[]::name[] AS dotted),
strange AS MATERIALIZED (
  SELECT p.oid, p.proname, p.proowner,
         p.provolatile <> 'v' OR l.lanname = 'sql' OR p.pronargdefaults > 0 AS planned,
         p.pronargs > 0 AND p.pronargs - p.pronargdefaults <= 1 AS dotted
    FROM pg_proc AS p
    JOIN pg_language AS l ON l.oid = p.prolang
   WHERE l.lanpltrusted
     AND p.prorettype NOT IN ('trigger'::regtype, 'event_trigger'::regtype)
     AND p.pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
     AND NOT pg_has_role(p.proowner, current_user, 'MEMBER')),
reached (kind, id) AS (
  SELECT 'pg_class'::regclass::oid, c.oid
    FROM words
    JOIN pg_class AS c ON c.relname = ANY (words.said)
   WHERE c.oid >= 16384 AND EXISTS (SELECT FROM strange)
   UNION
  SELECT part.kind, part.id
    FROM reached AS r
   CROSS JOIN LATERAL (
     SELECT d.refclassid, d.refobjid
       FROM pg_depend AS d
      WHERE d.classid = r.kind AND d.objid = r.id AND d.refobjid >= 16384
        AND d.refclassid IN ('pg_class'::regclass, 'pg_proc'::regclass, 'pg_type'::regclass)
        AND r.kind <> 'pg_proc'::regclass
      UNION ALL
     SELECT own.kind, own.id
       FROM (
         SELECT 'pg_rewrite'::regclass::oid, oid FROM pg_rewrite WHERE ev_class = r.id
          UNION ALL
         SELECT 'pg_policy'::regclass, oid FROM pg_policy WHERE polrelid = r.id
          UNION ALL
         SELECT 'pg_attrdef'::regclass, oid FROM pg_attrdef WHERE adrelid = r.id
          UNION ALL
         SELECT 'pg_constraint'::regclass, oid FROM pg_constraint
          WHERE conrelid = r.id AND contype <> 'f'
          UNION ALL
         SELECT 'pg_statistic_ext'::regclass, oid FROM pg_statistic_ext WHERE stxrelid = r.id
          UNION ALL
         SELECT 'pg_class'::regclass, indexrelid FROM pg_index WHERE indrelid = r.id
          UNION ALL
         SELECT 'pg_class'::regclass, inhrelid FROM pg_inherits WHERE inhparent = r.id
       ) AS own (kind, id)
      WHERE r.kind = 'pg_class'::regclass
   ) AS part (kind, id))
SELECT concat(s.oid::regprocedure, ' of ', s.proowner::regrole)
  FROM strange AS s
 CROSS JOIN words
 WHERE s.planned
   AND (s.proname = ANY (words.called)
        OR s.dotted AND s.proname = ANY (words.dotted)
        OR EXISTS (SELECT FROM reached WHERE kind = 'pg_proc'::regclass AND id = s.oid)
        OR EXISTS (SELECT FROM pg_cast WHERE castfunc = s.oid))
    OR EXISTS (SELECT FROM pg_operator WHERE oprcode = s.oid)
    OR EXISTS (SELECT FROM pg_range WHERE rngsubdiff = s.oid OR rngcanonical = s.oid)
 ORDER BY 1
 LIMIT 4
