package io.howdah.lab.relay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** One relayed connection: a client, its server, and the bytes both ways. */
final class Link implements RelayLoop.Ready {
  private final RelayPort port;
  private final SocketChannel client;
  private final SocketChannel server;
  private final Flow toServer;
  private final Flow toClient;
  private SelectionKey clientKey;
  private SelectionKey serverKey;
  private boolean connected;
  private boolean loggedIn;

  private Link(RelayPort port, SocketChannel client, SocketChannel server) {
    this.port = port;
    this.client = client;
    this.server = server;
    this.toServer = new Flow(client, server, port.loop().buffer);
    this.toClient = new Flow(server, client, port.loop().buffer);
  }

  /** Empty when there is no way to the server: the client is hung up on. */
  static Optional<Link> open(RelayPort port, SocketChannel client, InetSocketAddress address)
      throws IOException {
    Link link = new Link(port, client, toServer(client));
    try {
      link.connect(address);
      return Optional.of(link);
    } catch (IOException | RuntimeException e) {
      link.failed();
      return Optional.empty();
    }
  }

  private static SocketChannel toServer(SocketChannel client) throws IOException {
    try {
      return SocketChannel.open();
    } catch (IOException e) {
      client.close();
      throw e;
    }
  }

  private void connect(InetSocketAddress address) throws IOException {
    for (SocketChannel side : new SocketChannel[] {client, server}) {
      side.configureBlocking(false);
      side.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }
    clientKey = client.register(port.loop().selector(), 0, this);
    serverKey = server.register(port.loop().selector(), 0, this);
    connected = server.connect(address);
    refresh();
  }

  @Override
  public void ready(SelectionKey key) throws IOException {
    if (!connected) {
      connected = server.finishConnect();
    } else if (!port.blackHole()) {
      carry(key == clientKey ? toServer : toClient, key == clientKey ? toClient : toServer, key);
    }
    settle();
  }

  private void carry(Flow reads, Flow writes, SelectionKey key) throws IOException {
    if (key.isWritable()) {
      writes.flush();
    }
    if (key.isReadable()) {
      read(reads);
    }
  }

  private void read(Flow flow) throws IOException {
    long delay = flow == toServer && !answering() ? port.delayNanos() : 0;
    byte[] held = flow.read(delay > 0);
    if (flow == toClient && !loggedIn) {
      loggedIn = flow.sawReady();
    }
    if (held.length > 0) {
      toServer.hold();
      port.loop().after(delay, () -> release(held));
    }
  }

  /** During a login only the first message is delayed, or a slow server could never be entered. */
  private boolean answering() {
    return !loggedIn && toServer.started();
  }

  private void release(byte[] held) {
    try {
      if (client.isOpen()) {
        toServer.release(held);
        settle();
      }
    } catch (IOException e) {
      failed();
    }
  }

  private void settle() {
    if (toServer.ended() && toClient.ended()) {
      failed();
    } else {
      refresh();
    }
  }

  /** Tells the selector what this link waits for now. */
  void refresh() {
    if (!clientKey.isValid() || !serverKey.isValid()) {
      return;
    }
    if (!connected) {
      serverKey.interestOps(SelectionKey.OP_CONNECT);
    } else if (port.blackHole()) {
      clientKey.interestOps(0);
      serverKey.interestOps(0);
    } else {
      clientKey.interestOps(toServer.readOps() | toClient.writeOps());
      serverKey.interestOps(toClient.readOps() | toServer.writeOps());
    }
  }

  /** Ends both sides; the client sees a reset when the server was never reached. */
  @Override
  public void failed() {
    try {
      if (!connected) {
        client.setOption(StandardSocketOptions.SO_LINGER, 0);
      }
      client.close();
      server.close();
    } catch (IOException e) {
      // Closed as far as it can be.
    }
    port.forget(this);
  }
}
