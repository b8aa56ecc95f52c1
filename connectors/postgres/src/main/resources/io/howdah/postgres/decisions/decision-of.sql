SELECT d.*, clock_timestamp() AS clock FROM howdah.decision_of(?) d
