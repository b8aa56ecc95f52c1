package io.howdah.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ways of embedding the guard that docs/guard.md shows. */
class EmbeddingTest extends SiteTest {
  @Test
  void aroundAPool() throws SQLException {
    DataSource driver = site.primary();
    String redis = site.redisAs("writer");

    Guard shop =
        Guard.start(
            GuardSettings.of(Site.FLEET, "shop", redis).workload("checkout").user("app_writer"));
    HikariConfig config = new HikariConfig();
    config.setDataSource(driver);
    HikariDataSource pool = new HikariDataSource(config);
    DataSource source = shop.wrap(pool, new Route("replica-eu-1", "eu"));

    try (shop;
        pool) {
      assertThat(new JdbcTemplate(source).queryForObject(FREE, Integer.class)).isEqualTo(1);
      site.enforce(guard, Site.reject(FREE));
      site.hears(shop);
      assertThat(told(source)).startsWith("QH001 digest ");
    }
  }

  private static String told(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(FREE)) {
      return rows.next() ? "answered" : "";
    } catch (StatementRejectedException refused) {
      return refused.getSQLState() + " " + refused.getMessage();
    } catch (StatementLimitedException refused) {
      return refused.getSQLState() + " in " + refused.retryAfter().toMillis() + " ms";
    }
  }
}
