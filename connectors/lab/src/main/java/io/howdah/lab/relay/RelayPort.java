package io.howdah.lab.relay;

import io.howdah.lab.LabException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * The way to one server. It can be slow or lead nowhere. Public methods may be called from any
 * thread and return when the change is in force.
 */
public final class RelayPort {
  private final RelayLoop loop;
  private final InetSocketAddress local;
  private final InetSocketAddress server;
  private final Set<Link> links = new HashSet<>();
  private ServerSocketChannel listener;
  private boolean blackHole;
  private long delayNanos;

  RelayPort(RelayLoop loop, int port, int serverPort) {
    this.loop = loop;
    this.local = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
  }

  /** Accepts connections from now on. */
  public void open() {
    inLoop(this::listen);
  }

  /** Refuses connections from now on; those that exist end when their server ends them. */
  public void close() {
    inLoop(this::unlisten);
  }

  /** From now on nothing arrives and nothing is refused, on old connections and new. */
  public void swallow() {
    inLoop(
        () -> {
          blackHole = true;
          refresh();
        });
  }

  /** Every answer of the server takes that much longer from now on. */
  public void delay(Duration delay) {
    inLoop(() -> delayNanos = delay.toNanos());
  }

  /** Bytes flow freely again, those held back included. */
  public void restore() {
    inLoop(
        () -> {
          blackHole = false;
          delayNanos = 0;
          refresh();
        });
  }

  int number() {
    return local.getPort();
  }

  boolean blackHole() {
    return blackHole;
  }

  long delayNanos() {
    return delayNanos;
  }

  RelayLoop loop() {
    return loop;
  }

  void forget(Link link) {
    links.remove(link);
  }

  private void listen() throws IOException {
    if (listener != null) {
      return;
    }
    listener = ServerSocketChannel.open();
    listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
    listener.bind(local, 64);
    listener.configureBlocking(false);
    listener.register(loop.selector(), acceptOps(), new Listening());
  }

  private void unlisten() throws IOException {
    if (listener != null) {
      listener.close();
      listener = null;
    }
  }

  private int acceptOps() {
    return blackHole ? 0 : SelectionKey.OP_ACCEPT;
  }

  private void refresh() {
    if (listener != null) {
      listener.keyFor(loop.selector()).interestOps(acceptOps());
    }
    links.forEach(Link::refresh);
  }

  private final class Listening implements RelayLoop.Ready {
    @Override
    public void ready(SelectionKey key) throws IOException {
      SocketChannel client = ((ServerSocketChannel) key.channel()).accept();
      if (client != null) {
        Link.open(RelayPort.this, client, server).ifPresent(links::add);
      }
    }

    @Override
    public void failed() {
      // The next connection may succeed.
    }
  }

  private interface Change {
    void make() throws IOException;
  }

  private void inLoop(Change change) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    loop.submit(
        () -> {
          try {
            change.make();
            done.complete(null);
          } catch (IOException | RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    try {
      done.orTimeout(5, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new LabException("relay on port " + local.getPort() + ": " + e.getCause(), e);
    }
  }
}
