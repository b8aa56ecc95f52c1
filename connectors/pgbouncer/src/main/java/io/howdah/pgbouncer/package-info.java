/** Observes PgBouncer pods: one connection and one round trip a tick each. */
package io.howdah.pgbouncer;
