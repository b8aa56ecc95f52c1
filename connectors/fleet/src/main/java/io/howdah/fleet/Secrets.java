package io.howdah.fleet;

import java.util.Optional;

/**
 * Finds passwords when a connection is made: {@code .pgpass}, environment, keychain. Thread-safe.
 */
public interface Secrets {

  /** The password for one login, or empty when none is known. Never logged, never shown. */
  Optional<String> password(Endpoint endpoint, String database, String user);
}
