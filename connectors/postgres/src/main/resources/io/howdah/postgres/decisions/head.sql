SELECT epoch, revision, clock, pg_is_in_recovery() AS standby,
       has_function_privilege('howdah.decide(jsonb)', 'EXECUTE') AS may_decide
  FROM howdah.stamp()
