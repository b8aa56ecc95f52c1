package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.contract.decision.Decision;
import io.howdah.fleet.Secrets;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What decisions need of a living process: expiry is written down, what was decided without the
 * primary is recorded, guards are brought up to date when Redis lost something, and statements of
 * mode cancel are swept. A console and the keeper both run it; the one with the lease works, the
 * others wait. The lease, the books and the sweep are rounds of their own: a primary that hangs
 * holds up neither the lease nor a sweep of the others. Give it up with {@link #close}, so that the
 * next need not wait for the lease to end.
 */
public final class Upkeep implements AutoCloseable {
  /** Name of the lease. */
  public static final String TASK = "keeper";

  private static final Duration LEASE_ROUND = Duration.ofSeconds(1);
  private static final Duration BOOKS_ROUND = Duration.ofSeconds(2);
  private static final Duration SWEEP_ROUND = Duration.ofSeconds(1);
  private static final Duration END = Duration.ofSeconds(5);

  private final Desk desk;
  private final Sweeper sweeper;
  private final Leadership leadership;
  private final List<Rounds> rounds;
  private final Books books;
  private volatile long cancelled;
  private volatile int inForce;
  private volatile List<String> unswept = List.of();

  /** Starts at once, on virtual threads of its own. The desk stays the caller's. */
  public static Upkeep start(Desk desk, Secrets secrets, String holder) {
    Upkeep upkeep = new Upkeep(desk, secrets, holder);
    upkeep.rounds.forEach(Rounds::start);
    return upkeep;
  }

  private Upkeep(Desk desk, Secrets secrets, String holder) {
    this.desk = desk;
    this.sweeper = new Sweeper(desk, secrets);
    this.leadership = new Leadership(desk, holder);
    this.books = new Books(desk, leadership);
    this.rounds =
        List.of(
            new Rounds("lease", LEASE_ROUND, leadership::renew),
            new Rounds("books", BOOKS_ROUND, books::keep),
            new Rounds("sweep", SWEEP_ROUND, this::sweep));
  }

  /** {@code keeper on db-tools (pid 4711)}. */
  public static String holder(String kind) {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      host = "localhost";
    }
    return Say.it("act.upkeep.holder", kind, host, Long.toString(ProcessHandle.current().pid()));
  }

  public Health health() {
    return new Health(
        Instant.now(),
        leadership.holder(),
        leadership.leads(),
        leadership.leader(),
        inForce,
        cancelled,
        books.expired(),
        books.recorded(),
        books.published(),
        books.waiting(),
        problems());
  }

  /**
   * Whether guards apply what is published, and what was recorded late above all. Asks Redis, for
   * at most a few seconds; empty while another one leads, or without Redis.
   */
  public Optional<Obeyed> obeyed() {
    if (!leadership.leads()) {
      return Optional.empty();
    }
    List<String> late = books.late();
    List<Decision> recordedLate =
        late.isEmpty()
            ? List.of()
            : desk.inForce().stream().filter(decision -> late.contains(decision.id())).toList();
    return desk.channel().map(channel -> Obeyed.ask(channel, recordedLate));
  }

  private List<String> problems() {
    Stream<String> broken = rounds.stream().map(Rounds::problem);
    Stream<String> ours = Stream.concat(books.problems().stream(), unswept.stream());
    return Stream.concat(Stream.of(leadership.problem()), Stream.concat(ours, broken))
        .filter(problem -> !problem.isEmpty())
        .distinct()
        .toList();
  }

  private void sweep() {
    if (!leadership.leads()) {
      unswept = List.of();
      return;
    }
    List<Decision> now = desk.inForce();
    Sweeper.Swept swept = sweeper.sweep(now);
    inForce = now.size();
    cancelled += swept.cancelled();
    unswept = Stream.concat(desk.unread().stream(), swept.problems().stream()).toList();
  }

  /** Waits for the rounds under way, and gives the lease to whoever comes next. */
  @Override
  public void close() {
    rounds.forEach(Rounds::end);
    long last = System.nanoTime() + END.toNanos();
    rounds.forEach(each -> each.await(Duration.ofNanos(last - System.nanoTime())));
    leadership.resign();
    sweeper.close();
  }
}
