/**
 * A client of PgBouncer's admin console: start-up, TLS, authentication and the simple query
 * protocol, several commands in one round trip. It knows the protocol and nothing of pools.
 */
package io.howdah.pgbouncer.admin;
