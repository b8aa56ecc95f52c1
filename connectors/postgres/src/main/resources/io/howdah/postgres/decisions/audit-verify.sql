SELECT * FROM howdah.audit_verify()
