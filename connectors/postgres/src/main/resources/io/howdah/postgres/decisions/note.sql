SELECT howdah.note(?::jsonb) AS seq
