SELECT d.*, clock_timestamp() AS clock FROM howdah.extend(?, ?::jsonb) d
