package io.howdah.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetFileTest {

  private static final Endpoint DB = new Endpoint("db1", 5432);

  @TempDir Path dir;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = dir.resolve("fleet.toml");
    fleet("");
  }

  private void fleet(String access) throws IOException {
    Files.writeString(
        file,
        """
        name = "shop"
        environment = "test"
        [access]
        %s
        [primary]
        name = "primary-1"
        host = "db1"
        region = "here"
        """
            .formatted(access));
  }

  private Path secret(String name, String text, String mode) throws IOException {
    Path path = Files.writeString(dir.resolve(name), text);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    return path;
  }

  private Loaded.Ready ready(Map<String, String> env) {
    Loaded loaded = FleetFile.load(file, env);
    assertThat(loaded).isInstanceOf(Loaded.Ready.class);
    return (Loaded.Ready) loaded;
  }

  private String problem(Map<String, String> env) {
    Loaded loaded = FleetFile.load(file, env);
    assertThat(loaded).isInstanceOf(Loaded.Faulty.class);
    return String.join("\n", ((Loaded.Faulty) loaded).problems());
  }

  @Test
  void theEnvironmentFillsWhatTheFileLeavesOut() {
    Loaded.Ready loaded =
        ready(Map.of("PGDATABASE", "app", "PGUSER", "me", "PGPASSWORD", "geheim"));
    assertThat(loaded.fleet().database()).isEqualTo("app");
    assertThat(loaded.fleet().access().observer()).isEqualTo("me");
    assertThat(loaded.secrets().password(DB, "app", "me")).contains("geheim");
    assertThat(loaded.toString()).doesNotContain("geheim");
  }

  @Test
  void aPasswordFileThatIsNotReadIsWarnedOf() throws IOException {
    fleet("");
    Path open = secret(".pgpass", "*:*:*:*:x", "rw-r-----");
    Map<String, String> env = Map.of("HOME", dir.toString());
    assertThat(ready(env).warnings())
        .singleElement()
        .asString()
        .contains(open.toString(), "chmod 600");
    assertThat(ready(Map.of("HOME", dir.toString(), "PGPASSWORD", "y")).warnings()).isEmpty();
    secret(".pgpass", "*:*:*:*:x", "rw-------");
    assertThat(ready(env).warnings()).isEmpty();
  }

  @Test
  void aServiceEntryWinsOverTheEnvironment() throws IOException {
    fleet("service = \"shop\"");
    Path services =
        Files.writeString(
            dir.resolve("services"),
            "[other]\ndbname=no\n[shop]\n# words\ndbname=app\nuser = me\n");
    Loaded.Ready loaded =
        ready(Map.of("PGSERVICEFILE", services.toString(), "PGDATABASE", "postgres"));
    assertThat(loaded.fleet().database()).isEqualTo("app");
    assertThat(loaded.fleet().access().observer()).isEqualTo("me");
  }

  @Test
  void anAbsentServiceIsAProblem() throws IOException {
    fleet("service = \"shop\"");
    assertThat(problem(Map.of())).contains("fleet.toml", "access.service", "shop");
  }

  @Test
  void thePassfileLiesBesideTheFleetFile() throws IOException {
    fleet("passfile = \"pass\"");
    secret("pass", "db1:5432:*:me:one\n", "rw-------");
    assertThat(ready(Map.of()).secrets().password(DB, "app", "me")).contains("one");
  }

  @Test
  void aPassfileThatOthersMayReadIsAProblem() throws IOException {
    fleet("passfile = \"pass\"");
    secret("pass", "db1:5432:*:me:one\n", "rw-r--r--");
    assertThat(problem(Map.of())).contains("access.passfile", "chmod 600");
  }

  @Test
  void theUsersOwnPassfileComesLast() throws IOException {
    secret(".pgpass", "*:*:*:me:two\n", "rw-------");
    assertThat(ready(Map.of("HOME", dir.toString())).secrets().password(DB, "app", "me"))
        .contains("two");
  }

  @Test
  void aMissingFileIsOneProblem() {
    file = dir.resolve("none.toml");
    assertThat(problem(Map.of())).contains("none.toml", "no such file");
  }

  @Test
  void whatTheFileLeadsToIsCheckedAtOnceAndWithItsLine() throws IOException {
    fleet("service = \"shop\"\npassfile = \"no\\u0000thing\"");
    assertThat(problem(Map.of()).lines().toList())
        .hasSize(2)
        .satisfies(lines -> assertThat(lines.getFirst()).contains(":4: access.service"))
        .satisfies(lines -> assertThat(lines.getLast()).contains(":5: access.passfile"));
  }

  @Test
  void aFolderOrADeviceIsNoFleetFile() {
    file = dir;
    assertThat(problem(Map.of())).contains("it is a folder");
    file = Path.of("/dev/zero");
    assertThat(problem(Map.of())).contains("larger than 4 MiB");
  }

  @Test
  void everyProblemComesWithItsPlace() throws IOException {
    Files.writeString(file, "name = 1\n[primary]\nname = \"p\"\nhost = \"h\"\nport = \"x\"\n");
    assertThat(problem(Map.of()).lines().toList())
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.startsWith(file + ":"));
  }
}
