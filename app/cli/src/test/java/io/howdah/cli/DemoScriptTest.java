package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the demo shows where there is no display and no terminal, with a launcher that only notes.
 */
class DemoScriptTest {
  @TempDir Path folder;

  private String asked(String limit) throws IOException, InterruptedException {
    Path notes = folder.resolve("notes");
    Path launcher = folder.resolve("howdah");
    Files.writeString(launcher, "#!/bin/sh\necho \"$*\" >>'" + notes + "'\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    Files.deleteIfExists(notes);
    String script =
        "ROOT=$1; say() { :; }; . \"$2\"; LIMIT=$3; DEMO=$1/demo; in_terminal >/dev/null";
    Process bash =
        new ProcessBuilder(
                "bash", "-euc", script, "demo", folder.toString(), demo().toString(), limit)
            .redirectErrorStream(true)
            .start();
    String said = new String(bash.getInputStream().readAllBytes());
    assertThat(bash.waitFor()).as(said).isZero();
    return Files.readString(notes);
  }

  private static Path demo() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("howdah"))) {
      root = root.getParent();
    }
    return root.resolve("installers/clone/demo.sh");
  }

  @Test
  void aTimeThatIsAskedForIsKept() throws Exception {
    assertThat(asked("30s")).contains("status --fleet " + folder + "/demo/fleet.toml --watch");
  }

  @Test
  void withoutOneTheFleetIsShownOnce() throws Exception {
    assertThat(asked("0")).contains("status --fleet").doesNotContain("--watch");
  }
}
