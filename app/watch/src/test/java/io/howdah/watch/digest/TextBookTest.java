package io.howdah.watch.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.digest.Digests;
import io.howdah.postgres.StatementKey;
import io.howdah.postgres.StatementTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TextBookTest {
  private static final int MAJOR = 17;

  private final TextBook book = new TextBook();

  @Test
  void aRoleThatWasDroppedIsNotAskedForEverySecond() {
    List<Tally> tallies =
        List.of(new Tally(new StatementKey(1, 10, 20, true), Optional.empty(), Instant.EPOCH));
    int database = book.unnamedDatabases(MAJOR, tallies, 0).getFirst();
    int user = book.unnamedUsers(MAJOR, tallies, 0).getFirst();
    book.take(MAJOR, new StatementTexts(Map.of(), Map.of(database, "shop"), Map.of()), 0);
    book.nameless(MAJOR, List.of(database), List.of(user), 0);
    assertThat(book.unnamedDatabases(MAJOR, tallies, seconds(70))).isEmpty();
    assertThat(book.unnamedUsers(MAJOR, tallies, seconds(10))).isEmpty();
    assertThat(book.unnamedUsers(MAJOR, tallies, seconds(70))).containsExactly(user);
    book.take(MAJOR, new StatementTexts(Map.of(), Map.of(), Map.of(user, "app")), 0);
    assertThat(book.unnamedUsers(MAJOR, tallies, seconds(140))).isEmpty();
  }

  @Test
  void queryIdsOfADigestOfTemporaryTablesDoNotGrowForEver() {
    String sql = "select * from session_scratch where id = 1";
    Map<Long, Optional<String>> texts =
        LongStream.range(0, 3_000)
            .boxed()
            .collect(Collectors.toMap(id -> id, id -> Optional.of(sql)));
    book.take(MAJOR, new StatementTexts(texts, Map.of(), Map.of()), 0);
    book.take(MAJOR, new StatementTexts(Map.of(9_999L, Optional.of(sql)), Map.of(), Map.of()), 0);
    assertThat(book.queryIds(Digests.of(sql).id())).hasSizeLessThanOrEqualTo(500).contains(9_999L);
    assertThat(book.isCrowded(Digests.of(sql).id())).isTrue();
  }

  private static long seconds(int count) {
    return Duration.ofSeconds(count).toNanos();
  }
}
