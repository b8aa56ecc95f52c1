create schema corpus authorization app_writer;
create schema other authorization app_writer;
grant create, temporary on database app to app_writer;
set role app_writer;
set search_path = corpus;
create type mood as enum ('sad', 'ok');
create type pair as (x int, y text);
create domain positive as int check (value > 0);
create table account (
  id serial primary key, name text, email text, balance numeric(12, 2), created timestamptz default now(),
  tags text[], data jsonb, active boolean, parent int, kind int, born date, feeling mood, spot point);
create table entry (
  id bigserial primary key, account_id int, amount numeric, at timestamptz default now(), note text, qty int);
create table "Order" ("Id" serial primary key, "Total" numeric, "User" int, "select" text, "a""b" int);
create table pairs (a int, b int, c text default 'x', primary key (a, b));
create table "übung" ("größe" int, ключ text);
create table foo$1 (x int, y$2 int);
create table matrix (m int[], n int[][]);
create table doc (id int generated always as identity primary key, body jsonb, xmin_seen int);
create table part (k int, v text) partition by range (k);
create table part_low partition of part for values from (0) to (100);
create function twice(n int) returns int language plpgsql immutable as 'begin return n * 2; end';
create function many(n int) returns setof int language sql as 'select generate_series(1, n)';
create procedure touch(n int) language plpgsql as $$ begin perform n; end $$;
create view busy as select account_id, count(*) as n from entry group by account_id;
create materialized view totals as select account_id, sum(amount) as amount from entry group by account_id;
create table other.account (id int primary key, name text);
insert into account (name, email, balance, tags, data, active, parent, kind, born)
  select 'n' || i, 'e' || i || '@x', i, array['a', 'b'], '{"a": {"b": [1, 2, 3]}, "k": "v"}', i % 2 = 0, i - 1, i % 5, '2000-01-01'
  from generate_series(1, 20) i;
insert into entry (account_id, amount, note, qty) select i % 20 + 1, i, 'n' || i, i % 7 from generate_series(1, 60) i;
insert into pairs (a, b) select i, i from generate_series(1, 20) i;
insert into doc (body) values ('[1, 2]'), ('{"t": "x", "items": [{"a": 1}, {"a": 2}]}');
