package io.howdah.fleet;

/** Where a target listens: a host name or address, not yet resolved, and a TCP port. */
public record Endpoint(String host, int port) {

  @Override
  public String toString() {
    return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
  }
}
