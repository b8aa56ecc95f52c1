package io.howdah.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Makes the driver's sockets: the name resolved afresh, every address tried, the whole attempt
 * inside one deadline, and every byte counted by the {@link Meter} of the connection that is being
 * opened. Public only because the driver creates it by name; it works on threads that {@link Link}
 * has bound.
 */
public final class Wire extends SocketFactory {

  static final ScopedValue<Meter> METER = ScopedValue.newInstance();

  /** Called by the driver, once for each connection. */
  public Wire() {}

  /** A connected socket to the endpoint of the connection being opened on this thread. */
  @Override
  public Socket createSocket() throws IOException {
    Meter meter = METER.get();
    IOException last = null;
    for (InetAddress address : Names.resolve(meter.endpoint().host(), meter.remaining())) {
      MeteredSocket socket = new MeteredSocket(meter);
      meter.opened(socket);
      try {
        socket.setTcpNoDelay(true);
        int millis = Math.clamp(meter.remaining().toMillis(), 1, Integer.MAX_VALUE);
        socket.connect(new InetSocketAddress(address, meter.endpoint().port()), millis);
        return socket;
      } catch (IOException failed) {
        socket.close();
        last = failed;
      }
    }
    throw last;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket();
  }
}
