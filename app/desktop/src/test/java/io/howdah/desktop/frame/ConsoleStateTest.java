package io.howdah.desktop.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.decision.Scope;
import io.howdah.desktop.inspector.SessionsModel;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.sample.SampleNodes;
import io.howdah.desktop.sample.SampleStates;
import io.howdah.desktop.sight.Feed;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import io.howdah.fleet.Event;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.PodLinks;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Session;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.Planning;
import io.howdah.watch.History;
import io.howdah.watch.digest.DigestHistory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConsoleStateTest {
  private static final Target NODE = Target.node("replica-eu-3");

  private final Asked feed = new Asked();
  private final AtomicInteger changes = new AtomicInteger();
  private final ConsoleState state = new ConsoleState(feed, changes::incrementAndGet);

  @Test
  void everyChangeIsTold() {
    state.look(looking -> looking.filter("x"));
    state.setSessionsTab(true);
    state.setFrozen(true);
    assertThat(changes).hasValue(3);
  }

  @Test
  void aFrozenSightStandsStillWhileTheFleetGoesOn() {
    state.setFrozen(true);
    Sight still = state.sight();
    feed.sample.set(SampleFleet.healthy(Moment.now()));
    assertThat(state.sight()).isSameAs(still);
    state.setFrozen(false);
    assertThat(state.sight().snapshot()).isSameAs(feed.sample.latest());
  }

  @Test
  void sessionsAreReadForASelectedNodeWhoseTabIsOpen() {
    assertThat(state.sessions()).isEmpty();
    state.setSessionsTab(true);
    assertThat(state.sessions()).isEmpty();
    state.look(looking -> looking.select(Target.pool("pgb-eu-3")));
    assertThat(state.sessions()).isEmpty();
    assertThat(feed.asked).isEmpty();
    state.look(looking -> looking.select(NODE));
    assertThat(state.sessions()).contains(SessionsModel.none("replica-eu-3"));
    answer(session(1));
    assertThat(state.sessions().orElseThrow().others()).hasSize(1);
  }

  @Test
  void oneReadAtATimeAndNotAgainAtOnce() {
    open();
    state.sessions();
    assertThat(feed.asked).hasSize(1);
    answer(session(1));
    state.sessions();
    assertThat(feed.asked).isEmpty();
  }

  @Test
  void anotherNodesSessionsAreNotShownForThisOne() {
    open();
    answer(session(1));
    state.look(looking -> looking.select(Target.node(SampleStates.HOSTILE)));
    assertThat(state.sessions()).contains(SessionsModel.none(SampleStates.HOSTILE));
  }

  @Test
  void aReadingThatFailedKeepsTheLastListAndSaysWhy() {
    open();
    answer(session(1), session(2));
    state.setSessionsTab(true);
    state.sessions();
    feed.asked.remove().complete(failed());
    SessionsModel model = state.sessions().orElseThrow();
    assertThat(model.others()).hasSize(2);
    assertThat(model.failure()).isPresent();
  }

  @Test
  void aReadThatBreaksIsNotTheLastOne() {
    open();
    feed.asked.remove().completeExceptionally(new IllegalStateException("broken"));
    state.setSessionsTab(true);
    state.sessions();
    assertThat(feed.asked).as("asked again").hasSize(1);
    answer(session(1));
    assertThat(state.sessions().orElseThrow().others()).hasSize(1);
  }

  @Test
  void nothingCanBeEndedFromAFrozenScreen() {
    state.setFrozen(true);
    open();
    answer(session(1));
    assertThat(state.sessions().orElseThrow().others().getFirst().terminate()).isNotEmpty();
  }

  @Test
  void clientsOfAPoolThatIsGoneAreNotRead() {
    state.readClients("no such pool");
    assertThat(state.clients()).isEmpty();
    state.readClients("pgb-eu-3");
    assertThat(state.clients().orElseThrow().pool()).isEqualTo("pgb-eu-3");
  }

  private void open() {
    state.look(looking -> looking.select(NODE));
    state.setSessionsTab(true);
    state.sessions();
  }

  private void answer(Session... sessions) {
    feed.asked
        .remove()
        .complete(Reading.answered("n", Moment.now(), Duration.ofMillis(1), List.of(sessions)));
  }

  private static Reading<List<Session>> failed() {
    return Reading.failed(
        "n", Moment.now(), Duration.ofSeconds(5), new Failure.Unreachable("no route"));
  }

  private static Session session(int pid) {
    return SampleNodes.session(pid, "active", Duration.ofSeconds(pid), List.of());
  }

  /** A feed whose sessions are answered by the test. */
  private static final class Asked implements Feed {
    private final SampleFeed sample = new SampleFeed(SampleFleet.incident(Moment.now()));
    private final Deque<CompletableFuture<Reading<List<Session>>>> asked = new ArrayDeque<>();

    @Override
    public Snapshot latest() {
      return sample.latest();
    }

    @Override
    public History history() {
      return sample.history();
    }

    @Override
    public List<Event> events() {
      return sample.events();
    }

    @Override
    public void record(Event event) {
      sample.record(event);
    }

    @Override
    public DigestTable digests() {
      return sample.digests();
    }

    @Override
    public DigestHistory digestHistory() {
      return sample.digestHistory();
    }

    @Override
    public CompletableFuture<DigestProof> proof(String digest, Moment since, Scope scope) {
      return sample.proof(digest, since, scope);
    }

    @Override
    public CompletableFuture<Planning> plan(String digest) {
      return sample.plan(digest);
    }

    @Override
    public void lookClosely(String digest) {
      sample.lookClosely(digest);
    }

    @Override
    public CompletableFuture<Reading<List<Session>>> sessions(String node) {
      asked.add(new CompletableFuture<>());
      return asked.getLast();
    }

    @Override
    public CompletableFuture<Reading<PodLinks>> clients(String pod) {
      return sample.clients(pod);
    }
  }
}
