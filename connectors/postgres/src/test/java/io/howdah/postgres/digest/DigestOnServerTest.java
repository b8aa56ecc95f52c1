package io.howdah.postgres.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The digest of a statement as the application gives it to JDBC is the digest of what {@code
 * pg_stat_statements} shows, however the driver sends it.
 */
class DigestOnServerTest {
  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(ints = {17, 18})
  void usualVersions(int major) throws Exception {
    sameDigests(major);
  }

  @Tag("full")
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16})
  void olderVersions(int major) throws Exception {
    sameDigests(major);
  }

  private void sameDigests(int major) throws Exception {
    try (Server server = Server.up(dir, major)) {
      List<String> differences =
          Stream.of(Sending.values())
              .flatMap(sending -> new Comparison(server, sending).differences(major))
              .toList();
      assertThat(differences).isEmpty();
    }
  }
}
