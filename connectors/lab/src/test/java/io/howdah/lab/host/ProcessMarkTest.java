package io.howdah.lab.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessMarkTest {
  @Test
  void aLaterProcessWithTheSamePidIsAnother() {
    ProcessMark self = ProcessMark.of(ProcessHandle.current().pid()).orElseThrow();
    assertThat(self.alive()).isTrue();
    assertThat(new ProcessMark(self.pid(), self.startTicks() - 1, self.bootId()).alive()).isFalse();
    assertThat(new ProcessMark(self.pid(), self.startTicks(), "another boot").alive()).isFalse();
    assertThat(ProcessMark.parse(self.text())).hasValue(self);
    assertThat(ProcessMark.parse("rubbish")).isEmpty();
  }

  @Test
  void leftoversAreEndedAndStrangersAreNot(@TempDir Path dir) throws IOException {
    Process ours = new ProcessBuilder("sleep", "300").start();
    Process stranger = new ProcessBuilder("sleep", "300").start();
    try {
      Register register = new Register(dir.resolve("pids"), dir.resolve("nodes"));
      register.add("ours", ours.pid());
      ProcessMark past = ProcessMark.of(stranger.pid()).orElseThrow();
      Trees.writePrivate(
          dir.resolve("pids/theirs"),
          new ProcessMark(past.pid(), past.startTicks() - 100, past.bootId()).text());
      register.endLeftovers();
      assertThat(ours.onExit().join().isAlive()).isFalse();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }
}
