package io.howdah.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.nio.file.Path;

/** JSON as the lab writes it: records by their components, paths as plain text. */
public final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(
              new SimpleModule().addSerializer(Path.class, new ToStringSerializer(Path.class)));

  private Json() {}

  /** Indented, for people and files. */
  public static String text(Object value) {
    return write(value, true);
  }

  /** On one line. */
  public static String line(Object value) {
    return write(value, false);
  }

  public static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new LabException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  private static String write(Object value, boolean indented) {
    try {
      return indented
          ? MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value)
          : MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new LabException("cannot write JSON: " + e.getOriginalMessage(), e);
    }
  }
}
