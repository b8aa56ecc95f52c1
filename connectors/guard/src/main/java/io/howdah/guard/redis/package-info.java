/** The guard's line to Redis: decisions in, leases and roll-calls out. */
package io.howdah.guard.redis;
