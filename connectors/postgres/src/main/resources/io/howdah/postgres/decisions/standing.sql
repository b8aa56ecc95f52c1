-- The stamp and the decisions of the same moment; a row without an id when none is in force.
SELECT s.epoch AS head_epoch, s.revision AS head_revision, s.clock,
       pg_is_in_recovery() AS standby, d.*
  FROM howdah.stamp() s LEFT JOIN howdah.decisions() d ON true
