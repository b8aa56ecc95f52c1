package io.howdah.acts.block;

import io.howdah.acts.Act;
import io.howdah.acts.ActProblem;
import io.howdah.acts.Applied;
import io.howdah.acts.Confirmation;
import io.howdah.acts.Given;
import io.howdah.acts.Operator;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.acts.Preview.Evidence;
import io.howdah.acts.Say;
import io.howdah.acts.Undo;
import io.howdah.acts.Verdict;
import io.howdah.contract.json.JsonWriter;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.Secrets;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.DecisionSchema;
import io.howdah.postgres.decisions.DecisionSchema.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Installs schema {@code howdah} on the primary, or takes it away, as the installer of the fleet
 * file.
 */
public final class InstallSchema implements Act {
  public static final String INSTALL = "install";
  public static final String REMOVE = "install-remove";

  private final Fleet fleet;
  private final Secrets secrets;
  private final Desk desk;
  private final boolean remove;
  private volatile boolean made;

  /**
   * @param remove takes it away instead
   */
  public InstallSchema(Desk desk, boolean remove) {
    this.fleet = desk.fleet();
    this.secrets = desk.secrets();
    this.desk = desk;
    this.remove = remove;
  }

  /** The SQL that it runs, for psql. */
  public String script() {
    return remove ? DecisionSchema.removeScript() : DecisionSchema.installScript(fleet.access());
  }

  @Override
  public String kind() {
    return remove ? REMOVE : INSTALL;
  }

  @Override
  public String target() {
    return fleet.database();
  }

  @Override
  public Map<String, String> key() {
    return Map.of("version", Integer.toString(DecisionSchema.VERSION));
  }

  @Override
  public Preview preview() {
    Node primary = desk.answering();
    Answer<Optional<Found>> answer = look(primary);
    return switch (answer) {
      case Answer.Given<Optional<Found>>(Optional<Found> there) ->
          standing(there)
              .map(preview(primary, there)::foregone)
              .orElseGet(() -> preview(primary, there));
      case Answer.NotAllowed<Optional<Found>> no -> preview(primary, Optional.empty());
      case Answer<Optional<Found>> other -> throw Answering.problem(primary.name(), other);
    };
  }

  /** What is certain already. */
  private Optional<Outcome> standing(Optional<Found> there) {
    if (remove) {
      return there.isEmpty()
          ? Optional.of(new Outcome.NotNeeded(Say.it("act.install.absent")))
          : Optional.empty();
    }
    return there.filter(Found::isCurrent).isPresent()
        ? Optional.of(new Outcome.NotNeeded(Say.it("act.install.there")))
        : there.flatMap(InstallSchema::refusal);
  }

  /** What may be newer is left alone. */
  private static Optional<Outcome.Refused> refusal(Found found) {
    boolean newer = found.version() > DecisionSchema.VERSION;
    if (!newer && !found.isUnknown()) {
      return Optional.empty();
    }
    String which = newer ? "act.install.newer" : "act.install.unknown";
    return Optional.of(
        new Outcome.Refused(
            Say.it(which, found.version(), DecisionSchema.VERSION),
            Optional.of(Say.it(which + ".remedy"))));
  }

  private Preview preview(Node primary, Optional<Found> there) {
    String where = primary.name() + " (" + primary.endpoint() + ")";
    return new Preview(
        kind(),
        target(),
        Say.it("act." + kind() + ".sentence", where, fleet.database(), role()),
        evidence(there),
        Say.it("act." + kind() + ".effect"),
        remove ? List.of(Say.it("act.install-remove.risk")) : List.of(),
        Say.it(there.isPresent() && !remove ? "act.install.kept" : "act." + kind() + ".undone"),
        remove ? new Confirmation.TypeExactly("remove") : new Confirmation.PressAgain(),
        Operator.local(role()),
        Optional.empty());
  }

  private List<Evidence> evidence(Optional<Found> there) {
    List<Evidence> rows = new ArrayList<>();
    if (!remove) {
      there
          .filter(found -> !found.isCurrent() && found.version() <= DecisionSchema.VERSION)
          .ifPresent(found -> rows.add(new Evidence(Say.it("act.install.present"), words(found))));
      rows.add(new Evidence(Say.it("act.install.contents"), Say.it("act.install.summary")));
      rows.add(new Evidence(Say.it("act.install.roles"), grants()));
    }
    return rows;
  }

