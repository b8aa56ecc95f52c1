package io.howdah.cli.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.cli.terminal.Complaint;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.SslMode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionTest {
  private static Connection of(String url, Map<String, String> environment) {
    return Connection.of(Optional.ofNullable(url), environment);
  }

  @Test
  void theUrlWinsOverTheEnvironment() {
    Map<String, String> environment =
        Map.of("PGHOST", "other", "PGPORT", "6000", "PGUSER", "bob", "PGPASSWORD", "no");
    Connection connection = of("postgresql://ann:s%40c@db:5433/app?sslmode=require", environment);
    assertThat(connection.primary()).isEqualTo(new Endpoint("db", 5433));
    assertThat(connection.database()).isEqualTo("app");
    assertThat(connection.access().observer()).isEqualTo("ann");
    assertThat(connection.access().sslMode()).isEqualTo(SslMode.REQUIRE);
    assertThat(connection.secrets().password(connection.primary(), "app", "ann")).contains("s@c");
  }

  @Test
  void whatItLeavesOutComesFromTheEnvironment() {
    Map<String, String> environment =
        Map.of("PGHOST", "fd00::1", "PGPORT", "6000", "PGUSER", "bob", "PGDATABASE", "shop");
    assertThat(of(null, environment).primary()).isEqualTo(new Endpoint("fd00::1", 6000));
    assertThat(of("postgresql://", environment).primary().host()).isEqualTo("fd00::1");
    assertThat(of("postgres://[fd00::2]", environment).primary())
        .isEqualTo(new Endpoint("fd00::2", 6000));
    assertThat(of(null, environment).database()).isEqualTo("shop");
  }

  @Test
  void aHostNameMayHoldAnUnderscore() {
    assertThat(of("postgresql://u:p@db_1:5433/app", Map.of()).primary())
        .isEqualTo(new Endpoint("db_1", 5433));
    assertThat(of("postgresql://?host=db&port=7", Map.of()).primary())
        .isEqualTo(new Endpoint("db", 7));
  }

  @ParameterizedTest
  @CsvSource({
    "mysql://db/app, not a PostgreSQL URL",
    "db:5432, not a PostgreSQL URL",
    "postgresql://one:1%2Ctwo:2/d, one host",
    "postgresql://ann:secret word@db/app, cannot be read",
    "postgresql://ann:se%zz@db/app, cannot be read",
    "postgresql://db/app?sslmode=maybe, sslmode",
    "postgresql://db:99999/app, port",
    "postgresql:///app, address is missing"
  })
  void aWrongUrlIsExplainedWithoutItsPassword(String url, String expected) {
    assertThatThrownBy(() -> of(url, Map.of("PGUSER", "x")))
        .isInstanceOf(Complaint.class)
        .hasMessageContaining(expected)
        .message()
        .doesNotContain("secret");
  }
}
