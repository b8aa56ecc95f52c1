package io.howdah.cli.discover;

import io.howdah.cli.terminal.Complaint;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code postgresql://user:password@host:port/dbname?sslmode=…} URL as libpq parameters. What it
 * leaves out comes from the environment.
 *
 * @param parameters under libpq's names: {@code host}, {@code port}, {@code user} …
 */
record PrimaryUrl(Map<String, String> parameters) {
  private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");
  private static final Pattern NO_AUTHORITY = Pattern.compile("^(\\w+://)(\\?.*)?$");
  private static final Pattern HOST_PORT =
      Pattern.compile("(\\[[0-9A-Fa-f:.%]+]|[\\w.-]*)(?::(\\d+))?");
  private static final String EXPECTED = "expected postgresql://USER@HOST:PORT/DATABASE";

  static PrimaryUrl parse(String text) {
    URI uri;
    try {
      uri = new URI(NO_AUTHORITY.matcher(text).replaceFirst("$1/$2"));
    } catch (URISyntaxException malformed) {
      // Its own message would repeat the whole text, password included.
      throw Complaint.usage("the URL cannot be read (" + malformed.getReason() + "), " + EXPECTED);
    }
    if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme())) {
      throw Complaint.usage("not a PostgreSQL URL, " + EXPECTED);
    }
    Map<String, String> parameters = new HashMap<>();
    if (uri.getRawAuthority() != null) {
      authority(parameters, uri.getRawAuthority());
    }
    put(
        parameters,
        "dbname",
        Optional.ofNullable(uri.getRawPath())
            .map(path -> path.replaceFirst("^/", ""))
            .filter(path -> !path.isEmpty())
            .map(PrimaryUrl::decoded));
    query(parameters, uri.getRawQuery());
    return new PrimaryUrl(parameters);
  }

  /** By hand: a host name may hold an underscore, which Java's own parser refuses. */
  private static void authority(Map<String, String> parameters, String authority) {
    int at = authority.lastIndexOf('@');
    if (at >= 0) {
      user(parameters, authority.substring(0, at));
    }
    Matcher matcher = HOST_PORT.matcher(authority.substring(at + 1));
    if (!matcher.matches()) {
      throw Complaint.usage("one host is needed in the URL, " + EXPECTED);
    }
    put(parameters, "host", Optional.of(unbracketed(matcher.group(1))));
    put(parameters, "port", Optional.ofNullable(matcher.group(2)));
  }

  private static void user(Map<String, String> parameters, String info) {
    int colon = info.indexOf(':');
    put(parameters, "user", Optional.of(decoded(colon < 0 ? info : info.substring(0, colon))));
    put(
        parameters,
        "password",
        Optional.of(info).filter(i -> colon >= 0).map(i -> decoded(i.substring(colon + 1))));
  }

  private static void query(Map<String, String> parameters, String query) {
    if (query != null) {
      for (String part : query.split("&")) {
        int equals = part.indexOf('=');
        if (equals > 0) {
          parameters.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
        }
      }
    }
  }

  private static void put(Map<String, String> parameters, String name, Optional<String> value) {
    value.filter(text -> !text.isEmpty()).ifPresent(text -> parameters.put(name, text));
  }

  private static String unbracketed(String host) {
    return host.replaceAll("^\\[|]$", "");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Complaint.usage("the URL holds a broken %-escape, " + EXPECTED);
    }
  }
}
