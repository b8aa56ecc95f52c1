package io.howdah.pgbouncer.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An open admin console. One conversation at a time; {@link #close} may be called from any thread
 * and ends the one under way. After an {@link AdminException} the connection is closed, because
 * what the server still sends could no longer be told apart from the next answer.
 */
public final class AdminConnection implements AutoCloseable {

  private final DeadlineSocket socket;
  private final Frames frames;
  private final String user;
  private final InetAddress address;
  private final ReentrantLock talking = new ReentrantLock();

  AdminConnection(DeadlineSocket socket, Frames frames, String user) {
    this.socket = socket;
    this.frames = frames;
    this.user = user;
    this.address = socket.getInetAddress();
  }

  /** The address that answered. */
  public InetAddress address() {
    return address;
  }

  public int port() {
    return socket.getPort();
  }

  public boolean isOpen() {
    return !socket.isClosed();
  }

  /** Who is logged in. */
  public String user() {
    return user;
  }

  /**
   * Sends the commands back to back in one write and reads all answers: one round trip, one answer
   * for each command in order. A rejected command is an answer, not an exception.
   */
  public List<AdminAnswer> ask(Duration allowed, List<String> commands) throws AdminException {
    talking.lock();
    boolean done = false;
    try {
      socket.until(Deadline.in(allowed));
      for (String command : commands) {
        frames.put('Q', Frames.strings(command));
      }
      frames.flush();
      List<AdminAnswer> answers = new ArrayList<>(commands.size());
      while (answers.size() < commands.size()) {
        answers.add(answer());
      }
      done = true;
      return answers;
    } catch (IOException e) {
      throw Causes.of(e, allowed, "asking " + commands.getFirst());
    } finally {
      if (!done) {
        disconnect();
      }
      talking.unlock();
    }
  }

  /** Reads up to ReadyForQuery: the end of one command's answer. */
  private AdminAnswer answer() throws IOException {
    Map<String, Integer> columns = null;
    List<AdminRow> rows = new ArrayList<>();
    AdminAnswer answer = new AdminAnswer.Done("");
    while (true) {
      Frames.Frame frame = frames.read();
      switch (frame.type()) {
        case 'T' -> columns = frame.body().columns();
        case 'D' -> rows.add(row(columns, frame.body()));
        case 'C' -> answer = finished(columns, rows, frame.body().cstring());
        case 'E' -> answer = new AdminAnswer.Rejected(frame.body().serverMessage());
        case 'I', 'N', 'S' -> {}
        case 'Z' -> {
          return checked(answer);
        }
        default -> throw Login.unexpected(frame.type());
      }
    }
  }

  private static AdminRow row(Map<String, Integer> columns, FrameBody body) throws AdminException {
    List<String> values = body.values();
    if (columns == null || values.size() < columns.size()) {
      throw AdminException.protocol("a row does not match its columns");
    }
    return new AdminRow(columns, values);
  }

  private static AdminAnswer finished(
      Map<String, Integer> columns, List<AdminRow> rows, String tag) {
    return columns == null ? new AdminAnswer.Done(tag) : new AdminAnswer.Table(rows);
  }

  /** A console that goes away says so in an error before it closes. */
  private AdminAnswer checked(AdminAnswer answer) throws AdminException {
    if (answer instanceof AdminAnswer.Rejected(ServerMessage message) && message.isFromPostgres()) {
      throw new AdminException(message.failure(user));
    }
    return answer;
  }

  /** Says goodbye where that cannot block, and closes. */
  @Override
  public void close() {
    if (talking.tryLock()) {
      try {
        sayGoodbye();
      } finally {
        talking.unlock();
      }
    }
    disconnect();
  }

  private void sayGoodbye() {
    if (socket.isClosed()) {
      return;
    }
    try {
      frames.put('X', new byte[0]);
      frames.flush();
    } catch (IOException e) {
      disconnect();
    }
  }

  private void disconnect() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
