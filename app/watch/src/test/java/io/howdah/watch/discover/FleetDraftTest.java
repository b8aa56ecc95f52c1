package io.howdah.watch.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Role;
import io.howdah.fleet.SslMode;
import io.howdah.fleet.file.FleetToml;
import io.howdah.fleet.file.LibpqDefaults;
import io.howdah.fleet.file.Parsed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FleetDraftTest {
  private static final Access ACCESS =
      new Access(
          Optional.of("/home/ann/.pgpass"),
          Optional.empty(),
          "ob\"server",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          SslMode.VERIFY_FULL,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @Test
  void whatIsWrittenIsReadAgainWhateverTheNames() {
    String evil = "re\"pl\\ica\n[primary]\u0001漢";
    String text =
        FleetDraft.of(
            "sh\"op",
            "app",
            ACCESS,
            new Discovered.Walked(
                List.of(
                    new Discovered.Found(
                        "primary-1", new Endpoint("p", 5432), Optional.empty(), true),
                    new Discovered.Found(
                        evil, new Endpoint("r", 5433), Optional.of("primary-1"), false)),
                List.of(
                    new Discovered.Missing(
                        "lost\nname = 1", Optional.empty(), "primary-1", List.of()))));
    assertThat(FleetToml.parse(text, LibpqDefaults.NONE))
        .isInstanceOfSatisfying(
            Parsed.Good.class,
            good -> {
              assertThat(good.fleet().name()).isEqualTo("sh\"op");
              assertThat(good.fleet().replicas().getFirst().name()).isEqualTo(evil);
              assertThat(good.fleet().replicas().getFirst().role()).isEqualTo(Role.HOT);
              assertThat(good.fleet().access().observer()).isEqualTo("ob\"server");
              assertThat(good.fleet().access().sslMode()).isEqualTo(SslMode.VERIFY_FULL);
            });
  }
}
