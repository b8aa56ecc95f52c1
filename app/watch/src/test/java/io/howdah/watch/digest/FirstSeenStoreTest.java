package io.howdah.watch.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.digest.FirstSeen;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FirstSeenStoreTest {

  private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant T1 = Instant.parse("2026-01-01T00:10:00Z");
  private static final Instant T2 = Instant.parse("2026-01-02T00:00:00Z");

  @TempDir Path dir;

  private FirstSeenStore open(Instant now) {
    return new FirstSeenStore(Optional.of(dir.resolve("sub").resolve("seen")), now);
  }

  @Test
  void outlivesTheProcess() {
    FirstSeenStore store = open(T0);
    store.see("fd1:a", Optional.of(T0), T1);
    store.see("fd1:b", Optional.empty(), T1);
    store.sweep("no\nde", T1);
    store.flush();
    FirstSeenStore again = open(T2);
    assertThat(again.began()).isEqualTo(T0);
    assertThat(again.find("fd1:a")).contains(new FirstSeen(Optional.of(T0), T1));
    assertThat(again.find("fd1:b").orElseThrow().isOlderThanTheRecord()).isTrue();
    assertThat(again.swept("no\nde")).contains(T1);
    assertThat(again.notes()).isEmpty();
    again.see("fd1:a", Optional.of(T1), T2);
    again.flush();
    assertThat(open(T2).find("fd1:a")).contains(new FirstSeen(Optional.of(T0), T1));
  }

  @Test
  void aDamagedLineCostsItselfAlone() throws Exception {
    FirstSeenStore store = open(T0);
    store.see("fd1:a", Optional.of(T0), T1);
    store.flush();
    Path file = dir.resolve("sub").resolve("seen");
    Files.write(file, new byte[] {(byte) 0xff, 'x', '\n'}, StandardOpenOption.APPEND);
    Files.writeString(file, "seen fd1:torn 2026-01", StandardOpenOption.APPEND);
    FirstSeenStore again = open(T2);
    assertThat(again.find("fd1:a")).isPresent();
    assertThat(again.notes()).singleElement().asString().startsWith("2 damaged lines");
    again.see("fd1:b", Optional.of(T1), T2);
    again.flush();
    assertThat(open(T2).find("fd1:b")).isPresent();
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, text.replace("fd1:a", "fd1:c"), StandardCharsets.ISO_8859_1);
    assertThat(open(T2).find("fd1:c")).isEmpty();
  }

  @Test
  void whatCannotBeWrittenIsTold() throws Exception {
    Files.writeString(dir.resolve("sub"), "a file where the folder should be");
    FirstSeenStore store = open(T0);
    store.see("fd1:a", Optional.of(T0), T1);
    store.flush();
    assertThat(store.notes()).singleElement().asString().contains("cannot be recorded");
    assertThat(store.find("fd1:a")).isPresent();
  }

  @Test
  void fullItForgetsWhatNobodyHasMetForLongest() {
    FirstSeenStore store = open(T0);
    store.see("fd1:alive", Optional.of(T0), T0);
    store.see("fd1:gone", Optional.of(T0), T0);
    for (int i = 0; i < FirstSeenStore.MOST - 1; i++) {
      store.see("fd1:" + i, Optional.of(T0), T1);
      assertThat(store.find("fd1:alive")).isPresent();
    }
    assertThat(store.find("fd1:gone")).isEmpty();
    assertThat(store.find("fd1:0")).isPresent();
    assertThat(store.notes()).singleElement().asString().contains("is full");
    store.flush();
    FirstSeenStore again = open(T2);
    again.see("fd1:new", Optional.of(T1), T2);
    assertThat(again.find("fd1:new")).contains(new FirstSeen(Optional.of(T1), T2));
  }

  @Test
  @Timeout(120)
  void whatSeveralWriteAtOnceIsAllKept() throws Exception {
    Path file = dir.resolve("shared");
    int each = 300;
    List<Thread> writers = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      FirstSeenStore store = new FirstSeenStore(Optional.of(file), T0, 2_000);
      writers.add(
          Thread.ofPlatform()
              .daemon()
              .start(
                  () -> {
                    for (int i = 0; i < each; i++) {
                      store.see("fd1:" + name + i, Optional.of(T0), T1);
                      store.flush();
                    }
                    flushAll(store);
                  }));
    }
    for (Thread writer : writers) {
      writer.join();
    }
    FirstSeenStore all = new FirstSeenStore(Optional.of(file), T2);
    assertThat(all.notes()).isEmpty();
    for (int i = 0; i < each; i++) {
      assertThat(all.find("fd1:a" + i)).isPresent();
      assertThat(all.find("fd1:b" + i)).isPresent();
      assertThat(all.find("fd1:c" + i)).isPresent();
    }
  }

  /** Who found the others at it for too long keeps what is unwritten, and tries again. */
  private static void flushAll(FirstSeenStore store) {
    do {
      store.flush();
    } while (store.notes().stream().anyMatch(note -> note.contains("cannot be recorded")));
  }
}
