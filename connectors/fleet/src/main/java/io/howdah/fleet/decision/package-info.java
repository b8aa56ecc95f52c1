/** What is done to decisions and what comes back: records, no I/O. */
package io.howdah.fleet.decision;
