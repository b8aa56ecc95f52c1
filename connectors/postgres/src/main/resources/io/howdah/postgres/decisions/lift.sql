SELECT d.*, clock_timestamp() AS clock FROM howdah.lift(?, ?::jsonb) d
