/**
 * Reads and commands PostgreSQL servers, 14 to 18: one observer connection a node and one round
 * trip a tick; a few short-lived operator connections for acts.
 */
package io.howdah.postgres;
