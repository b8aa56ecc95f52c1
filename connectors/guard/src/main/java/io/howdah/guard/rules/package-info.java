/** What decisions mean for a statement: matching, limits, counts. No I/O. */
package io.howdah.guard.rules;
