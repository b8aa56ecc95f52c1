package io.howdah.contract.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The fields of a JSON object, by the type that they must have. A field of another type is a {@link
 * JsonException}; an absent one and null are the same.
 */
public final class Fields {
  private static final double MOST_WHOLE = 1L << 53;
  private final Map<?, ?> fields;

  private Fields(Map<?, ?> fields) {
    this.fields = fields;
  }

  /** Of a value that {@link JsonReader} read. */
  public static Fields of(Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Fields(map);
    }
    throw new JsonException("no object");
  }

  public Set<?> names() {
    return fields.keySet();
  }

  public Optional<String> text(String name) {
    return typed(name, String.class);
  }

  public String needText(String name) {
    return text(name).orElseThrow(() -> new JsonException("no " + name));
  }

  public OptionalDouble number(String name) {
    Optional<Double> value = typed(name, Double.class);
    return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
  }

  /** A whole number of at most 53 bits. */
  public OptionalLong whole(String name) {
    OptionalDouble value = number(name);
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    double number = value.getAsDouble();
    if (number != Math.rint(number) || Math.abs(number) > MOST_WHOLE) {
      throw new JsonException(name + " is no whole number");
    }
    return OptionalLong.of((long) number);
  }

  /** ISO 8601 with {@code Z}. */
  public Optional<Instant> instant(String name) {
    try {
      return text(name).map(Instant::parse);
    } catch (DateTimeException e) {
      throw new JsonException(name + " is no moment");
    }
  }

  public Optional<Fields> object(String name) {
    return Optional.ofNullable(fields.get(name)).map(Fields::of);
  }

  /** Empty when absent. */
  public List<?> list(String name) {
    return typed(name, List.class).map(list -> (List<?>) list).orElse(List.of());
  }

  public List<String> texts(String name) {
    return list(name).stream().map(Fields::asText).toList();
  }

  private static String asText(Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new JsonException("no string");
  }

  private <T> Optional<T> typed(String name, Class<T> type) {
    Object value = fields.get(name);
    if (value != null && !type.isInstance(value)) {
      throw new JsonException(name + " is no " + type.getSimpleName());
    }
    return Optional.ofNullable(type.cast(value));
  }
}
