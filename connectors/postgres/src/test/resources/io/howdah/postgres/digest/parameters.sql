#@ values 3
select * from account where id = ?
;;
#@ values 3, 'x', true
SELECT * FROM account WHERE id = ? AND name = ? AND active = ?
;;
#@ values 3, 4
select * from account where id=? and kind>?-1
;;
#@ values 5L, 1.5, null
select ?, ? + 1, coalesce(?, 0)
;;
#@ values 3, 4
select id - ?, -id, - ?::int from account where id = -1
;;
#@ values 1, 2, 3
select * from account where id in (?, ?, ?)
;;
#@ values 1
select * from account where id in (?)
;;
#@ values 1, 2, 3
select * from account where id in (?, 5, ?) or id = any (array[?, 7])
;;
#@ values 1, 'a', 2, 'b'
select * from account where (id, name) in ((?, ?), (?, ?))
;;
#@ values {1,2,3}
select * from account where id = any (?)
;;
#@ values {1,2,3}, {4}
select * from account where id = any (?::int[]) and (?::int[])[1] = 2
;;
#@ values 'k', 'x'
select * from account where data ?? ? or data ??| array[?, 'y'] or data ??& array['q'] or data @?? '$.a'
;;
#@ values 'k', '{"a":1}'
select data ->> ?, data || ?::jsonb from account
;;
#@ values 'a%', 'b', 'c'
select name || ? || 'x', ?||?||name from account
;;
#@ values 'a%', '2020-01-01', '1 day'
select * from account where name like ? and born > ?::date and created < now() - ?::interval
;;
#@ values d2020-01-01, t2020-01-01T10:00:00
select * from account where born = ? and created > ?
;;
#@ values 10, 5
select * from account order by id limit ? offset ?
;;
#@ values 3L, 2L
select * from account order by id offset ? rows fetch next ? rows only
;;
#@ values 1, 10
select * from account where kind between ? and ?
;;
#@ values 1, 'a', 'b'
select case when kind = ? then ? else ? end from account
;;
#@ values 'UTC'
select created at time zone ? from account
;;
#@ values 'a', 'b', 'c'
select position(? in name), position('a' in ?), substring(name from ?) from account
;;
#@ values 'xax', 2, 1, 'q', 'r'
select substring(? from ? for ?), trim(?), overlay(name placing ? from 1) from account
;;
#@ values 1, 2
select twice(?), greatest(?, 3)
;;
#@ values 5
select count(*) over (order by id rows ? preceding) from account
;;
#@ values 1, 3
select * from generate_series(?, ?) g where g in (select id from account)
;;
#@ values 1
with x as (select ?::int as n) select * from x
;;
#@ values 1, 2
select * from account where id = ? union all select * from account where id = ?
;;
#@ values 'a'
select E'\'?', '?', "name", $$?$$, U&'?' /* ? */ from account -- ?
where name = ?
;;
#@ values true
select * from account a join entry e on a.id = e.account_id and a.active = ?
;;
#@ values true
select 1 where ?
;;
#@ values true, false
select 1 where not ? or ?
;;
#@ values 1, 2, 3
select array[?, ?], row(?, 1)
;;
#@ values u00000000-0000-0000-0000-000000000001, b
select ?, ?
;;
#@ values 1.5f, 2.5g, 3s
select ?, ?, ?
;;
#@ values 'sad'
select * from account where feeling = ?::mood
;;
#@ values 5
select extract(epoch from created) > ? from account
;;
#@ values 1; keys id
insert into account (kind) values (?)
;;
#@ values 'x', 1; keys id, name
insert into account (name, kind) values (?, ?)
;;
#@ values 'x', '{"a":1}'; keys id
INSERT INTO account (name, data) VALUES (?, ?::jsonb);
;;
#@ values 'x'; keys id
insert into account (name, kind, created) values (?, -1, now())
;;
#@ values 'x'; keys Id
insert into "Order" ("select") values (?) -- the end
;;
#@ values 8, 9; keys a
insert into pairs (a, b) values (?, ?) on conflict (a, b) do nothing
;;
#@ values 8, 9
insert into pairs (a, b) values (?, ?) on conflict (a, b) do update set c = 'x'
;;
#@ values 2; keys id
insert into entry (account_id) select id from account where id = ?
;;
#@ values 'x', 3; keys id
update account set name = ? where id = ?
;;
#@ values 3; keys id
delete from entry where id = ?
;;
#@ values 1, 2; keys id
with d as (select ?::int as k) insert into account (kind) select k + ? from d
;;
#@ values 1; keys none
insert into account (kind) values (?) returning id, name
;;
#@ values 1; keys none
insert into account (kind) values (?) returning *
;;
#@ from 15; values 3, 'z'
merge into pairs p using (select ?::int as a) v on p.a = v.a when matched then update set c = ? when not matched then do nothing
;;
#@ values 'x'
select {fn ucase(?)}, {fn lcase(name)} from account where born = {d '2020-01-01'}
;;
#@ values 3; from 14
call touch(?)
;;
#@ values 3
explain select * from account where id = ?
;;
#@ values 'k'
select data ?? ? , id from account
;;
#@ values 'a'; from 16
select json_object(? : 1 , 'v' value 2)
;;
#@ values 1, 'x'
SELECT a1_0.id,a1_0.name FROM account a1_0 WHERE a1_0.kind=? AND a1_0.name LIKE ? ESCAPE ''
;;
#@ values 1, 20
select "account"."id", "account"."name" from "account" where "account"."kind" = ? fetch next ? rows only
;;
#@ values 1, 20L
select "account"."id" from "account" where "account"."kind" = cast(? as int) fetch first ? rows only
