/** Statements across the fleet: counters and samples of every node made into one table. */
package io.howdah.watch.digest;
