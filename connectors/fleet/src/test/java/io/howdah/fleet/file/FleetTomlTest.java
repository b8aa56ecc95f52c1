package io.howdah.fleet.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Priority;
import io.howdah.fleet.Role;
import io.howdah.fleet.SslMode;
import io.howdah.fleet.Thresholds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FleetTomlTest {
  private static final String SMALL =
      """
      name = "shop"
      environment = "prod"
      database = "app"
      [access]
      observer = "watcher"
      sslmode = "verify-full"
      [primary]
      name = "primary-1"
      host = "db1"
      disk = "2 TiB"
      [[replicas]]
      name = "relay-1"
      host = "db2"
      port = 5433
      region = "West Europe"
      role = "relay"
      [[replicas]]
      name = "replica-2"
      host = "db3"
      upstream = "relay-1"
      [[pools]]
      name = "pgb-primary"
      node = "primary-1"
      [[pools.pods]]
      host = "pgb1"
      [[pools.pods]]
      host = "pgb2"
      [cache]
      name = "redis-main"
      host = "redis"
      hit_ratio_baseline = 0.98
      [[workloads]]
      name = "chat-read"
      priority = "high"
      pool = "pgb-primary"
      [thresholds]
      lag = "500ms"
      lag_bytes = "16 MiB"
      """;

  @Test
  void readsEveryPart() {
    Fleet fleet = good(SMALL);
    assertThat(fleet.access().sslMode()).isEqualTo(SslMode.VERIFY_FULL);
    assertThat(fleet.primary().endpoint()).isEqualTo(new Endpoint("db1", 5432));
    assertThat(fleet.primary().diskBytes()).hasValue(2L << 40);
    assertThat(fleet.replicas()).extracting("role").containsExactly(Role.RELAY, Role.HOT);
    assertThat(fleet.replicas().get(1).upstream()).contains("relay-1");
    assertThat(fleet.pools().getFirst().pods())
        .extracting("name")
        .containsExactly("pgb-primary-1", "pgb-primary-2");
    assertThat(fleet.cache().orElseThrow().hitRatioBaseline()).hasValue(0.98);
    assertThat(fleet.workloads().getFirst().priority()).isEqualTo(Priority.HIGH);
    assertThat(fleet.thresholds().lag()).isEqualTo(Duration.ofMillis(500));
    assertThat(fleet.thresholds().lagBytes()).isEqualTo(16L << 20);
    assertThat(fleet.thresholds().maxwait()).isEqualTo(Thresholds.DEFAULT.maxwait());
  }

  @Test
  void tellsAllProblemsAtOnceWithTheirLines() {
    List<Problem> problems =
        bad(
            """
            name = "shop"
            [primary]
            name = "primary-1"
            host = "db1"
            port = 99999
            [[replicas]]
            name = "primary-1"
            hots = "db2"
            role = "hott"
            upstream = "nobody"
            [[pools]]
            name = "pgb"
            node = "replica-9"
            """);
    assertThat(problems)
        .extracting(Problem::line, Problem::key)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(5, "primary.port"),
            org.assertj.core.groups.Tuple.tuple(6, "replicas[1].host"),
            org.assertj.core.groups.Tuple.tuple(7, "replicas[1].name"),
            org.assertj.core.groups.Tuple.tuple(8, "replicas[1].hots"),
            org.assertj.core.groups.Tuple.tuple(9, "replicas[1].role"),
            org.assertj.core.groups.Tuple.tuple(10, "replicas[1].upstream"),
            org.assertj.core.groups.Tuple.tuple(11, "pools[1].pods"),
            org.assertj.core.groups.Tuple.tuple(13, "pools[1].node"));
    assertThat(problems)
        .extracting(Problem::expected)
        .anyMatch(text -> text.endsWith("(did you mean host?)"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'name = ',                                    TOML
          'name = "x"',                                 primary
          'name = 3\n[primary]\nname="p"\nhost="h"',    name
          'name = "x"\nprimary = 5',                    primary
          """)
  void namesTheKeyOfABadText(String text, String key) {
    assertThat(bad(text.replace("\\n", "\n"))).extracting(Problem::key).contains(key);
  }

  @Test
  void aByteOrderMarkIsNoText() {
    assertThat(good("\ufeff" + SMALL).name()).isEqualTo("shop");
  }

  @Test
  void endlessNestingIsAProblemLikeAnyOther() {
    int depth = 50_000;
    assertThat(bad("a = " + "[".repeat(depth) + "]".repeat(depth)))
        .singleElement()
        .satisfies(problem -> assertThat(problem.key()).isEqualTo("TOML"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql://u@h:5/x", "a b", "h?sslmode=disable", "h,i", ""})
  void aHostIsAHostAlone(String host) {
    assertThat(bad(SMALL.replace("host = \"db1\"", "host = \"" + host + "\"")))
        .extracting(Problem::key)
        .containsExactly("primary.host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"db1.example", "10.0.0.1", "::1", "fe80::1%eth0", "bücher.example"})
  void aHostIsANameOrAnAddress(String host) {
    assertThat(good(SMALL.replace("host = \"db1\"", "host = \"" + host + "\"")))
        .satisfies(fleet -> assertThat(fleet.primary().endpoint().host()).isEqualTo(host));
  }

  @Test
  void whatIsFoundIsShownShortened() {
    String endless = "z".repeat(100_000);
    String text = SMALL.replace("\"relay-1\"", "\"" + endless + "\"") + endless + " = 1\n";
    assertThat(bad(text)).hasSizeGreaterThan(1).allMatch(p -> p.toString().length() < 400);
  }

  @Test
  void refusesALoopOfUpstreams() {
    List<Problem> problems =
        bad(
            """
            name = "x"
            [primary]
            name = "p"
            host = "a"
            [[replicas]]
            name = "r1"
            host = "b"
            upstream = "r2"
            [[replicas]]
            name = "r2"
            host = "c"
            upstream = "r1"
            """);
    assertThat(problems).hasSize(2).allMatch(p -> p.expected().contains("ends at the primary"));
  }

  @Test
  void refusesTwoTargetsAtOneAddress() {
    assertThat(bad(SMALL.replace("host = \"db3\"", "host = \"db2\"\nport = 5433")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.expected()).contains("relay-1 has this one"));
  }

  @Test
  void aTargetWithoutANameIsNotNamedAsTheOwnerOfAnAddress() {
    assertThat(bad("[primary]\nhost = \"a\"\n[[replicas]]\nname = \"r\"\nhost = \"a\"\n"))
        .extracting(Problem::expected)
        .contains("an address of its own; another target has this one");
  }

  @Test
  void libpqFillsWhatTheFileLeavesOut() {
    String text = "name = \"x\"\n[primary]\nname = \"p\"\nhost = \"h\"\n";
    LibpqDefaults libpq = new LibpqDefaults(Map.of("user", "ana", "dbname", "app"));
    assertThat(FleetToml.parse(text, libpq))
        .isInstanceOfSatisfying(
            Parsed.Good.class,
            good -> {
              assertThat(good.fleet().access().observer()).isEqualTo("ana");
              assertThat(good.fleet().database()).isEqualTo("app");
            });
  }

  private static Fleet good(String text) {
    return switch (FleetToml.parse(text, LibpqDefaults.NONE)) {
      case Parsed.Good(Fleet fleet) -> fleet;
      case Parsed.Bad(List<Problem> problems) -> throw new AssertionError(problems);
    };
  }

  private static List<Problem> bad(String text) {
    return switch (FleetToml.parse(text, LibpqDefaults.NONE)) {
      case Parsed.Good(Fleet fleet) -> throw new AssertionError("accepted: " + fleet);
      case Parsed.Bad(List<Problem> problems) -> problems;
    };
  }
}
