package io.howdah.postgres;

import io.howdah.fleet.Lsn;
import io.howdah.fleet.NodeFacts.ActiveGroup;
import io.howdah.fleet.NodeFacts.SessionCounts;
import io.howdah.fleet.NodeFacts.WaitClass;
import io.howdah.fleet.NodeFacts.WalSender;
import io.howdah.fleet.NodeFacts.XminHolder;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rows of {@code activity.sql}, sorted by kind. */
record Activity(
    List<Count> counts,
    List<SeenSession> notable,
    List<XminHolder> holders,
    List<SeenSender> senders) {

  /**
   * Backends of one type in one state and wait; those of client sessions but for the idle ones.
   *
   * @param application set where it was told what these execute, and for whom
   */
  record Count(
      String state,
      Optional<String> waiting,
      String type,
      int sessions,
      Optional<String> application,
      OptionalLong queryId) {

    /** A role without the right is not shown the type: most likely a client's. */
    boolean isClient() {
      return type.isEmpty() || type.equals("client backend");
    }

    String waitClass() {
      return waiting.orElse("CPU");
    }

    boolean waitsForLock() {
      return waiting.filter("Lock"::equals).isPresent();
    }
  }

  /** A sender; the age of its last reply follows once the server's clock is known. */
  record SeenSender(WalSender sender, Optional<Instant> replied) {
    WalSender at(Instant serverTime) {
      Optional<Duration> sinceReply = replied.map(moment -> Duration.between(moment, serverTime));
      return new WalSender(
          sender.pid(),
          sender.applicationName(),
          sender.clientAddr(),
          sender.state(),
          sender.sent(),
          sender.written(),
          sender.flushed(),
          sender.replayed(),
          sender.writeLag(),
          sender.flushLag(),
          sender.replayLag(),
          sinceReply,
          sender.syncState());
    }
  }

  static Activity read(ResultSet result) throws SQLException {
    var activity =
        new Activity(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Row row = new Row(result);
    while (result.next()) {
      activity.add(row);
    }
    return activity;
  }

  private void add(Row row) throws SQLException {
    switch (row.text("kind")) {
      case "c" -> counts.add(count(row));
      case "n" -> notable.add(SeenSession.ofTick(row));
      case "x" -> holders.add(holder(row));
      case "s" -> senders.add(sender(row));
      case String other -> throw new SQLException("row of unknown kind " + other, "XX000");
    }
  }

  private static Count count(Row row) throws SQLException {
    return new Count(
        row.text("label1"),
        row.optionalText("label2"),
        row.text("label3"),
        row.number("n"),
        Optional.ofNullable(row.row().getString("label4")),
        queryId(row.row().getArray("texts")));
  }

  /** An array of one number or null. */
  private static OptionalLong queryId(Array array) throws SQLException {
    String[] texts = array == null ? new String[0] : (String[]) array.getArray();
    return texts.length == 0 || texts[0] == null
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(texts[0]));
  }

  private static XminHolder holder(Row row) throws SQLException {
    boolean standby = row.text("label1").equals("walsender");
    String name = row.text("label2");
    return new XminHolder(
        standby ? XminHolder.Kind.REPLICA_FEEDBACK : XminHolder.Kind.SESSION,
        standby ? name : (name + " pid " + row.number("pid")).strip(),
        row.big("n"));
  }

  private static SeenSender sender(Row row) throws SQLException {
    Optional<Lsn> sent = row.lsn("sent");
    Optional<Lsn> written = orSame(row, "written", sent);
    Optional<Lsn> flushed = orSame(row, "flushed", written);
    return new SeenSender(
        new WalSender(
            row.number("pid"),
            row.text("label1"),
            row.optionalText("label2"),
            senderState(row.text("label3")),
            sent,
            written,
            flushed,
            orSame(row, "replayed", flushed),
            row.span("write_lag"),
            row.span("flush_lag"),
            row.span("replay_lag"),
            Optional.empty(),
            syncState(row.text("label4"))),
        row.optionalMoment("at"));
  }

  /** Null says "as the one before it"; {@code 0/0} says that the server knows none. */
  private static Optional<Lsn> orSame(Row row, String label, Optional<Lsn> before)
      throws SQLException {
    String text = row.row().getString(label);
    return text == null ? before : Lsn.parse(text);
  }

  private static String senderState(String letters) {
    return switch (letters) {
      case "str" -> "streaming";
      case "sta" -> "startup";
      case "sto" -> "stopping";
      case "cat" -> "catchup";
      case "bac" -> "backup";
      default -> letters;
    };
  }

  private static String syncState(String letter) {
    return switch (letter) {
      case "a" -> "async";
      case "s" -> "sync";
      case "p" -> "potential";
      case "q" -> "quorum";
      default -> letter;
    };
  }

  /**
   * Client sessions by state, this observer left out.
   *
   * @param backends all of any database, this observer's own among them
   */
  SessionCounts sessionCounts(int backends) {
    return new SessionCounts(
        clients(backends),
        sum(count -> count.state().equals("active")),
        idle(backends),
        sum(count -> count.state().startsWith("idle in transaction")),
        sum(Count::waitsForLock),
        waits());
  }

  private List<WaitClass> waits() {
    Map<String, Integer> sessions = new LinkedHashMap<>();
    working().forEach(count -> sessions.merge(count.waitClass(), count.sessions(), Integer::sum));
    return sessions.entrySet().stream()
        .map(entry -> new WaitClass(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(WaitClass::sessions).reversed())
        .toList();
  }

  /** What active clients execute, as far as it was told. */
  List<ActiveGroup> active() {
    return working()
        .flatMap(
            count ->
                count.application().stream()
                    .map(
                        application ->
                            new ActiveGroup(
                                count.queryId(), application, count.waitClass(), count.sessions())))
        .toList();
  }

  private Stream<Count> working() {
    return counts.stream().filter(count -> count.isClient() && count.state().equals("active"));
  }

  /** All client sessions but this observer. */
  int clients(int backends) {
    return sum(count -> true) + idle(backends);
  }

  /** Idle sessions are not listed: they are what is left. */
  private int idle(int backends) {
    return Math.max(0, backends - 1 - counts.stream().mapToInt(Count::sessions).sum());
  }

  boolean anyLockWaiter() {
    return counts.stream().anyMatch(Count::waitsForLock);
  }

  private int sum(Predicate<Count> wanted) {
    return counts.stream().filter(Count::isClient).filter(wanted).mapToInt(Count::sessions).sum();
  }
}
