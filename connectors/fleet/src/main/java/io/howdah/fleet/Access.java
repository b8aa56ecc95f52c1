package io.howdah.fleet;

import java.util.Optional;

/**
 * Who Howdah is on the fleet, by purpose, and how connections are secured. No password is ever held
 * here: see {@link Secrets}.
 *
 * @param passfile libpq password file, resolved against the fleet file's folder
 * @param service entry of {@code pg_service.conf} that supplies what the file leaves out
 * @param installer who installs and removes schema {@code howdah}: a superuser, or a role with
 *     {@code CREATEROLE} and {@code CREATE} on the database
 */
public record Access(
    Optional<String> passfile,
    Optional<String> service,
    String observer,
    Optional<String> operator,
    Optional<String> approver,
    Optional<String> installer,
    SslMode sslMode,
    Optional<String> sslRootCert,
    Optional<String> sslCert,
    Optional<String> sslKey) {

  /** Without an installer. */
  public Access(
      Optional<String> passfile,
      Optional<String> service,
      String observer,
      Optional<String> operator,
      Optional<String> approver,
      SslMode sslMode,
      Optional<String> sslRootCert,
      Optional<String> sslCert,
      Optional<String> sslKey) {
    this(
        passfile,
        service,
        observer,
        operator,
        approver,
        Optional.empty(),
        sslMode,
        sslRootCert,
        sslCert,
        sslKey);
  }
}
