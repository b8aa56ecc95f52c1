insert into plans select i, (array['free', 'plus', 'team', 'enterprise'])[i], i * 1000
from generate_series(1, 4) i;
insert into regions select i, 'region ' || i from generate_series(1, 6) i;
insert into models select i, 'model-' || i, 4096 << i from generate_series(1, 5) i;
insert into accounts (id, plan_id, region_id, name, balance_cents)
select i, 1 + i % 4, 1 + i % 6, 'account ' || i, i * 10 from generate_series(1, 400) i;
insert into users (id, account_id, email)
select i, 1 + i % 400, 'user' || i || '@example.com' from generate_series(1, 2000) i;
insert into devices select i, 1 + i % 2000, (array['web', 'ios', 'android'])[1 + i % 3]
from generate_series(1, 2000) i;
insert into conversations (id, user_id, model_id, title)
select i, 1 + i % 2000, 1 + i % 5, 'conversation ' || i from generate_series(1, 4000) i;
insert into messages (conversation_id, role, body)
select 1 + i % 4000, (array['user', 'assistant'])[1 + i % 2], repeat('word ', 10 + i % 20)
from generate_series(1, 12000) i;
insert into feedback select i, 1 + i % 4000, i % 6 from generate_series(1, 1500) i;
insert into tags select i, 'tag ' || i from generate_series(1, 30) i;
insert into conversation_tags select i, 1 + i % 30 from generate_series(1, 4000) i;
insert into usage_days select a, date '2026-01-01' + d, a * d
from generate_series(1, 400) a, generate_series(0, 6) d;
insert into sessions (id, user_id) select i, i from generate_series(1, 2000) i;
analyze;
