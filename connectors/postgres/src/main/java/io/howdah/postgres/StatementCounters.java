package io.howdah.postgres;

/**
 * Counters of one entry, or of all. Those in blocks and rows of one entry are the lower 32 bits of
 * the server's: their growth is right as long as it is below four billion.
 *
 * @param millis time spent executing
 * @param squares sum of the squared durations, in ms²
 * @param walBytes bytes of WAL
 * @param since when counting began, in seconds since 1970; 0 where the server does not tell
 */
public record StatementCounters(
    long calls,
    double millis,
    double squares,
    long rows,
    long hitBlocks,
    long readBlocks,
    long tempBlocks,
    long walBytes,
    long since) {}
