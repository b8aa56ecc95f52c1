/** Observes the Redis in front of the fleet: one connection and one round trip a tick. */
package io.howdah.redis;
