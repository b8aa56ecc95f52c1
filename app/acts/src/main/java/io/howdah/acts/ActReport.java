package io.howdah.acts;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of one act.
 *
 * @param id its id in the journal; empty when nothing was recorded because nothing was to be done
 * @param undo how to take it back; empty unless it was done, or is in force and not proved
 * @param took from the confirmation to the outcome
 */
public record ActReport(
    Optional<String> id,
    String act,
    String target,
    Outcome outcome,
    Optional<Undo> undo,
    Duration took) {}
