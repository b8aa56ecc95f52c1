SELECT d.*, clock_timestamp() AS clock FROM howdah.decide(?::jsonb) d
