package io.howdah.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The usual libraries work through the guard, and hand its refusals on. */
class LibrariesTest extends SiteTest {
  @Entity(name = "Trial")
  @Table(name = "trial")
  static class Trial {
    @Id Long id;
    String word;
  }

  @BeforeEach
  void lift() {
    site.enforce(guard);
  }

  @Test
  void hibernate() throws Exception {
    try (HikariDataSource pool = pool();
        SessionFactory factory = factory(guard.wrap(pool, new Route("primary", "eu")))) {
      factory.inTransaction(
          session -> {
            Trial trial = new Trial();
            trial.id = 3_000_000L;
            trial.word = "hibernate";
            session.persist(trial);
          });
      List<Trial> found =
          factory.fromSession(
              session ->
                  session
                      .createSelectionQuery("from Trial where word = :w", Trial.class)
                      .setParameter("w", "hibernate")
                      .list());
      assertThat(found).hasSize(1);
      site.enforce(guard, Site.reject("select t.id, t.word from trial t where t.id = ?"), table());
      assertThatThrownBy(
              () -> factory.inTransaction(session -> session.find(Trial.class, 3_000_000L)))
          .hasRootCauseInstanceOf(StatementRejectedException.class);
      assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(1);
    }
  }

  @Test
  void jooq() throws Exception {
    try (HikariDataSource pool = pool()) {
      var dsl = DSL.using(guard.wrap(pool, new Route("primary", "eu")), SQLDialect.POSTGRES);
      var trial = DSL.table("trial");
      var word = DSL.field("word", String.class);
      dsl.transaction(
          inner -> inner.dsl().insertInto(trial).columns(word).values("jooq").execute());
      assertThat(dsl.fetchCount(trial, word.eq("jooq"))).isEqualTo(1);
      site.enforce(guard, table());
      assertThatThrownBy(() -> dsl.selectFrom(trial).where(word.eq("jooq")).fetch())
          .isInstanceOf(DataAccessException.class)
          .hasRootCauseInstanceOf(StatementRejectedException.class);
      assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(1);
    }
  }

  @Test
  void jdbcTemplate() throws Exception {
    try (HikariDataSource pool = pool()) {
      JdbcTemplate template = new JdbcTemplate(guard.wrap(pool, new Route("primary", "eu")));
      assertThat(template.queryForObject(BLOCKED, Long.class, 1L)).isZero();
      assertThat(
              template.batchUpdate(
                  "insert into trial (word) values (?)",
                  List.of(new Object[] {"template"}, new Object[] {"template"})))
          .hasSize(2);
      site.enforce(guard, Site.reject(BLOCKED));
      assertThatThrownBy(() -> template.queryForObject(BLOCKED, Long.class, 1L))
          .isInstanceOf(org.springframework.dao.DataAccessException.class)
          .hasRootCauseInstanceOf(StatementRejectedException.class);
    }
  }

  private static io.howdah.contract.decision.Decision table() {
    return Site.decision(
        io.howdah.contract.decision.Mode.REJECT,
        new io.howdah.contract.decision.Match.ByTable("trial"),
        io.howdah.contract.decision.Scope.ALL,
        null,
        java.time.Duration.ofHours(1));
  }

  private static SessionFactory factory(DataSource source) {
    Configuration configuration = new Configuration().addAnnotatedClass(Trial.class);
    configuration.getProperties().put("hibernate.connection.datasource", source);
    return configuration.buildSessionFactory();
  }

  private HikariDataSource pool() {
    HikariConfig config = new HikariConfig();
    config.setDataSource(site.primary());
    config.setMaximumPoolSize(1);
    return new HikariDataSource(config);
  }
}
