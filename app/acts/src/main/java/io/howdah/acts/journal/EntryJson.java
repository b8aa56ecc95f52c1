package io.howdah.acts.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.howdah.acts.Operator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An {@link Entry} as one line of JSON, and back. A line that is not one of ours reads as empty.
 */
final class EntryJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String KEY_PREFIX = "key.";

  private EntryJson() {}

  static String write(Entry entry) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("id", entry.id());
      json.writeStringField("at", entry.at().toString());
      switch (entry) {
        case Entry.Intent intent -> writeIntent(json, intent);
        case Entry.Closed closed -> writeClosed(json, closed);
      }
      json.writeEndObject();
    }
    return line.toString();
  }

  private static void writeIntent(JsonGenerator json, Entry.Intent intent) throws IOException {
    json.writeStringField("step", "intent");
    json.writeStringField("operator", intent.operator().role());
    json.writeStringField("osUser", intent.operator().osUser());
    json.writeStringField("act", intent.act());
    json.writeStringField("target", intent.target());
    json.writeStringField("reason", intent.reason());
    json.writeObjectFieldStart("key");
    for (Map.Entry<String, String> part : intent.key().entrySet()) {
      json.writeStringField(part.getKey(), part.getValue());
    }
    json.writeEndObject();
    json.writeStringField("preview", intent.preview());
    json.writeNumberField("pid", intent.process().pid());
    if (intent.process().startedAt().isPresent()) {
      json.writeStringField("processStart", intent.process().startedAt().get().toString());
    }
  }

  private static void writeClosed(JsonGenerator json, Entry.Closed closed) throws IOException {
    json.writeStringField("step", "outcome");
    json.writeStringField("outcome", closed.word());
    json.writeStringField("text", closed.text());
    json.writeBooleanField("recovered", closed.recovered());
  }

  static Optional<Entry> read(String line) {
    try (JsonParser json = JSON.createParser(line)) {
      Map<String, String> fields = flatten(json);
      return switch (fields.getOrDefault("step", "")) {
        case "intent" -> Optional.of(intent(fields));
        case "outcome" -> Optional.of(closed(fields));
        default -> Optional.empty();
      };
    } catch (IOException | DateTimeException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static Map<String, String> flatten(JsonParser json) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    String prefix = "";
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT && json.currentName() != null) {
        prefix = json.currentName() + ".";
      } else if (token == JsonToken.END_OBJECT) {
        prefix = "";
      } else if (token.isScalarValue()) {
        fields.put(prefix + json.currentName(), json.getText());
      }
    }
    return fields;
  }

  private static Entry.Intent intent(Map<String, String> fields) {
    Map<String, String> key = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith(KEY_PREFIX)) {
            key.put(name.substring(KEY_PREFIX.length()), value);
          }
        });
    return new Entry.Intent(
        required(fields, "id"),
        Instant.parse(required(fields, "at")),
        new Operator(required(fields, "operator"), required(fields, "osUser")),
        required(fields, "act"),
        required(fields, "target"),
        required(fields, "reason"),
        key,
        required(fields, "preview"),
        new ProcessMark(
            Long.parseLong(required(fields, "pid")),
            Optional.ofNullable(fields.get("processStart")).map(Instant::parse)));
  }

  private static Entry.Closed closed(Map<String, String> fields) {
    return new Entry.Closed(
        required(fields, "id"),
        Instant.parse(required(fields, "at")),
        required(fields, "outcome"),
        required(fields, "text"),
        Boolean.parseBoolean(required(fields, "recovered")));
  }

  private static String required(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no field " + name);
    }
    return value;
  }
}
