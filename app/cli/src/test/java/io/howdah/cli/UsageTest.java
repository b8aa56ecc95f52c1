package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.cli.terminal.Exit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  private static final String FLEET =
      """
      name = "shop"
      [primary]
      name = "primary-1"
      host = "127.0.0.1"
      port = 1
      """;

  @TempDir Path folder;

  static Stream<Arguments> wrong() {
    return Stream.of(
        arguments("no fleet file", "status"),
        arguments("Unknown option: '--jsn'", "status", "--jsn"),
        arguments("'x'", "cancel", "primary-1", "x"),
        arguments("PID", "terminate", "primary-1"),
        arguments("no terminal to confirm on", "cancel", "primary-1", "42"),
        arguments("--yes needs a reason", "terminate", "primary-1", "42", "--yes"),
        arguments("either --until END or --clear", "maintenance", "primary-1"),
        arguments("found 'soon', expected", "maintenance", "primary-1", "--until", "soon"),
        arguments("'zz' is no digest", "block", "zz", "--mode", "reject", "--for", "1h", "--yes"),
        arguments("needs an end", "block", "ab12", "--mode", "reject"),
        arguments("expected observe, limit", "block", "ab12", "--mode", "stop", "--for", "1h"),
        arguments("needs one of --rate", "block", "ab12", "--mode", "limit", "--for", "1h"),
        arguments("from 0.001", "block", "ab12", "--mode", "limit", "--rate", "-1", "--for", "1h"),
        arguments(
            "--rate: found 'x'", "block", "ab", "--mode", "limit", "--rate", "x", "--for", "1h"),
        arguments("found '0s'", "block", "ab12", "--mode", "reject", "--for", "0s"),
        arguments("--match-user: found an empty", "block", "--mode", "observe", "--match-user", ""),
        arguments("go with --mode limit", "block", "ab", "--mode", "reject", "--rate", "1"),
        arguments("give one of DIGEST", "block", "--mode", "reject", "--for", "1h"),
        arguments("found 'soon', expected", "extend", "ab12", "--for", "soon"),
        arguments("'xyz' is no decision", "lift", "xyz"),
        arguments("expected nothing or verify", "audit", "check"),
        arguments("found 'foo', expected one of [share, calls, mean", "queries", "--sort", "foo"),
        arguments("found '0', expected 1 or more", "queries", "--limit", "0"),
        arguments("'x', expected a number", "queries", "--limit", "x"),
        arguments("at least 1 second", "keep", "--health", "0"),
        arguments("no node nobody", "sessions", "--fleet", "f.toml", "--node", "nobody"),
        arguments("it has primary-1", "cancel", "nobody", "4", "--dry-run", "--fleet", "f.toml"));
  }

  private static Arguments arguments(String expected, String... args) {
    return Arguments.of(expected, args);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongCommandGetsOneClearLine(String expected, String[] args) throws Exception {
    Files.writeString(folder.resolve("f.toml"), FLEET);
    Run run = new Run.In(folder).howdah(args);
    assertThat(run.code()).as(run.err()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains(expected).doesNotContain("\tat ").startsWith("howdah: ");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "sessions",
        "block",
        "blocks",
        "extend",
        "lift",
        "audit",
        "install",
        "keep",
        "cancel",
        "terminate",
        "maintenance"
      })
  void everyVerbExplainsItself(String verb) {
    Run run = new Run.In(folder).howdah(verb, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("--fleet").contains("Exit:");
  }

  @Test
  void aBadFleetFileShowsEveryProblemAtOnce() throws Exception {
    Files.writeString(folder.resolve("bad.toml"), "name = 7\nprimray = 1\n");
    Run run = new Run.In(folder).howdah("status", "--fleet", "bad.toml", "--json");
    assertThat(run.code()).isEqualTo(Exit.BAD_FLEET_FILE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("bad.toml:1:").contains("primray").doesNotContain("\tat ");
  }

  @Test
  void withoutAnOperatorItIsSaidOnceThatNobodyMayAct() throws Exception {
    Files.writeString(folder.resolve("f.toml"), FLEET);
    String block = "block fd1:%s --mode reject --for 1h --dry-run --fleet f.toml";
    Run run = new Run.In(folder).howdah(block.formatted("0".repeat(32)).split(" "));
    assertThat(run.code()).as(run.err()).isEqualTo(Exit.REFUSED);
    assertThat(run.out().lines()).singleElement().asString().contains("operator = \"ROLE\"");
  }

  @Test
  void aMissingFleetFileIsNamed() {
    Run run = new Run.In(folder).howdah("status", "--fleet", "gone.toml");
    assertThat(run.code()).isEqualTo(Exit.BAD_FLEET_FILE);
    assertThat(run.err()).contains("gone.toml");
  }

  @Test
  void theFleetFileIsFoundAndSaid() throws Exception {
    Files.writeString(folder.resolve("fleet.toml"), FLEET);
    Run here = new Run.In(folder).howdah("maintenance", "list");
    assertThat(here.code()).as(here.err()).isZero();
    assertThat(here.err()).contains("fleet.toml (in this folder)");

    Files.move(folder.resolve("fleet.toml"), folder.resolve("moved.toml"));
    Run variable =
        new Run.In(folder).with("HOWDAH_FLEET", "moved.toml").howdah("maintenance", "list");
    assertThat(variable.err()).contains("(from HOWDAH_FLEET)");
    Run last = new Run.In(folder).howdah("maintenance", "list");
    assertThat(last.err()).contains("moved.toml (used last)");
  }

  @Test
  void maintenanceIsMarkedListedAndCleared() throws Exception {
    Files.writeString(folder.resolve("fleet.toml"), FLEET);
    Run marked =
        new Run.In(folder)
            .answering("new disk\n\n")
            .howdah("maintenance", "primary-1", "--until", "2h");
    assertThat(marked.code()).as(marked.err()).isZero();
    assertThat(marked.out()).contains("done: primary-1 is marked").contains("journal: ");

    assertThat(new Run.In(folder).howdah("maintenance", "list").out()).contains("new disk");
    assertThat(new Run.In(folder).howdah("maintenance", "list", "--json").out())
        .contains("\"node\":\"primary-1\"")
        .contains("\"reason\":\"new disk\"");

    Run declined =
        new Run.In(folder).answering("done\nn\n").howdah("maintenance", "primary-1", "--clear");
    assertThat(declined.code()).isEqualTo(Exit.NOT_CONFIRMED);

    Run cleared =
        new Run.In(folder)
            .howdah("maintenance", "primary-1", "--clear", "--yes", "--reason", "r", "--json");
    assertThat(cleared.code()).as(cleared.err()).isZero();
    assertThat(cleared.out()).startsWith("{\"act\":\"maintenance-clear\"").endsWith("}\n");
    assertThat(new Run.In(folder).howdah("maintenance", "list").out())
        .contains("No node is in maintenance");
  }

  @Test
  void aPasswordFileOpenToOthersIsToldOnce() throws Exception {
    Files.writeString(folder.resolve("f.toml"), FLEET);
    Path file = Files.writeString(folder.resolve(".pgpass"), "*:*:*:*:secret\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Run.In here = new Run.In(folder).with("HOME", folder.toString());
    Run run = here.howdah("maintenance", "list", "--fleet", "f.toml");
    assertThat(run.code()).isZero();
    assertThat(run.err().lines())
        .containsExactly(
            "warning: "
                + file
                + " is not read, because others may read or write it: chmod 600 "
                + file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(here.howdah("maintenance", "list", "--fleet", "f.toml").err()).isEmpty();
  }

  @Test
  void aLabWithoutPodsIsWrongUsage() {
    Run run =
        new Run.In(folder)
            .howdah("lab", "up", "--dir", folder.resolve("lab").toString(), "--pods", "0");
    assertThat(run.code()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("pods must be between 1 and 9");
    assertThat(folder.resolve("lab")).doesNotExist();
  }

  @Test
  void tooLongAMaintenanceIsRefused() throws Exception {
    Files.writeString(folder.resolve("fleet.toml"), FLEET);
    Run run =
        new Run.In(folder)
            .howdah("maintenance", "primary-1", "--until", "8d", "--yes", "--reason", "r");
    assertThat(run.code()).isEqualTo(Exit.REFUSED);
    assertThat(run.out()).contains("refused: the end lies more than 7 days ahead");
  }
}
