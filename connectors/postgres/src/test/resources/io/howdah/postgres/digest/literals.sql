select 1
;;
SELECT 1;
;;
  select
	1  
;;
/* first */ select 1 -- last
;;
-- line
select 1 /* block /* nested */ still */ + 2
;;
select 1; 
;;
select 'it''s'
;;
select 'a\b'
;;
select E'a\'b\\'
;;
select e'line\nbreak' as "Text"
;;
select 'one'
  'two'
	'three'
;;
select 'one' -- and
  'two'
;;
select E'one\''
 'two'
;;
select U&'d\0061t\+000061'
;;
select U&'d!0061t!+000061' UESCAPE '!'
;;
select u&'d!0061' uescape '!' || 'x'
;;
select U&"d\0061t\0061" from (select 1 as data) s
;;
select U&"d!0061t!0061" uescape '!' from (select 1 as data) s
;;
select n'national', N'x' || 'y', NCHAR 'z'
;;
select B'1010', b'1', X'1FF', x'0a'
;;
select $$dollar$$, $tag$it's $$ $tag$, $_x$ $ $_x$
;;
select $übung$x$übung$
;;
select 'größe', 'ключ', '日本語', '😀'
;;
select "größe", ключ from "übung" where ключ = 'б'
;;
SELECT ключ FROM "übung" where 1 = 0 or "größe" > 3
;;
select 1.5, .5, 5., 1e10, 1.5e-3, 2E+5
;;
#@ from 16
select 0x1F, 0o17, 0b101, 1_000_000, 1_0.5_0
;;
select -1, - 2, -1.5, -.5
;;
select 5 - 3, 5 -3, 5-3, 5 - -3
;;
select id - 1, id -1, id-1, (id)-1, (id) - -1 from account
;;
select -id, - id, -(id), +id, +1 from account
;;
select -1::int, (-1)::int, -1.5::numeric, - 1 :: bigint
;;
select -9223372036854775808, -2147483648
;;
select 2 * -1, 2 *-1, 2/-1, 2 % -1, 2 ^ -1, 2=-1, 2<-1, 2>=-1, 2<>-1, 2 != -1
;;
select @ -5, @(-5), |/ 25, ||/ 27, ~1, 5 & -1, 5 | 1, 5 # 1, 1 << 2, 8 >> 1
;;
select abs(-1), abs( - 1 ), greatest(-1, -2, 3), coalesce(-1)
;;
select case when -1 < 0 then -1 else -2 end
;;
select case 1 when 1 then'a'else'b'end
;;
select array[-1, -2, -3]
;;
select (array[1,2,3])[1], (array[1,2,3])[-1], (array[1,2,3])[1:2], (array[1,2,3])[:2], (array[1,2,3])[1:], (array[1,2,3])[:]
;;
select tags[1], tags[1:2], data['a']['b'][0] from account where id < 0 or tags[1] = 'a'
;;
select null, true, false, TRUE, Null
;;
select id is null, id is not null, active is true, active is not true, active is false, active is unknown, id isnull, id notnull from account
;;
select not true, not null, not false and true or null
;;
select null is null, true is true, false is not false
;;
select null::int, cast(null as text), true::text, 'f'::bool
;;
select id is distinct from null, id is not distinct from 3 from account
;;
select '1'::int, '1' :: int, 1::text::varchar(10)::char(3), cast('1' as int), cast(1.5 as numeric(10,2)), 'x'::character varying(5)
;;
select ('4'::int4), ('4'::int8), (4), ((4)), (('x'))
;;
select int '1', int4 '2', integer'3', float8 '1.5', double precision '1', numeric(5,2) '1.25', bool 't', text 'x', varchar(3) 'abc'
;;
select date '2020-01-01', DATE'2020-01-01', time '10:00', time with time zone '10:00+02', timestamp '2020-01-01 10:00', timestamp with time zone '2020-01-01 10:00+02', timestamptz '2020-01-01'
;;
select timestamp(3) with time zone '2020-01-01', timestamp (3) '2020-01-01', time(2) '10:00'
;;
select interval '1 day', interval '1' day, interval '1-2' year to month, interval '1 2:03' day to minute, interval(3) '1.2345 s', interval '10' second(2), interval'2 h'
;;
select point '(1,2)', point '(1,2)' p, box '((0,0),(1,1))', line '{1,2,3}', lseg '[(0,0),(1,1)]', path '[(0,0),(1,1)]', polygon '((0,0),(1,1))', circle '<(0,0),1>'
;;
select json '{"a":1}', jsonb '{"a":1}' -> 'a', uuid '00000000-0000-0000-0000-000000000000', inet '10.0.0.1', cidr '10.0.0.0/8', macaddr '08:00:2b:01:02:03', money '1', xml '<a/>', bytea '\x00', bit '1', bit(3) '101', bit varying '10', tsvector 'a b', tsquery 'a & b'
;;
select mood 'sad', corpus.mood 'ok', 'ok'::corpus.mood, positive '3'
;;
select current_date, current_time, current_timestamp, localtime, localtimestamp(2), current_user, session_user, current_catalog, current_schema, user
;;
select current_date - 1, current_timestamp - interval '1 day', now() - '1 day'::interval
;;
select extract(epoch from created), extract(year from created), extract('month' from created), extract("day" from created), EXTRACT ( dow FROM now() ) from account
;;
select date_part('year', created), date_trunc('day', created), to_char(created, 'YYYY') from account
;;
select substring('abc' from 1 for 2), substring('abc' from 2), substring('abc', 1, 2), overlay('abc' placing 'x' from 1 for 1), position('a' in 'abc'), trim(both 'x' from 'xax'), trim(leading from ' a'), trim('  a '), substring('abc' similar 'a#"b#"c' escape '#')
;;
select position('a' in name), position('a' in (name)) from account
;;
select normalize('a', NFC), normalize('a'), 'a' is normalized, 'a' is NFD normalized, 'a' is not nfkc normalized
;;
select 'a' like 'a%', 'a' not like 'b' escape '!', 'a' ilike 'A', 'a' similar to 'a|b', 'a' not similar to 'b' escape '#', 'a' ~ 'a', 'a' !~* 'b', 'a' ~~ 'a', 'a' !~~* 'b'
;;
select'x'like'y', 1 where'a'='b'
;;
select 1 between 0 and 2, 1 not between symmetric 2 and 0, id between -1 and -3 from account
;;
select 1 in (1), 1 in (1,2,3), 1 not in (1, 2), -1 in (-1,-2), 'a' in ('a','b'), id in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10) from account
;;
select id in (1, 2, kind), id in (kind, parent) from account
;;
select id in (1, null, 3), name in ('a', null) from account
;;
select id in (1::int, 2::int, 3::int), id in (1::bigint, 2), id in ('1'::int), id in (cast(1 as int), cast(2 as int)), id in (int '1', int '2') from account
;;
select id in (1, 2.5, 3), id in (1, 10000000000), balance in (1, 2.5) from account
;;
select born in (date '2020-01-01', date '2020-01-02'), created in (timestamp with time zone '2020-01-01', timestamp with time zone '2020-01-02'), born in ('2020-01-01', '2020-01-02') from account
;;
select created - created in (interval '1' day, interval '2' day), name in ('a'::text collate "C", 'b') from account
;;
select (id, kind) in ((1,2),(3,4)), row(id, kind) in (row(1,2), row(3,4)) from account
;;
select id in (-1::int, -2::int), id in (1+1, 2+2), id in ((1), (2)), id in (+1, +2) from account
;;
select id in (select 1), id in (values (1), (2)), id in (with x as (select 1) select * from x), exists (select 1), id in ((select 1)) from account
;;
select id = any (array[1,2,3]), id = any ('{1,2}'), id = all (array[1,2]), id = some (array[1]), id <> all ('{1,2}'::int[]), id = any ((select array[1,2])::int[]) from account
;;
select array[1,2,3], array[1], array[[1,2],[3,4]], array['a','b']::text[], ARRAY[1::int, 2::int], array[]::int[], array[null, 1], array(select 1), array[array[1,2], array[3,4]]
;;
select array[id, 1, 2], array[id, kind], array[now(), now()] from account
;;
select array[row(1,2), row(3,4)], array[(1,2),(3,4)], array[date '2020-01-01', date '2020-01-02']
;;
select '{1,2}'::int[] || 3, array[1] || array[2,3], array[1,2] @> array[1], array[1,2] <@ array[1], array[1] && array[2]
;;
select row(1, 'a'), (1, 'a'), row(1), row(), (row(1,2)).*
;;
select (pair '(1,a)').x, ((1,'a')::pair).y
;;
select data -> 'a', data ->> 'k', data #> '{a,b}', data #>> '{a,b,0}', data -> 'a' -> 'b' -> 0, data->'a'->>'b' from account
;;
select data @> '{"a":1}', data <@ '{}', data ? 'k', data ?| array['k','x'], data ?& array['k'], data || '{"z":1}', data - 'k', data #- '{a,b}', data @? '$.a', data @@ '$.a == 1' from account where kind < 0 or data ? 'k' and not data?'z' or data?|'{a,b}'
;;
select data?'k', data ?'k', data? 'k', data ->'a' ? 'b', (data->'a')?'b', "data" ? 'k', account.data ? 'k' from account
;;
select jsonb_path_query(data, '$.a.b[*] ? (@ > 1)') from account
;;
select '[1,2]'::jsonb -> -1, '[1,2]'::jsonb - -1, '[1,2]'::jsonb ->> 0
;;
select '(0,0)'::point <-> '(1,1)'::point, box '((0,0),(1,1))' @> point '(0,0)', lseg '[(0,0),(1,1)]' ?# lseg '[(0,1),(1,0)]', @-@ path '[(0,0),(1,1)]', # path '[(0,0),(1,1)]', @@ box '((0,0),(1,1))', lseg '[(0,0),(1,1)]' ?|| lseg '[(0,1),(1,0)]', lseg '[(0,0),(1,1)]' ?-| lseg '[(0,1),(1,0)]'
;;
select int4range(1, 5) @> 3, '[1,2)'::int4range -|- '[2,3)', int4range(1,5) && int4range(2,6), '{[1,2)}'::int4multirange
;;
select 'a b'::tsvector @@ 'a'::tsquery, to_tsvector('english', 'x') @@ plainto_tsquery('y'), !! 'a'::tsquery, 'a' <-> 'b'::tsquery
;;
select 1 operator(pg_catalog.+) 2, 1 operator( pg_catalog.- ) 2
;;
select 'a' collate "C" < 'b', name collate "C" from account order by name collate "C" desc nulls last
;;
select 1 as a, 2 as "B", 3 c, 'x' as select, 4 as "Mixed Case", 5 AS date
;;
select id date, kind time, 'x' "interval" from account
;;
select count(*), count(distinct id), sum(distinct kind), count(*) filter (where id > 3), string_agg(name, ',' order by name desc), array_agg(id order by id) from account
;;
select percentile_cont(0.5) within group (order by id), mode() within group (order by kind), rank(3) within group (order by id) from account
;;
select id, row_number() over (), rank() over (partition by kind order by id), sum(id) over w, lag(id, 1, 0) over (order by id), lead(id, -1) over w from account window w as (partition by kind order by id desc)
;;
select sum(id) over (order by id rows between 2 preceding and 1 following), sum(id) over (order by id range between unbounded preceding and current row exclude ties), sum(id) over (order by id groups 2 preceding), first_value(id) over (order by id rows unbounded preceding), sum(id) over (order by created range between interval '1 day' preceding and current row) from account
;;
select kind, count(*) from account group by 1 order by 2 desc, 1
;;
select kind, active, count(*) from account group by grouping sets ((kind, active), (kind), ()), rollup (kind), cube (active) having count(*) > 1 order by 1, 2
;;
select kind + 1, count(*) from account group by kind + 1 having sum(id) > -1 order by -count(*), kind + 1
;;
select distinct kind from account
;;
select distinct on (kind) id, kind from account order by kind, id desc
;;
select distinct on (kind, 1) id from account
;;
select all id from account limit 10 offset 5
;;
select id from account limit all
;;
select id from account limit null offset 0
;;
select id from account order by id offset 2 rows fetch first 3 rows only
;;
select id from account order by id fetch next row only
;;
select id from account order by kind fetch first 3 rows with ties
;;
select id from account order by id fetch first (1+2) rows only
;;
select id from account limit (select 3) offset 1 + 1
;;
select id from account limit 1 for update
;;
select id from account where id = 3 for no key update of account nowait
;;
select id from account where id = 3 for share skip locked
;;
select a.id, e.amount from account a join entry e on e.account_id = a.id where a.kind = 3 and e.amount > 100.50
;;
select * from account a left join entry e on (e.account_id = a.id and e.qty > 3) right join pairs p on p.a = a.id full outer join doc d on d.id = p.b cross join busy natural join (select 1 as z) s
;;
select * from account, entry, pairs where account.id = entry.account_id and pairs.a = 1
;;
select * from account join entry using (id) join lateral (select * from pairs where a = account.id limit 1) l on true
;;
select * from account join entry using (id) as j where j.id = 5
;;
select * from only account, only (entry)
;;
select * from account as a (x, y) where a.x = 1
;;
select * from (values (1,'a'),(2,'b'),(3,'c')) as v (n, t)
;;
select * from (values (1),(2)) v, (values (1, now()), (2, now())) w, (values (1, 2), (3, null)) z
;;
values (1), (2), (3)
;;
values (1, 'a'), (2, 'b') order by 1 limit 1
;;
table account
;;
select * from generate_series(1, 10) g, generate_series(1, 10, 2) with ordinality as o (v, n), unnest(array[1,2,3]) u, many(3)
;;
select * from rows from (generate_series(1,2), many(3)) as r (a, b), jsonb_to_recordset('[{"a":1}]') as x (a int, b text)
;;
select * from account tablesample system (10), entry tablesample bernoulli (5.5) repeatable (42)
;;
select * from xmltable('/r/x' passing '<r><x>1</x></r>' columns a int path '.', n for ordinality, d text default 'q')
;;
select xmlelement(name foo, xmlattributes('x' as bar), 'content'), xmlforest(1 as a, 'b' as b), xmlparse(content '<a/>'), xmlserialize(content '<a/>' as text), xmlpi(name php, 'x'), xmlconcat('<a/>', '<b/>'), xmlroot(xml '<a/>', version '1.0', standalone yes), '<a/>'::xml is document, xmlexists('//a' passing '<a/>')
;;
with x as (select 1 as n) select * from x where n = 1
;;
with recursive t(n) as (values (1) union all select n + 1 from t where n < 100) select sum(n) from t
;;
with a as materialized (select 1 as n), b as not materialized (select 2 as m) select * from a, b
;;
with recursive t(id, parent) as (select id, parent from account where id = 3 union select a.id, a.parent from account a join t on a.id = t.parent) search depth first by id set ord cycle id set is_cycle to true default false using path select * from t
;;
with recursive t(id, parent) as (select id, parent from account where id = 3 union all select a.id, a.parent from account a join t on a.id = t.parent) cycle id set is_cycle using path select * from t
;;
with d as (delete from entry where id = -1 returning id), u as (update account set kind = 1 where id in (select id from d) returning *), i as (insert into pairs values (1000, 1) returning a) select * from d, u, i
;;
select 1 union select 2 union all select 3 intersect select 4 except select 5
;;
(select 1) union (select 2) order by 1 limit 1
;;
((select 1))
;;
select (select 1), (select max(id) from account where kind = 2), (select 1) + (select 2)
;;
select * from account where (kind, id) > (1, 2) and (kind, id) = (select 1, 2)
;;
select * from account where name = 'O''Brien' and email like '%@example.com' and balance >= 1000 and created > now() - interval '7 days' and active and not (kind = 3 or kind is null) order by created desc limit 20
;;
select twice(3), corpus.twice(n => 4), twice(n := 5), many(2), format('%s %s', variadic array['a','b'])
;;
select count(*) from account where twice(id)=-2 and id>-1 and id<-1 or id=0
;;
select name||'x', name || 'x' || 1, 'x'||name||'y', 'a'||'b' from account
;;
select foo$1.x, y$2 from foo$1 where y$2 = 5
;;
select "Id", "Total", "select", "a""b" from "Order" where "User" = 7 and "Order"."select" = 'x'
;;
select o."Id" as "id" from "Order" as o where o."a""b" = 1
;;
select a.id, o.name from corpus.account a, other.account o where o.id = 1
;;
select account.id from corpus.account where account.name = 'x'
;;
select m[1], n[1][2], n[1:2][1:1], (m || 3)[1] from matrix where m[1] = 3
;;
select id from account where data @> '{"a": {"b": [1]}}' and data #>> '{a,b,0}' = '1' and (data ->> 'n')::int between 1 and 10
;;
select coalesce(name, 'none'), nullif(kind, 0), greatest(1, 2), least(id, 3) from account
;;
select * from account where id = 1 or id = 2 or (id = 3 and name <> '')
;;
select * from account where name in ('a', 'b') and kind not in (1, 2) and id in (5)
;;
select * from account -- the table
where id = 1 -- the key
/* a ? here and 'there' */ and kind = 2
;;
select/**/1/**/+/**/2/* -- */
;;
select 1 --
+ 2
;;
select - /* sign */ 1, - -- more
2
;;
select '--not', '/* a comment */', "x" from (select 1 as "x") s
;;
select 'semi;colon', $$a;b$$, 1 as "semi;colon"
;;
select '?', '$1', 'a ? b'
;;
select cast('2020-01-01' as date) + 1, '2020-01-01'::date - '2019-01-01'::date, '10:00'::time at time zone 'UTC', created at time zone 'Europe/Berlin' from account
;;
select '1 day'::interval * 2, 1.5 * interval '1 hour', date '2020-01-01' + interval '1 day', timestamp '2020-01-01' - interval '1 day'
;;
select (date '2020-01-01', date '2020-02-01') overlaps (date '2020-01-15', interval '10 days')
;;
select ctid, xmin, tableoid::regclass from account where tableoid = 'account'::regclass and ctid = '(0,1)'
;;
select pg_typeof(1), pg_typeof('x'), 1::oid, 'account'::regclass::oid
;;
select random() < 0.5, setseed(0.5), gen_random_uuid() is null
;;
select nextval('account_id_seq'), currval('account_id_seq'), setval('account_id_seq', 1000, true)
;;
select exists (select 1 from entry where account_id = account.id and amount > 10) from account
;;
select * from account a where not exists (select from entry e where e.account_id = a.id)
;;
select from account
;;
select count(*) from part where k = 5 and v is null
;;
select * from busy b join totals t using (account_id) where b.n > 2
;;
select json_build_object('a', 1, 'b', array[1,2]), jsonb_build_array(1, 'x', null, true), row_to_json(row(1,2)), to_jsonb(1)
;;
#@ from 16
select json_object('a': 1, 'b': 2), json_object('a' value 1 null on null), json_object('k' value 'v' absent on null), json_array(1, 2, null absent on null), json_array(select 1), json_objectagg('k': 1), json_arrayagg(1 order by 1), '{}' is json, '[]' is json array, '1' is not json scalar, '{}' is json object with unique keys
;;
#@ from 17
select json_exists('{"a":1}'::jsonb, '$.a'), json_value('{"a":1}'::jsonb, '$.a' returning int), json_query('{"a":1}'::jsonb, '$.a' with wrapper), json('{"a":1}'), json_scalar(1), json_serialize('{"a":1}' returning text)
;;
#@ from 17
select json_exists('{"a":1}'::jsonb, '$.a' false on error), json_exists('{}'::jsonb, '$.a' passing 1 as x true on error), json_exists('{}'::jsonb, 'strict $.a' unknown on error), json_exists('{}'::jsonb, '$.a' error on error)
;;
#@ from 17
select json_value('{}'::jsonb, '$.a' default 'x' on empty default 'y' on error), json_value('{}'::jsonb, '$.a' null on empty error on error), json_value('{}'::jsonb, '$.a' returning int default -1 on empty)
;;
#@ from 17
select json_query('{}'::jsonb, '$.a' empty array on empty), json_query('{}'::jsonb, '$.a' empty object on error), json_query('{}'::jsonb, '$.a' empty on empty null on error), json_query('{}'::jsonb, '$.a' keep quotes), json_query('{}'::jsonb, '$.a' without array wrapper omit quotes)
;;
#@ from 17
select * from doc, json_table(body, '$.items[*]' columns (n for ordinality, a int path '$.a' default 0 on empty error on error, e boolean exists path '$.b', nested path '$.c[*]' columns (d text path '$'))) as t where t.a > 0
;;
#@ from 17
select * from json_table('[1,2]'::jsonb, '$[*]' as root passing 1 as x columns (a int path '$', b jsonb format json path '$' with wrapper null on empty) error on error) t
;;
insert into pairs values (100, 1)
;;
insert into pairs (a, b) values (101, 1), (101, 2), (101, 3)
;;
insert into pairs (a, b, c) values (102, 1, 'x'), (102, 2, default), (102, 3, null)
;;
insert into pairs as p (a, b) values (1, 1) on conflict (a, b) do update set c = excluded.c || '!' where p.c <> 'no'
;;
insert into pairs values (1, 1, 'x') on conflict do nothing
;;
insert into pairs values (1, 1, 'x') on conflict on constraint pairs_pkey do nothing returning a, b, 'new' as state
;;
insert into pairs values (103, 1, 'x') returning *
;;
insert into pairs values (104, 1, 'x') returning a + 1 as n, -1, c
;;
insert into pairs values (105, 1, 'x') returning "a", "b"
;;
insert into account default values
;;
insert into account (name, data, tags, active, balance, born, feeling) values ('x', '{"a":1}', '{a,b}', true, -10.5, '2020-01-01', 'sad'), ('y', null, array['a'], false, +3, date '2020-01-02', null)
;;
insert into account (tags[1], name) values ('q', 'w')
;;
insert into doc (id, body) overriding system value values (5000, '{}')
;;
insert into entry (account_id, amount) select id, 10 from account where kind = 1 limit 3
;;
insert into entry (account_id, amount) with x as (select 1 as n) select n, 5 from x
;;
insert into entry (note) (select 'x')
;;
insert into "Order" ("Total", "select") values (10, 'x')
;;
update account set name = 'x', balance = balance - 10.5, kind = -1, active = null where id = 3
;;
update account set (name, kind) = ('x', 5), (email, balance) = (select 'e', 3) where id = 3
;;
update account a set name = e.note from entry e where e.account_id = a.id and e.id = 3 and a.kind in (1,2)
;;
update account set tags[1] = 'z', tags[2:3] = '{a,b}', data = jsonb_set(data, '{a}', '1') where id = 1
;;
update account set kind = kind + 1 where id = 1 returning *
;;
update account set name = case id when 1 then 'a' when 2 then 'b' else name end where id in (1, 2)
;;
delete from entry where id = 3
;;
delete from entry e using account a where e.account_id = a.id and a.name = 'gone' returning e.*
;;
delete from only entry where id in (select id from entry order by id limit 2)
;;
delete from entry
;;
#@ from 15
merge into pairs p using (values (1, 1, 'm'), (500, 500, 'n')) v (a, b, c) on p.a = v.a and p.b = v.b when matched and p.c = 'x' then update set c = v.c when matched then do nothing when not matched then insert (a, b, c) values (v.a, v.b, 'new')
;;
#@ from 15
merge into pairs using entry e on pairs.a = e.id when matched and e.qty > 3 then delete when not matched then insert values (10000 + e.id, 1, default)
;;
#@ from 17
merge into pairs p using (select 1 as a) v on p.a = v.a when matched then update set c = 'y' when not matched by source and p.a = 3 then delete when not matched by target then insert values (9, 9) returning merge_action(), p.*, 'x'
;;
#@ from 18
update account set kind = 3 where id = 1 returning with (old as o, new as n) o.kind, n.kind + 1
;;
begin
;;
#@ alone
BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY
;;
#@ alone
start transaction read write
;;
commit
;;
savepoint a_point
;;
savepoint "A"
;;
#@ before savepoint s1
rollback to savepoint s1
;;
#@ before savepoint s1
ROLLBACK TO s1
;;
#@ before savepoint s1
release savepoint s1
;;
#@ before savepoint s1
release s1
;;
set work_mem = '5MB'
;;
set work_mem to 5000
;;
set local work_mem = 5000
;;
set session statement_timeout = 0
;;
set search_path to corpus, public, "other"
;;
SET search_path = corpus
;;
set enable_seqscan = on
;;
set enable_seqscan to off
;;
set application_name to default
;;
set random_page_cost = 1.5
;;
set geqo_seed to .5
;;
set time zone 'UTC'
;;
set time zone local
;;
set time zone interval '1' hour to minute
;;
set time zone -5
;;
set timezone = 'Europe/Berlin'
;;
set datestyle to iso, dmy
;;
set names 'UTF8'
;;
set transaction isolation level repeatable read
;;
set session characteristics as transaction read write
;;
set local role none
;;
set role none
;;
set session authorization default
;;
set session authorization app_writer
;;
set role app_writer
;;
set session role 'app_writer'
;;
set time zone default
;;
set transaction_isolation to 'serializable'
;;
set corpus.tenant = 'abc'
;;
set constraints all deferred
;;
set xml option document
;;
set schema 'corpus'
;;
reset work_mem
;;
reset all
;;
show work_mem
;;
show all
;;
show transaction isolation level
;;
#@ alone
discard plans
;;
#@ from 17; before prepare ps1 as select 1
deallocate ps1
;;
#@ from 17; before prepare "Ps" as select 1
deallocate prepare "Ps"
;;
#@ from 17
deallocate all
;;
explain select * from account where id = 3
;;
explain (costs off, verbose true, format json) select * from account where id in (1,2,3) and name = 'x'
;;
explain analyze select 1
;;
explain (analyze, buffers off, timing 0) update account set kind = 1 where id = 2
;;
declare c1 cursor for select * from account where id = 3
;;
declare c2 no scroll cursor without hold for select 1
;;
#@ before declare c3 cursor for select generate_series(1,10)
fetch 3 from c3
;;
#@ before declare c3 scroll cursor for select generate_series(1,10)
fetch backward 3 from c3
;;
#@ before declare c3 scroll cursor for select generate_series(1,10)
fetch absolute -1 from c3
;;
#@ before declare c3 cursor for select generate_series(1,10)
move forward all in c3
;;
#@ before declare c3 cursor for select generate_series(1,10)
close c3
;;
call touch(5)
;;
call touch(-5)
;;
call corpus.touch(n => 1 + 2)
;;
do $$ begin perform 1; end $$
;;
do language plpgsql 'begin null; end'
;;
#@ copy
copy account (id, name) to stdout
;;
#@ copy
copy (select * from account where id = 3 and name in ('a', 'b')) to stdout with (format csv, header true, delimiter ';', null 'x')
;;
#@ copy
copy (select 1, -1) to stdout csv
;;
#@ copy 700	5	c\n
copy pairs from stdin
;;
#@ copy 701,5,c\n
copy pairs (a, b, c) from stdin with (format csv, quote '"') where a > 3
;;
create temp table tmp1 (id int primary key, name text not null default 'x', n numeric(10,2) check (n > -1), t timestamptz default now())
;;
create table made as select 1 as a, 'x'::text as b, id from account where id < 3
;;
create temporary table made2 on commit drop as select * from account limit 3
;;
select 1 as a, 'x' as b into temp made3
;;
create index on account (kind, lower(name)) where kind > 3
;;
create unique index idx1 on entry using btree (id desc nulls last) include (note) with (fillfactor = 70)
;;
create view v1 as select * from account where id = 3 and name = 'x'
;;
create or replace function g1(a int default 5) returns int language sql as $f$ select a + 1; select 2 $f$
;;
create function g2(a int) returns int language sql return a + 1
;;
create function g3() returns void language sql begin atomic select 1; select 2; end
;;
create sequence s1 increment by -1 minvalue -100 start with -1
;;
create type mood2 as enum ('a', 'b')
;;
create domain d1 as int check (value between 1 and 10)
;;
create table p1 partition of part for values from (200) to (300)
;;
create rule r1 as on insert to pairs where new.a = 99 do also (select 1; select 2)
;;
alter table account add column extra int default 5
;;
alter table account alter column name type varchar(100), alter column kind set default -1
;;
alter table account alter column kind set statistics 100
;;
alter sequence account_id_seq restart with 5000
;;
drop table if exists nothing, other_nothing cascade
;;
truncate entry restart identity
;;
lock table account in share mode nowait
;;
comment on table account is 'the accounts'
;;
grant select, insert on account to public
;;
analyze account (id, name)
;;
#@ alone
vacuum (analyze, parallel 0) account
;;
refresh materialized view totals
;;
listen channel_a
;;
notify channel_a, 'payload'
;;
unlisten *
;;
create temp table "Mixed" ("Col" int)
;;
select {fn ucase(name)}, {fn lcase('X')}, {fn abs(-1)}, {fn power(2, 3)}, {fn now()}, {fn ifnull(name, 'x')} from account
;;
select {d '2020-01-01'}, {t '10:00:00'}, {ts '2020-01-01 10:00:00'} from account where born = {d '2020-01-01'}
;;
select * from {oj account a left outer join entry e on a.id = e.account_id} where a.name like 'x!%' {escape '!'}
;;
select 'a{d}', '{fn x()}', '{1,2}'::int[], $${call f}$$
;;
SELECT T.ID, T.NAME FROM CORPUS.ACCOUNT T WHERE T.KIND=5 AND T.ACTIVE=TRUE AND T.DATA->>'K'='V'
;;
select "account"."id" from "corpus"."account" where "corpus"."account"."name" = 'x' and "id" in (1,2,3)
;;
select a1_0.id,a1_0.name from account a1_0 where a1_0.kind=1 and a1_0.name like '%x%' escape '' order by a1_0.id desc offset 0 rows fetch first 20 rows only
;;
SELECT "t0"."id", "t0"."name" FROM "account" AS "t0" WHERE ("t0"."kind" = 1 AND 1=1) LIMIT 20 OFFSET 40
;;
select count(*) as "total", (sum(case when active then 1 else 0 end))::float / nullif(count(*), 0) * 100 as "pct" from account
;;
select set_config('work_mem', '4MB', false), current_setting('work_mem', true)
;;
select pg_advisory_xact_lock(42), pg_try_advisory_lock(1, -2), pg_advisory_unlock(1, -2)
;;
select lo.id from account lo left join lateral jsonb_array_elements(lo.data #> '{a,b}') with ordinality as x (v, i) on x.i = 1 where x.v = '1'
;;
select unnest('{1,2}'::int[]), unnest(array['a','b']), generate_subscripts(array[1,2], 1)
;;
select regexp_replace(name, '(\d+)', E'\\1', 'g'), split_part(name, ',', -1) from account
;;
select 1 where 'a' = any ('{a,b}'::text[]) and 3 = any (array[1,2,3]::int[]) and array[1,2] = array[1,2]
;;
select id from account where (name, kind, active) in (('a', 1, true), ('b', 2, null), ('c', 3, false))
;;
select id from account where id in (1, -2, 3) or id in (-1) or kind in (null)
;;
select id from account where id = 5 and 'x' in (name, email) and 3 in (kind, 4)
