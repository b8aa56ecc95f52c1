package io.howdah.cli.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Writes one JSON value; what is empty becomes null, so that every documented key is present. */
public final class JsonOut {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private JsonOut(JsonGenerator json) {
    this.json = json;
  }

  /** What fills an object or array. */
  public interface Fill {
    void into(JsonOut json) throws IOException;
  }

  /** One object as one line. */
  public static String object(Fill fill) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      new JsonOut(json).braces(fill);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void braces(Fill fill) throws IOException {
    json.writeStartObject();
    fill.into(this);
    json.writeEndObject();
  }

  public void object(String name, Fill fill) throws IOException {
    json.writeFieldName(name);
    braces(fill);
  }

  /** An object of the value, or null. */
  public <T> void object(String name, Optional<T> value, Filling<T> filling) throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(name);
    } else {
      object(name, json -> filling.into(json, value.get()));
    }
  }

  /** What writes one value's fields. */
  public interface Filling<T> {
    void into(JsonOut json, T value) throws IOException;
  }

  public <T> void array(String name, Iterable<T> values, Filling<T> filling) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      braces(json -> filling.into(json, value));
    }
    json.writeEndArray();
  }

  public void texts(String name, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  public void numbers(String name, Iterable<Integer> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (Integer value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }

  public void longs(String name, Iterable<Long> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (Long value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }

  public void text(String name, String value) throws IOException {
    json.writeStringField(name, value);
  }

  public void text(String name, Optional<?> value) throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value.get().toString());
    }
  }

  public void flag(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  public void flag(String name, Optional<Boolean> value) throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeBooleanField(name, value.get());
    }
  }

  public void number(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  public void number(String name, OptionalInt value) throws IOException {
    number(name, value.isPresent() ? OptionalLong.of(value.getAsInt()) : OptionalLong.empty());
  }

  public void number(String name, OptionalLong value) throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsLong());
    } else {
      json.writeNullField(name);
    }
  }

  /** A fraction with at most four decimals; what is not finite is null. */
  public void fraction(String name, OptionalDouble value) throws IOException {
    if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
      json.writeNumberField(name, Math.round(value.getAsDouble() * 1e4) / 1e4);
    } else {
      json.writeNullField(name);
    }
  }

  public void seconds(String name, Optional<Duration> value) throws IOException {
    fraction(
        name,
        value
            .map(d -> OptionalDouble.of(d.toSeconds() + d.getNano() / 1e9))
            .orElseGet(OptionalDouble::empty));
  }
}
