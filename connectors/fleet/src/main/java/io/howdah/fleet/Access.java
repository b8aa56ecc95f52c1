package io.howdah.fleet;

import java.util.Optional;

/**
 * Who Howdah is on the fleet, by purpose, and how connections are secured. No password is ever held
 * here: see {@link Secrets}.
 *
 * @param passfile libpq password file, resolved against the fleet file's folder
 * @param service entry of {@code pg_service.conf} that supplies what the file leaves out
 */
public record Access(
    Optional<String> passfile,
    Optional<String> service,
    String observer,
    Optional<String> operator,
    Optional<String> approver,
    SslMode sslMode,
    Optional<String> sslRootCert,
    Optional<String> sslCert,
    Optional<String> sslKey) {}
