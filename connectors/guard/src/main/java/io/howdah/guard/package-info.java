/**
 * What an application embeds so that its statements obey the fleet's decisions: a {@link
 * io.howdah.guard.Guard}, and a {@link io.howdah.guard.GuardedDataSource} around each of its data
 * sources.
 */
package io.howdah.guard;
