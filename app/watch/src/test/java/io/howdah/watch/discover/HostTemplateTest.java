package io.howdah.watch.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Endpoint;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostTemplateTest {
  private static Optional<Endpoint> of(String template, String name, String from) {
    return new HostTemplate(template).of(name, Optional.ofNullable(from), 5432);
  }

  @Test
  void placesAreFilledIn() {
    assertThat(of("{application_name}.db.example", "replica-1", null))
        .contains(new Endpoint("replica-1.db.example", 5432));
    assertThat(of("{client_addr}:5433", "x", "10.0.0.5")).contains(new Endpoint("10.0.0.5", 5433));
    assertThat(of("{client_addr}:5433", "x", "fd00::5")).contains(new Endpoint("fd00::5", 5433));
    assertThat(of("{client_addr}", "x", "fd00::5")).contains(new Endpoint("fd00::5", 5432));
    assertThat(of("localhost:7000", "x", null)).contains(new Endpoint("localhost", 7000));
  }

  @Test
  void whatIsNoAddressIsNotTried() {
    assertThat(of("{client_addr}", "x", null)).isEmpty();
    assertThat(of("{application_name}.db", "a b", null)).isEmpty();
    assertThat(of("{application_name}.db", "a/../b", null)).isEmpty();
    assertThat(of("{application_name}.db", "a\u0000", null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "host:", "host:0", "host:70000", "host:x", "a b:1", ":5432"})
  void aBadAddressIsNone(String text) {
    assertThat(HostTemplate.address(text, 5432)).isEmpty();
  }
}
