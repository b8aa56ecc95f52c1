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

  /** Who does nothing but observe, and needs no file for it. */
  public static Access observer(String name, SslMode sslMode) {
    Optional<String> none = Optional.empty();
    return new Access(none, none, name, none, none, none, sslMode, none, none, none);
  }

  /** The same, with another operator or with none. */
  public Access withOperator(Optional<String> name) {
    return new Access(
        passfile,
        service,
        observer,
        name,
        approver,
        installer,
        sslMode,
        sslRootCert,
        sslCert,
        sslKey);
  }

  /** The same, where servers are trusted whose certificates this file vouches for. */
  public Access withSslRootCert(Optional<String> file) {
    return new Access(
        passfile, service, observer, operator, approver, installer, sslMode, file, sslCert, sslKey);
  }
}
