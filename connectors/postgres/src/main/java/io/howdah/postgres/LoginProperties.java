package io.howdah.postgres;

import io.howdah.fleet.Access;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.PGProperty;

/** A {@link Login} in the driver's words. */
final class LoginProperties {

  private LoginProperties() {}

  static Properties of(Login login) {
    Properties properties = new Properties();
    PGProperty.PG_DBNAME.set(properties, login.database());
    PGProperty.USER.set(properties, login.user());
    PGProperty.OPTIONS.set(properties, login.options());
    PGProperty.APPLICATION_NAME.set(properties, login.applicationName());
    login
        .secrets()
        .password(login.endpoint(), login.database(), login.user())
        .ifPresent(password -> PGProperty.PASSWORD.set(properties, password));
    secure(properties, login.access());
    tune(properties);
    return properties;
  }

  private static void secure(Properties properties, Access access) {
    PGProperty.SSL_MODE.set(properties, access.sslMode().word());
    set(properties, PGProperty.SSL_ROOT_CERT, access.sslRootCert());
    set(properties, PGProperty.SSL_CERT, access.sslCert());
    set(properties, PGProperty.SSL_KEY, access.sslKey());
    PGProperty.GSS_ENC_MODE.set(properties, "disable");
  }

  /**
   * Deadlines are kept by {@link Wire}, in milliseconds and over the whole attempt, so the driver's
   * own timeouts stay off: its login timeout would leave a thread and a socket behind.
   */
  private static void tune(Properties properties) {
    PGProperty.SOCKET_FACTORY.set(properties, Wire.class.getName());
    PGProperty.LOGIN_TIMEOUT.set(properties, 0);
    PGProperty.CONNECT_TIMEOUT.set(properties, 0);
    PGProperty.SOCKET_TIMEOUT.set(properties, 0);
    PGProperty.SSL_RESPONSE_TIMEOUT.set(properties, 0);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "10");
    PGProperty.MAX_RESULT_BUFFER.set(properties, "4M");
    PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
  }

  private static void set(Properties properties, PGProperty key, Optional<String> value) {
    value.ifPresent(text -> key.set(properties, text));
  }
}