  /** Why it is installed over what is there. */
  private static String words(Found found) {
    String why =
        found.version() != DecisionSchema.VERSION
            ? "act.install.present.older"
            : !found.whole() ? "act.install.present.changed" : "act.install.present.ungranted";
    return Say.it(why, found.version(), DecisionSchema.VERSION);
  }

  private String grants() {
    List<String> grants = new ArrayList<>();
    grants.add(fleet.access().observer() + " → howdah_observer");
    fleet.access().operator().ifPresent(name -> grants.add(name + " → howdah_operator"));
    fleet.access().approver().ifPresent(name -> grants.add(name + " → howdah_approver"));
    return String.join(", ", grants);
  }

  private String role() {
    return fleet
        .access()
        .installer()
        .orElseThrow(
            () ->
                ActProblem.before(
                    Say.it("act.install.installer"), Say.it("act.install.installer.remedy")));
  }

  private DecisionSchema schema() {
    return new DecisionSchema(fleet.database(), role(), fleet.access(), secrets);
  }

  private Answer<Optional<Found>> look(Node primary) {
    try (DecisionSchema schema = schema()) {
      return schema.look(primary, fleet.access());
    }
  }

  @Override
  public Applied apply(Given given) {
    Node primary = desk.answering();
    if (remove) {
      forgotten();
    } else {
      made = isAbsent(primary);
    }
    try (DecisionSchema schema = schema()) {
      Answer<Boolean> answer =
          remove ? schema.remove(primary) : schema.install(primary, fleet.access());
      if (!(answer instanceof Answer.Given)) {
        throw Answering.problem(primary.name(), answer);
      }
    }
    if (remove) {
      desk.forgetAll();
    } else {
      desk.note(note(given.reason()));
    }
    return new Applied.Accepted(Say.it("act." + kind() + ".done"));
  }

  /** What has come since the preview, and may be newer, is left alone too. */
  private boolean isAbsent(Node primary) {
    if (look(primary) instanceof Answer.Given<Optional<Found>>(Optional<Found> there)) {
      there
          .flatMap(InstallSchema::refusal)
          .ifPresent(
              no -> {
                throw ActProblem.before(no.why(), no.remedy().orElseThrow());
              });
      return there.isEmpty();
    }
    return false;
  }

  /** Without Redis guards would go on to refuse what nobody could lift any more. */
  private void forgotten() {
    if (desk.forgetAll() instanceof Publishing.NotPublished(String why)) {
      throw ActProblem.before(Say.it("act.install-remove.guards", why));
    }
  }

  private String note(String reason) {
    JsonWriter out = new JsonWriter().open();
    out.put("op", "install/" + UUID.randomUUID()).put("what", "installed");
    out.put("version", DecisionSchema.VERSION).put("installer", role()).put("reason", reason);
    return out.close().toString();
  }

  @Override
  public Verdict verify() {
    Node primary = desk.answering();
    Optional<Found> there = Answering.value(primary.name(), look(primary));
    if (remove
        && there.isEmpty()
        && desk.forgetAll() instanceof Publishing.NotPublished(String why)) {
      return new Verdict.NotYet(Say.it("act.install-remove.guards", why));
    }
    boolean wanted = remove ? there.isEmpty() : there.filter(Found::isCurrent).isPresent();
    return wanted
        ? new Verdict.Effective(Say.it("act." + kind() + ".done"))
        : new Verdict.NotYet(
            there.map(InstallSchema::words).orElseGet(() -> Say.it("act.install.absent")));
  }

  /**
   * What was there before, with its decisions and audit, is not undone by taking all of it away.
   */
  @Override
  public Undo undo() {
    if (remove) {
      return new Undo.Impossible(Say.it("act.install-remove.undone"));
    }
    return made
        ? new Undo.Ready(new InstallSchema(desk, true))
        : new Undo.Impossible(Say.it("act.install.kept"));
  }
}
