package io.howdah.cli.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.cli.text.Paint;
import io.howdah.cli.text.Width;
import io.howdah.fleet.Lag;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Role;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Thresholds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTextTest {
  private static final Reason LAGGING =
      new Reason.Lagging(Given.lag(4_200, 9_000_000), Thresholds.DEFAULT);
  private static final Reason SILENT =
      new Reason.NoAnswer(Duration.ofSeconds(12), Optional.empty());

  private static Snapshot troubled() {
    return Given.snapshot(
        List.of(
            Given.view("primary-1", Role.PRIMARY, null, Lag.UNKNOWN),
            Given.view("replica-1", Role.RELAY, "primary-1", Given.lag(0, 0)),
            Given.view("replica-2", Role.HOT, "replica-1", Given.lag(4_200, 9_000_000), LAGGING),
            Given.view("replica-3", Role.WARM, "primary-1", Lag.UNKNOWN, SILENT)),
        Given.pool("replica-1", 3, 0, Duration.ZERO),
        Given.pool("replica-2", 20, 5, Duration.ofMillis(1_400)));
  }

  private static String text(Snapshot snapshot, int width) {
    return String.join("\n", StatusText.lines(snapshot, width, new Paint(false)));
  }

  @Test
  void showsTheTreeWithLagAndPools() {
    String text = text(troubled(), 120);
    assertThat(text).containsPattern("(?m)^primary-1 ");
    assertThat(text).containsPattern("(?m)^├─ replica-1 +0 s +0 B +3/20 +0 +relay");
    assertThat(text)
        .containsPattern("(?m)^│  └─ ▲ replica-2 +4\\.2 s +9 MB +20/20 +5 · 1\\.4 s +hot");
  }

  @Test
  void whatIsNotKnownIsNotZero() {
    assertThat(text(troubled(), 120)).containsPattern("\\? replica-3 +– +– ");
  }

  @Test
  void reasonsComeWorstFirstWithFigureAndLimit() {
    List<String> lines = StatusText.lines(troubled(), 120, new Paint(false));
    int lagging = index(lines, "▲ replica-2");
    int silent = index(lines, "? replica-3");
    assertThat(lagging).isLessThan(silent);
    assertThat(lines.get(lagging)).contains("4.2 s").contains("2 s").contains("for 12 s");
    assertThat(lines.get(silent)).endsWith("no answer for 12 s");
  }

  private static int index(List<String> lines, String start) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return i;
      }
    }
    throw new AssertionError(start + " not in " + lines);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 60, 80, 100, 200})
  void noLineIsWiderThanTheTerminal(int width) {
    assertThat(StatusText.lines(troubled(), width, new Paint(false)))
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(width));
  }

  @Test
  void namesAreHarmless() {
    String evil = "e\u001b[2Jvil\n<b>" + "漢".repeat(60);
    Snapshot snapshot =
        Given.snapshot(
            List.of(
                Given.view("primary-1", Role.PRIMARY, null, Lag.UNKNOWN),
                Given.view(evil, Role.HOT, "primary-1", Lag.UNKNOWN, SILENT)));
    assertThat(StatusText.lines(snapshot, 80, new Paint(false)))
        .allSatisfy(
            line -> {
              assertThat(line.codePoints()).noneMatch(Character::isISOControl);
              assertThat(Width.of(line)).isLessThanOrEqualTo(80);
            });
    assertThat(StatusText.line(snapshot).codePoints()).noneMatch(Character::isISOControl);
  }

  @Test
  void aRingOfUpstreamsStillShowsEveryNode() {
    Snapshot snapshot =
        Given.snapshot(
            List.of(
                Given.view("a", Role.HOT, "b", Lag.UNKNOWN),
                Given.view("b", Role.HOT, "a", Lag.UNKNOWN),
                Given.view("c", Role.HOT, "nobody", Lag.UNKNOWN)));
    assertThat(text(snapshot, 100)).containsPattern("(?m)^a ").contains("└─ b").contains("\nc ");
  }

  @Test
  void coloursAreOnlyThereWhenAskedFor() {
    assertThat(text(troubled(), 100)).doesNotContain("\u001b");
    assertThat(StatusText.lines(troubled(), 100, new Paint(true)))
        .anySatisfy(line -> assertThat(line).contains("\u001b[33m"));
  }
}
