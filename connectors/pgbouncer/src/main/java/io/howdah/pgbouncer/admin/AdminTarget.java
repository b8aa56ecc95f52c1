package io.howdah.pgbouncer.admin;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.SslMode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One admin console and who we are there.
 *
 * @param user a member of {@code stats_users} or {@code admin_users}
 */
public record AdminTarget(Endpoint endpoint, String user, Security security) {

  /** The database name under which PgBouncer serves its console. */
  public static final String DATABASE = "pgbouncer";

  /**
   * libpq's TLS settings. Without a root certificate {@code verify-ca} and {@code verify-full}
   * trust the JVM's authorities, and {@code require} trusts any certificate, as libpq does.
   *
   * @param rootCert PEM file of trusted authorities
   * @param cert PEM file of the client's certificate
   * @param key PEM file of the client's unencrypted private key, PKCS #8 or PKCS #1
   */
  public record Security(
      SslMode mode, Optional<Path> rootCert, Optional<Path> cert, Optional<Path> key) {

    public static final Security DISABLED =
        new Security(SslMode.DISABLE, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static AdminTarget observer(Endpoint endpoint, Access access) {
    return new AdminTarget(endpoint, access.observer(), security(access));
  }

  public static Security security(Access access) {
    return new Security(
        access.sslMode(),
        access.sslRootCert().map(Path::of),
        access.sslCert().map(Path::of),
        access.sslKey().map(Path::of));
  }
}
