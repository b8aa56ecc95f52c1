package io.howdah.fleet.file;

import java.util.Map;
import java.util.Optional;

/**
 * What libpq would assume where the file says nothing: values of {@code PG*} variables and of a
 * {@code pg_service.conf} entry under libpq's own parameter names ({@code user}, {@code dbname},
 * {@code sslmode} …).
 */
public record LibpqDefaults(Map<String, String> parameters) {
  public LibpqDefaults {
    parameters = Map.copyOf(parameters);
  }

  public static final LibpqDefaults NONE = new LibpqDefaults(Map.of());

  Optional<String> get(String parameter) {
    return Optional.ofNullable(parameters.get(parameter)).filter(value -> !value.isBlank());
  }
}
