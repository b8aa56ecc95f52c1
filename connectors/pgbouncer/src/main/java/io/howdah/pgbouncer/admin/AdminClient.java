package io.howdah.pgbouncer.admin;

import io.howdah.fleet.Failure;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.SslMode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Opens connections to one admin console. The name is resolved at every attempt, so a pod that
 * moved is found where it is now. {@link #close} may be called from any thread and ends an attempt
 * under way; otherwise one thread at a time.
 */
public final class AdminClient implements AutoCloseable {

  private final AdminTarget target;
  private final Secrets secrets;
  private final HostResolver resolver;
  private DeadlineSocket opening;
  private boolean closed;
  private volatile boolean known;

  public AdminClient(AdminTarget target, Secrets secrets) {
    this(target, secrets, new HostResolver(target.endpoint().host()));
  }

  public AdminClient(AdminTarget target, Secrets secrets, HostResolver resolver) {
    this.target = target;
    this.secrets = secrets;
    this.resolver = resolver;
  }

  public AdminTarget target() {
    return target;
  }

  /** Asks in the background where the console's name leads now. */
  public CompletableFuture<List<InetAddress>> startLookup() {
    return resolver.start();
  }

  /** Resolves, connects, secures and logs in, all before {@code allowed} has passed. */
  public AdminConnection connect(Duration allowed) throws AdminException {
    Deadline deadline = Deadline.in(allowed);
    try {
      return overTransports(resolver.resolve(deadline), deadline);
    } catch (IOException e) {
      throw Causes.of(e, allowed, "connecting to " + target.endpoint());
    }
  }

  /** Follows libpq: {@code allow} tries TLS second, {@code prefer} tries it first. */
  private AdminConnection overTransports(List<InetAddress> addresses, Deadline deadline)
      throws IOException {
    SslMode mode = target.security().mode();
    boolean first = mode != SslMode.DISABLE && mode != SslMode.ALLOW;
    try {
      return overAddresses(addresses, first, deadline);
    } catch (AdminException e) {
      if (mode == SslMode.ALLOW && mayDifferWithTls(e.failure())) {
        return overAddresses(addresses, true, deadline);
      }
      if (mode == SslMode.PREFER && e.failure() instanceof Failure.Tls) {
        return overAddresses(addresses, false, deadline);
      }
      throw e;
    }
  }

  private static boolean mayDifferWithTls(Failure failure) {
    return failure instanceof Failure.Tls || failure instanceof Failure.Refused;
  }

  private AdminConnection overAddresses(List<InetAddress> addresses, boolean tls, Deadline deadline)
      throws IOException {
    IOException last = null;
    for (int at = 0; at < addresses.size(); at++) {
      DeadlineSocket socket = register(new DeadlineSocket(deadline));
      try {
        Deadline share = deadline.share(addresses.size() - at);
        InetAddress address = addresses.get(at);
        socket.connect(
            new InetSocketAddress(address, target.endpoint().port()), share.millisLeft());
      } catch (IOException e) {
        socket.close();
        last = e;
        continue;
      }
      return login(socket, tls, deadline);
    }
    throw last;
  }

  private AdminConnection login(DeadlineSocket socket, boolean tls, Deadline deadline)
      throws IOException {
    boolean done = false;
    CompletableFuture<Void> question =
        known
            ? new CompletableFuture<>()
            : Stranger.askLate(socket, Duration.ofMillis(deadline.millisLeft()));
    try {
      socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
      socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
      Transport transport = Transport.open(socket, target, tls);
      Frames frames = transport.frames();
      String user = target.user();
      new Login(frames, user, () -> secrets.password(target.endpoint(), AdminTarget.DATABASE, user))
          .run();
      done = true;
      known = true;
      return new AdminConnection(socket, frames, user);
    } catch (IOException e) {
      throw Causes.of(e, deadline.allowed(), "logging in to " + target.endpoint());
    } finally {
      question.cancel(false);
      if (!done) {
        socket.close();
      }
    }
  }

  private synchronized DeadlineSocket register(DeadlineSocket socket) throws IOException {
    if (closed) {
      socket.close();
      throw new SocketException("closed");
    }
    opening = socket;
    return socket;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (opening != null) {
      closeQuietly(opening);
    }
  }

  private static void closeQuietly(DeadlineSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // The socket is unusable either way, and nobody is left to tell.
    }
  }
}
