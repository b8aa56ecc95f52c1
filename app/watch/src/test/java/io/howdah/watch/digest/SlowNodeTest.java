package io.howdah.watch.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Fact;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Reading;
import io.howdah.postgres.ActiveSheet;
import io.howdah.postgres.StatementRequest;
import io.howdah.postgres.StatementSheet;
import io.howdah.postgres.StatementTexts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A node that takes long to tell its counters, or never tells them. */
class SlowNodeTest {

  private static final Moment START = Moment.now();

  private final Slow slow = new Slow();
  private final Collector collector =
      new Collector(
          CrowdTest.fleet(), DigestSettings.DEFAULT, slow, START, Runnable::run, cost -> {});

  @Test
  void hasRatesSoonAndIsThenLeftInPeaceForLonger() {
    collector.ask(START);
    assertThat(slow.asked).isEqualTo(1);
    collector.ask(at(25));
    assertThat(slow.asked).isEqualTo(2);
    collector.ask(at(30));
    assertThat(slow.asked).as("twenty times what it took").isEqualTo(2);
    collector.ask(at(60));
    assertThat(slow.asked).isEqualTo(3);
  }

  @Test
  void thatNeverAnsweredSaysSo() {
    slow.answering = false;
    collector.ask(at(2));
    assertThat(why()).isEqualTo("not read yet");
    collector.ask(at(12));
    assertThat(why()).isEqualTo("no answer for 12 s");
    assertThat(slow.asked).isZero();
  }

  private String why() {
    TableMaker.Sight sight =
        new TableMaker.Sight(at(12), false, Optional.empty(), GuardCounts.NONE);
    return ((Fact.Unknown<?>) collector.table(sight).nodes().getFirst().statements()).why();
  }

  private static Moment at(int second) {
    return START.plus(Duration.ofSeconds(second));
  }

  private static final class Slow implements StatementSource {
    private boolean answering = true;
    private int asked;

    @Override
    public boolean isAnswering(String node) {
      return answering;
    }

    @Override
    public CompletableFuture<Reading<Fact<StatementSheet>>> statements(
        String node, StatementRequest request) {
      asked++;
      return CompletableFuture.completedFuture(
          Reading.answered(node, START, Duration.ofSeconds(2), Fact.known(CrowdTest.nothing())));
    }

    @Override
    public CompletableFuture<Reading<ActiveSheet>> active(String node) {
      return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Reading<Fact<StatementTexts>>> texts(
        String node, List<Long> queryIds, List<Integer> databases, List<Integer> users) {
      return new CompletableFuture<>();
    }
  }
}
