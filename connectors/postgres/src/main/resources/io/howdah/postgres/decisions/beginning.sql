-- Ids that begin so, of decisions that were ever recorded: each that there may be is looked up by its
-- key, 4,096 of five digits. ? the first digits, at least five
SELECT d.id
  FROM (SELECT ?::text AS digits) g
 CROSS JOIN LATERAL generate_series(0, (16 ^ (8 - length(g.digits)))::int - 1) AS rest
 CROSS JOIN LATERAL howdah.decision_of(
         left(g.digits || lpad(to_hex(rest), 8 - length(g.digits), '0'), 8)) d
