SELECT seq, at, actor, action, decision, detail::text AS detail, encode(hash, 'hex') AS hash
  FROM howdah.audit_log(?)
