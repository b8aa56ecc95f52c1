package io.howdah.acts.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.Role;
import io.howdah.fleet.SslMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateFolderTest {
  @Test
  void followsXdgWhereItIsAnAbsolutePath() {
    Path home = Path.of("/home/x");
    Fleet shop = fleet("shop", "a");
    assertThat(StateFolder.of(Map.of("XDG_STATE_HOME", "/s"), home, shop).folder())
        .isEqualTo(Path.of("/s/howdah/shop@a%3A5432"));
    assertThat(StateFolder.of(Map.of("XDG_STATE_HOME", "s"), home, shop).folder())
        .isEqualTo(Path.of("/home/x/.local/state/howdah/shop@a%3A5432"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "a/b", "../../etc", "", "\u0000", "é", "COM1:", "a\nb"})
  void aNameNeverLeavesItsFolder(String name) {
    Path folder = StateFolder.of(Map.of(), Path.of("/h"), fleet(name, name)).folder().normalize();
    Path root = Path.of("/h/.local/state/howdah");
    assertThat(folder.startsWith(root)).isTrue();
    assertThat(folder.toString()).matches("[\\x21-\\x7e]+");
  }

  @Test
  void differentNamesStayDifferent() {
    assertThat(StateFolder.fileName("a/b")).isNotEqualTo(StateFolder.fileName("a_b"));
    String tail = "x".repeat(300);
    assertThat(StateFolder.fileName("a" + tail)).isNotEqualTo(StateFolder.fileName("b" + tail));
    assertThat(StateFolder.fileName(tail + "a")).isNotEqualTo(StateFolder.fileName(tail + "b"));
  }

  @Test
  void twoFleetsOfOneNameShareNothing(@TempDir Path temp) throws Exception {
    Map<String, String> environment = Map.of("XDG_STATE_HOME", temp.toString());
    StateFolder one = StateFolder.of(environment, temp, fleet("lab", "a", "b"));
    one.create();
    StateFolder other = StateFolder.of(environment, temp, fleet("lab", "c", "d"));
    other.create();
    assertThat(other.folder()).isNotEqualTo(one.folder());
    assertThat(StateFolder.of(environment, temp, fleet("lab", "a", "c")).folder())
        .isEqualTo(one.folder());
  }

  @Test
  void aFleetIsKnownAgainAfterAPromotion(@TempDir Path temp) throws Exception {
    Map<String, String> environment = Map.of("XDG_STATE_HOME", temp.toString());
    StateFolder before = StateFolder.of(environment, temp, fleet("shop", "a", "b"));
    before.create();
    StateFolder promoted = StateFolder.of(environment, temp, fleet("shop", "b", "c"));
    assertThat(promoted.folder()).isEqualTo(before.folder());
    promoted.create();
    assertThat(StateFolder.of(environment, temp, fleet("shop", "c", "d")).folder())
        .isEqualTo(before.folder());
    assertThat(StateFolder.of(environment, temp, fleet("store", "b")).folder())
        .isNotEqualTo(before.folder());
  }

  private static Fleet fleet(String name, String... hosts) {
    List<Node> nodes = Stream.of(hosts).map(StateFolderTest::node).toList();
    Access access = Access.observer("observer", SslMode.PREFER);
    return new Fleet(name, "prod", "app", access, nodes.getFirst(), nodes.subList(1, nodes.size()));
  }

  private static Node node(String host) {
    return new Node(host, Role.HOT, new Endpoint(host, 5432), "eu");
  }

  @Test
  void onlyItsOwnerReadsWhatIsWritten(@TempDir Path temp) throws Exception {
    StateFolder state = new StateFolder(temp.resolve("deep").resolve("er"));
    state.create();
    state.write(state.file("x.json"), "{}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.folder())))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.file("x.json"))))
        .isEqualTo("rw-------");
  }
}
