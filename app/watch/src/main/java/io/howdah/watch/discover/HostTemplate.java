package io.howdah.watch.discover;

import io.howdah.fleet.Endpoint;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a standby's listening address follows from what its upstream knows of it: {@code
 * {application_name}.db.example}, {@code {client_addr}:5433}. Without a place to fill in it is
 * simply an address.
 */
public record HostTemplate(String text) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(\\[[0-9a-fA-F:.%]+]|[^:\\[\\]\\s]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*?)(?::(\\d{1,5}))?");
  private static final Pattern HOST = Pattern.compile("[\\w.:%-]{1,255}");

  /** Empty when what comes out is no address, such as for a name with blanks in it. */
  public Optional<Endpoint> of(String applicationName, Optional<String> clientAddr, int port) {
    if (text.contains("{client_addr}") && clientAddr.isEmpty()) {
      return Optional.empty();
    }
    String bracketed = clientAddr.map(a -> a.indexOf(':') >= 0 ? "[" + a + "]" : a).orElse("");
    return address(
        text.replace("{client_addr}", bracketed).replace("{application_name}", applicationName),
        port);
  }

  /** Reads {@code host}, {@code host:port}, {@code [v6]:port}; empty when it is neither. */
  public static Optional<Endpoint> address(String text, int defaultPort) {
    Matcher matcher = ADDRESS.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = matcher.group(1).replaceAll("^\\[|]$", "");
    int port = matcher.group(2) == null ? defaultPort : Integer.parseInt(matcher.group(2));
    return HOST.matcher(host).matches() && port >= 1 && port <= 65_535
        ? Optional.of(new Endpoint(host, port))
        : Optional.empty();
  }
}
