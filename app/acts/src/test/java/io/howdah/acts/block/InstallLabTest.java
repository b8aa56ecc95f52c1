package io.howdah.acts.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.acts.ActProblem;
import io.howdah.acts.Given;
import io.howdah.acts.Operator;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.acts.Undo;
import io.howdah.acts.Verdict;
import io.howdah.acts.journal.Entry;
import io.howdah.acts.journal.ProcessMark;
import io.howdah.contract.decision.Decision;
import io.howdah.fleet.decision.Operation;
import java.sql.Connection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Schema howdah, installed over what is there, on real servers. */
class InstallLabTest extends DeskLab {
  @Test
  void aSchemaThatWasThereIsNotUndoneByRemovingIt() {
    InstallSchema again = new InstallSchema(desk, false);
    again.apply(Given.pressed("again"));
    assertThat(again.undo()).isInstanceOf(Undo.Impossible.class);
    assertThat(desk.audit(1)).isNotEmpty();
  }

  @Test
  void aSchemaThatIsNotAsItShouldBeIsPutRightInPlace() throws Exception {
    Decision kept = desk.carry(reject("INC-32")).decision();
    assertThat(new InstallSchema(desk, false).preview().foregone())
        .containsInstanceOf(Outcome.NotNeeded.class);
    try (Connection admin = connect("primary-1", "superuser")) {
      run(
          admin,
          "CREATE OR REPLACE FUNCTION howdah.leader(wanted text) RETURNS text LANGUAGE sql STABLE"
              + " SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp"
              + " AS 'SELECT NULL::text'");
      installedAgain("changed since");
      run(admin, "REVOKE EXECUTE ON FUNCTION howdah.lift(text, jsonb) FROM howdah_operator");
      installedAgain("changed since");
      run(admin, "ALTER TABLE howdah.audit DISABLE TRIGGER USER");
      assertThat(desk.verifyAudit().why()).get().asString().contains("howdah install");
      installedAgain("changed since");
      assertThat(desk.verifyAudit().whole()).isTrue();
      run(admin, "DROP FUNCTION howdah.build()");
      installedAgain("changed since");
      run(admin, "UPDATE howdah.meta SET version = version - 1, script = 'of long ago'");
      installedAgain("brought up to");
    }
    assertThat(desk.find(kept.id()).orElseThrow().ended()).isFalse();
    desk.carry(new Operation.Lift(kept.id(), "done", Optional.empty()));
    assertThat(desk.verifyAudit().whole()).isTrue();
  }

  /** An older Howdah must not put its functions where a newer one has put its own. */
  @Test
  void whatMayBeNewerIsLeftAloneAndTheWayOutIsSaid() throws Exception {
    try (Connection admin = connect("primary-1", "superuser")) {
      String leader =
          "CREATE OR REPLACE FUNCTION howdah.leader(wanted text) RETURNS text LANGUAGE sql STABLE"
              + " SECURITY DEFINER SET search_path = pg_catalog, howdah, pg_temp"
              + " AS 'SELECT ''newer''::text'";
      run(admin, leader);
      run(admin, "UPDATE howdah.meta SET script = 'of another'");
      leftAlone("another Howdah's version", "howdah install --print | psql");
      String script = text("SELECT script FROM howdah.build()");
      run(admin, new InstallSchema(desk, false).script());
      assertThat(text("SELECT script FROM howdah.build()")).isNotEqualTo(script);
      assertThat(new InstallSchema(desk, false).verify()).isInstanceOf(Verdict.Effective.class);
      run(admin, leader);
      run(admin, "INSERT INTO howdah.meta (version, installed_by) VALUES (99, 'newer')");
      leftAlone("version 99, newer than", "as new");
      assertThatThrownBy(() -> run(admin, new InstallSchema(desk, false).script()))
          .hasMessageContaining("version 99, newer than this script's");
      run(admin, "ROLLBACK");
      run(admin, "DELETE FROM howdah.meta WHERE version = 99");
      installedAgain("changed since");
    }
  }

  private void leftAlone(String why, String remedy) throws Exception {
    InstallSchema again = new InstallSchema(desk, false);
    assertThat(again.preview().foregone().orElseThrow())
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            no -> {
              assertThat(no.why()).contains(why);
              assertThat(no.remedy().orElseThrow()).contains(remedy);
            });
    assertThatThrownBy(() -> again.apply(Given.pressed("again")))
        .isInstanceOf(ActProblem.class)
        .hasMessageContaining(why);
    assertThat(text("SELECT howdah.leader('anything')")).isEqualTo("newer");
  }

  private void installedAgain(String why) {
    InstallSchema again = new InstallSchema(desk, false);
    Preview preview = again.preview();
    assertThat(preview.foregone()).isEmpty();
    assertThat(preview.evidence()).anyMatch(row -> row.value().contains(why));
    assertThat(again.verify()).isInstanceOf(Verdict.NotYet.class);
    again.apply(Given.pressed("again"));
    assertThat(again.verify()).isInstanceOf(Verdict.Effective.class);
    assertThat(again.preview().foregone()).containsInstanceOf(Outcome.NotNeeded.class);
  }

  @Test
  void anInterruptedInstallationIsMeasured() {
    Entry.Intent intent =
        new Entry.Intent(
            "1",
            Instant.now(),
            Operator.local("dba"),
            InstallSchema.INSTALL,
            ready.fleet().database(),
            "r",
            Map.of(),
            "Install schema howdah.",
            ProcessMark.current());
    assertThat(BlockActs.revive(desk, intent).orElseThrow().verify())
        .isInstanceOf(Verdict.Effective.class);
  }
}
