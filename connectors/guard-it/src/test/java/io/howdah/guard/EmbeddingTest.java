package io.howdah.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.guard.redis.Heard;
import io.howdah.guard.redis.RedisLine;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
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

  @Test
  void enforcingKeepsNoConnectionOfTheApplicationWaiting() throws Exception {
    ClientResources shared = DefaultClientResources.create();
    RedisClient applications = RedisClient.create(shared);
    RedisURI uri = RedisURI.create(site.redisAs("writer"));
    Slow slow = new Slow();
    try (RedisLine line = new RedisLine(uri, shared, false, Site.FLEET, "slow")) {
      line.start(slow);
      await().atMost(Site.SOON).until(() -> line.status().connected());
      slow.free.drainPermits();
      site.publish(Site.reject(BLOCKED));
      await().atMost(Site.SOON).until(slow.free::hasQueuedThreads);
      for (int each = 0; each < 2 * shared.ioThreadPoolSize(); each++) {
        assertThat(applications.connect(uri).sync().ping()).isEqualTo("PONG");
      }
      assertThat(slow.free.hasQueuedThreads()).isTrue();
    } finally {
      slow.free.release(1000);
      applications.shutdown(Duration.ZERO, Duration.ofSeconds(1));
      shared.shutdown(0, 1, TimeUnit.SECONDS);
    }
    site.enforce(guard);
  }

  /** Hears as long as it is let. */
  private static final class Slow implements Heard {
    private final Semaphore free = new Semaphore(1000);

    @Override
    public void decisions(DecisionSet set, ToLongFunction<Decision> endNanos) {
      free.acquireUninterruptibly();
    }

    @Override
    public void tick() {}

    @Override
    public String rollCall(int skipped) {
      return "";
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
