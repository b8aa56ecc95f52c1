-- A child of this node that is not streaming from it; no row when all are.
select name
from unnest(?::text[]) as expected (name)
where not exists (
  select from pg_stat_replication
  where application_name = expected.name and state = 'streaming')
limit 1
