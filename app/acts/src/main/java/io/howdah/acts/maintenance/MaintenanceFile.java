package io.howdah.acts.maintenance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.howdah.fleet.Reason.Maintenance;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The text of {@code maintenance.json}: an object from node name to its mark. */
final class MaintenanceFile {
  private static final JsonFactory JSON = new JsonFactory();

  private MaintenanceFile() {}

  static String write(Map<String, Maintenance> marks) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      for (Map.Entry<String, Maintenance> mark : new TreeMap<>(marks).entrySet()) {
        json.writeObjectFieldStart(mark.getKey());
        json.writeStringField("owner", mark.getValue().owner());
        json.writeStringField("reason", mark.getValue().reason());
        json.writeStringField("until", mark.getValue().until().toString());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  static Map<String, Maintenance> read(String text) throws IOException {
    Map<String, Maintenance> marks = new LinkedHashMap<>();
    try (JsonParser json = JSON.createParser(text)) {
      expect(json, json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String node = json.currentName();
        expect(json, json.nextToken(), JsonToken.START_OBJECT);
        marks.put(node, mark(json));
      }
    }
    return marks;
  }

  private static Maintenance mark(JsonParser json) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      fields.put(name, json.getText());
    }
    try {
      return new Maintenance(
          fields.getOrDefault("owner", ""),
          fields.getOrDefault("reason", ""),
          Instant.parse(fields.getOrDefault("until", "")));
    } catch (DateTimeException notATime) {
      throw new IOException("not a time: " + fields.get("until"), notATime);
    }
  }

  private static void expect(JsonParser json, JsonToken found, JsonToken expected)
      throws IOException {
    if (found != expected) {
      throw new IOException("line " + json.currentLocation().getLineNr() + ": found " + found);
    }
  }
}
