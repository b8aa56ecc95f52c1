package io.howdah.fleet;

import java.util.Locale;

/** libpq's {@code sslmode}, in rising strictness. */
public enum SslMode {
  DISABLE,
  ALLOW,
  PREFER,
  REQUIRE,
  VERIFY_CA,
  VERIFY_FULL;

  /** The word libpq uses, {@code verify-full}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
