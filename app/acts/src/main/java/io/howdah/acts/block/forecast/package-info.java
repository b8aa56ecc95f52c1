/** What a decision would have done to the traffic of the last minutes. Pure rules, no I/O. */
package io.howdah.acts.block.forecast;
