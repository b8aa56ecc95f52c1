package io.howdah.fleet.decision;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of the audit.
 *
 * @param actor {@code session_user} of whoever did it
 * @param action {@code decide}, {@code extend}, {@code lift}, {@code expire}, {@code pass}, {@code
 *     note}
 * @param detail JSON
 * @param hash covers the entry and all before it; hexadecimal
 */
public record AuditEntry(
    long seq,
    Instant at,
    String actor,
    String action,
    Optional<String> decision,
    String detail,
    String hash) {}
