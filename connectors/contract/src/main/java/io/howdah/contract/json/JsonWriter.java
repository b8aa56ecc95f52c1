package io.howdah.contract.json;

import java.util.Collection;

/**
 * Writes one JSON value in one line of text. Anything but printable ASCII and letters is escaped,
 * so that the line stays one wherever it is shown. Not for several threads.
 */
public final class JsonWriter {
  private static final String HEX = "0123456789abcdef";
  private final StringBuilder out = new StringBuilder(256);

  public JsonWriter open() {
    return start('{');
  }

  public JsonWriter close() {
    out.append('}');
    return this;
  }

  public JsonWriter openList() {
    return start('[');
  }

  public JsonWriter closeList() {
    out.append(']');
    return this;
  }

  /** What follows is its value. */
  public JsonWriter name(String name) {
    comma();
    quote(name);
    out.append(':');
    return this;
  }

  public JsonWriter put(String name, String value) {
    return name(name).text(value);
  }

  public JsonWriter put(String name, long value) {
    return name(name).number(value);
  }

  public JsonWriter put(String name, double value) {
    return name(name).number(value);
  }

  public JsonWriter put(String name, Collection<String> values) {
    name(name).openList();
    values.forEach(this::text);
    return closeList();
  }

  public JsonWriter text(String value) {
    comma();
    quote(value);
    return this;
  }

  public JsonWriter number(long value) {
    comma();
    out.append(value);
    return this;
  }

  /** Whole numbers without a fraction; null for what JSON has no numeral for. */
  public JsonWriter number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return number((long) value);
    }
    comma();
    out.append(Double.isFinite(value) ? Double.toString(value) : "null");
    return this;
  }

  /** A value that is JSON already. */
  public JsonWriter raw(String json) {
    comma();
    out.append(json);
    return this;
  }

  private JsonWriter start(char bracket) {
    comma();
    out.append(bracket);
    return this;
  }

  private void comma() {
    if (out.length() > 0 && "{[:".indexOf(out.charAt(out.length() - 1)) < 0) {
      out.append(',');
    }
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append(c);
    } else if (c >= ' ' && c < 127 || c > 127 && Character.isLetterOrDigit(c)) {
      out.append(c);
    } else {
      out.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        out.append(HEX.charAt(c >> shift & 15));
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
