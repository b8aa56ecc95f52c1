package io.howdah.fleet.file;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * libpq's password file: {@code host:port:database:user:password} a line, {@code *} matches all,
 * {@code \:} and {@code \\} are escapes, the first matching line counts.
 */
public final class PassFile implements Secrets {
  private static final int FIELDS = 5;

  private final List<List<String>> lines;

  private PassFile(List<List<String>> lines) {
    this.lines = List.copyOf(lines);
  }

  /** Reads the text; comments, empty and malformed lines are passed over, as libpq does. */
  public static PassFile parse(String text) {
    return new PassFile(
        text.lines()
            .filter(line -> !line.isBlank() && line.charAt(0) != '#')
            .map(PassFile::fields)
            .filter(fields -> fields.size() == FIELDS)
            .toList());
  }

  @Override
  public Optional<String> password(Endpoint endpoint, String database, String user) {
    String host = endpoint.host().startsWith("/") ? "localhost" : endpoint.host();
    List<String> wanted = List.of(host, Integer.toString(endpoint.port()), database, user);
    return lines.stream()
        .filter(line -> matches(line, wanted))
        .map(line -> line.get(FIELDS - 1))
        .findFirst();
  }

  private static boolean matches(List<String> line, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!line.get(i).equals("*") && !line.get(i).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Splits at unescaped colons; the password is the rest of the line, its colons included. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        i++;
        field.append(line.charAt(i));
      } else if (c == ':' && fields.size() < FIELDS - 1) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  @Override
  public String toString() {
    return "PassFile with " + lines.size() + " lines";
  }
}
