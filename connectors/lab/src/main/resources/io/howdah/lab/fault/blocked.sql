select count(*) from pg_stat_activity
where wait_event_type = 'Lock' and application_name in ('billing', 'account-page', 'price-list')
