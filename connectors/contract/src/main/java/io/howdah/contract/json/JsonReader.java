package io.howdah.contract.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON of RFC 8259 from text that may be hostile: its depth and length are bounded, and
 * whatever is wrong with it is a {@link JsonException}. Objects become {@link Fields} by {@link
 * #object}. Of a name given twice the last one counts. From any thread.
 */
public final class JsonReader {
  /** How deep lists and objects may lie in each other. */
  public static final int MOST_DEPTH = 32;

  /** Characters that a text may have. */
  public static final int MOST_CHARS = 64 << 20;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The fields of the object that the text is. */
  public static Fields object(String text) {
    return Fields.of(value(text));
  }

  /** A Map, List, String, Double, Boolean or null. */
  public static Object value(String text) {
    if (text == null || text.length() > MOST_CHARS) {
      throw new JsonException(text == null ? "no text" : "too long: " + text.length());
    }
    JsonReader reader = new JsonReader(text);
    Object value = reader.any();
    reader.space();
    if (reader.at < text.length()) {
      throw reader.wrong("more follows");
    }
    return value;
  }

  private Object any() {
    space();
    return switch (peek()) {
      case '{' -> nested(true);
      case '[' -> nested(false);
      case '"' -> string();
      case 't' -> word("true", Boolean.TRUE);
      case 'f' -> word("false", Boolean.FALSE);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Object nested(boolean object) {
    if (++depth > MOST_DEPTH) {
      throw wrong("too deep");
    }
    at++;
    Object value = object ? members() : elements();
    depth--;
    return value;
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    if (skip('}')) {
      return members;
    }
    do {
      space();
      String name = string();
      if (!skip(':')) {
        throw wrong("no colon");
      }
      members.put(name, any());
    } while (skip(','));
    end('}');
    return members;
  }

  private List<Object> elements() {
    List<Object> elements = new ArrayList<>();
    if (skip(']')) {
      return elements;
    }
    do {
      elements.add(any());
    } while (skip(','));
    end(']');
    return elements;
  }

  private void end(char close) {
    if (!skip(close)) {
      throw wrong("no " + close);
    }
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw wrong("no value");
    }
    at += word.length();
    return value;
  }

  private Double number() {
    int end = Numerals.end(text, at);
    if (end < 0) {
      throw wrong("no value");
    }
    double value = Double.parseDouble(text.substring(at, end));
    at = end;
    return value;
  }

  private String string() {
    if (peek() != '"') {
      throw wrong("no string");
    }
    int start = ++at;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\') {
      plain();
    }
    if (peek() == '"') {
      return text.substring(start, at++);
    }
    StringBuilder out = new StringBuilder().append(text, start, at);
    while (peek() != '"') {
      out.append(text.charAt(at) == '\\' ? escaped() : plain());
    }
    at++;
    return out.toString();
  }

  private char plain() {
    char c = text.charAt(at);
    if (c < ' ') {
      throw wrong("a control character in a string");
    }
    at++;
    return c;
  }

  private char escaped() {
    at++;
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong("no such escape");
    };
  }

  private char unicode() {
    int value = 0;
    for (int i = 0; i < 4; i++, at++) {
      int digit = Numerals.hex(peek());
      if (digit < 0) {
        throw wrong("no hexadecimal digit");
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }

  private boolean skip(char c) {
    space();
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong("it ends");
    }
    return text.charAt(at);
  }

  private JsonException wrong(String what) {
    return new JsonException(what + " at character " + at);
  }
}
