/**
 * Blocking and limiting statements: the acts, and the desk that records, publishes and reconciles
 * decisions.
 */
package io.howdah.acts.block;
