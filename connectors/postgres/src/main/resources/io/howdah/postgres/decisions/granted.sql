-- Whether a login has been given a role.
SELECT count(*) > 0 AS granted
  FROM pg_catalog.pg_auth_members m
  JOIN pg_catalog.pg_roles r ON r.oid = m.roleid
  JOIN pg_catalog.pg_roles u ON u.oid = m.member
 WHERE r.rolname = ? AND u.rolname = ?
