-- Those of some decisions that were ever recorded. ? ids
SELECT d.id FROM unnest(?::text[]) AS w(id) CROSS JOIN LATERAL howdah.decision_of(w.id) d
