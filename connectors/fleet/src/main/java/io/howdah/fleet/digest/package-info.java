/** Digests across the fleet: what statements do where. Records and pure rules, no I/O. */
package io.howdah.fleet.digest;
