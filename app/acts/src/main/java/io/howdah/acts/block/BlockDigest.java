package io.howdah.acts.block;

import io.howdah.acts.Act;
import io.howdah.acts.ActProblem;
import io.howdah.acts.Applied;
import io.howdah.acts.Confirmation;
import io.howdah.acts.Given;
import io.howdah.acts.Operator;
import io.howdah.acts.Preview;
import io.howdah.acts.Preview.Evidence;
import io.howdah.acts.Say;
import io.howdah.acts.Undo;
import io.howdah.acts.Verdict;
import io.howdah.acts.block.forecast.Forecast;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.fleet.Moment;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Operation;
import io.howdah.postgres.decisions.OperationJson;
import io.howdah.watch.digest.DigestEvidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Blocks, limits, observes or sweeps the statements of a digest, application, user or table, until
 * an end. The reason given at the confirmation becomes the decision's.
 */
public final class BlockDigest implements Act {
  public static final String KIND = "block";
  private static final int TEXT_SHOWN = 400;
  private static final int NODES_SHOWN = 5;

  private final Desk desk;
  private final Operation.Decide wish;
  private final Sight sight;
  private final Optional<DigestEvidence> evidence;
  private final Optional<Decision> former;
  private final AtomicReference<Optional<Made>> done = new AtomicReference<>(Optional.empty());

  /** What was carried out, and when. */
  private record Made(Carried carried, Moment at) {}

  /**
   * @param wish its own reason is replaced by the one given
   * @param evidence what its effect is proved with; without it only guards are asked
   */
  public BlockDigest(
      Desk desk, Operation.Decide wish, Sight sight, Optional<DigestEvidence> evidence) {
    this(desk, wish, sight, evidence, Optional.empty());
  }

  private BlockDigest(
      Desk desk,
      Operation.Decide wish,
      Sight sight,
      Optional<DigestEvidence> evidence,
      Optional<Decision> former) {
    this.desk = desk;
    this.wish = wish;
    this.sight = sight;
    this.evidence = evidence;
    this.former = former;
  }

  /** A decision that has ended, made again until the end that it had. */
  static BlockDigest again(Desk desk, Decision ended) {
    Ending ending = ended.expiresAt().<Ending>map(Ending.At::new).orElseGet(Ending.Open::new);
    Operation.Decide again =
        new Operation.Decide(
            ended.mode(), ended.match(), ended.scope(), ended.limit(), ending, ended.reason());
    return new BlockDigest(desk, again, Sight.NONE, Optional.empty(), Optional.of(ended));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String target() {
    return Phrases.subject(wish.match());
  }

  /** The id that the decision has, or is going to have. */
  public String decision() {
    return wish.id();
  }

  /** What became of it; empty until it is applied. */
  public Optional<Carried> carried() {
    return done.get().map(Made::carried);
  }

  @Override
  public Optional<String> made() {
    return carried().map(carried -> carried.decision().id());
  }

  @Override
  public Duration proof() {
    return Effect.TAKES;
  }

  @Override
  public Map<String, String> key() {
    return Map.of("operation", OperationJson.write(wish));
  }

  @Override
  public Preview preview() {
    CompletableFuture<String> leader = leader();
    Ask ask = Ask.primary(desk).ending(wish.ending());
    return new Preview(
        KIND,
        target(),
        sentence(),
        evidence(),
        effect(),
        risks(ask, leader),
        undone(),
        confirmation(),
        Operator.local(desk.operator()),
        ask.objection());
  }

  /** Asked beside the primary: one that hangs is waited for once. */
  private CompletableFuture<String> leader() {
    return wish.mode() == Mode.CANCEL
        ? CompletableFuture.supplyAsync(
            () -> Acknowledged.sweeper(desk.leader()), Thread::startVirtualThread)
        : CompletableFuture.completedFuture("");
  }

  private String sentence() {
    return Say.it(
        "act.block.sentence." + wish.mode().word(),
        target(),
        Phrases.scope(wish.scope()),
        Phrases.ending(wish.ending()),
        wish.limit().map(Phrases::limit).orElse(""));
  }

  private String undone() {
    String observed =
        wish.ending() instanceof Ending.Open ? "act.block.undone.open" : "act.block.undone.observe";
    return Say.it(wish.mode() == Mode.OBSERVE ? observed : "act.block.undone");
  }

  private List<Evidence> evidence() {
    List<Evidence> rows = new ArrayList<>();
    former.ifPresentOrElse(
        ended -> {
          add(rows, "former", ended.id());
          rows.addAll(Shown.evidence(ended));
        },
        () -> add(rows, wish.match().kind(), wish.match().value()));
    sight.text().ifPresent(text -> add(rows, "query", cut(text)));
    sight
        .forecast()
        .ifPresent(
            forecast ->
                forecast.nodes().stream()
                    .limit(NODES_SHOWN)
                    .forEach(on -> rows.add(new Evidence(on.node(), Phrases.onNode(on)))));
    return rows;
  }

  private static void add(List<Evidence> rows, String label, String value) {
    rows.add(new Evidence(Say.it("act.evidence." + label), value));
  }

  private static String cut(String text) {
    String flat = text.strip();
    return flat.length() > TEXT_SHOWN ? flat.substring(0, TEXT_SHOWN) + "…" : flat;
  }

  private String effect() {
    Optional<Forecast> forecast = sight.forecast();
    String predicted =
        forecast
            .map(known -> Phrases.forecast(wish.mode(), known))
            .orElseGet(() -> Say.it("act.block.forecast.unmeasured"));
    return Phrases.effect(wish.mode()) + " " + predicted;
  }

  private List<String> risks(Ask ask, CompletableFuture<String> leader) {
    List<String> risks = new ArrayList<>();
    if (sight.seen() == Sight.Seen.UNSEEN) {
      risks.add(Say.it("act.block.risk.unseen." + wish.match().kind()));
    }
    ask.risk().ifPresent(risks::add);
    switch (wish.mode()) {
      case CANCEL -> {
        risks.add(Say.it("act.block.risk.pooling"));
        risks.add(leader.join());
      }
      case REJECT, LIMIT -> risks.add(Say.it("act.block.risk.transaction"));
      case OBSERVE -> {}
    }
    return risks;
  }

  private Confirmation confirmation() {
    boolean light = wish.mode() == Mode.OBSERVE && sight.seen() != Sight.Seen.UNSEEN;
    return light
        ? new Confirmation.PressAgain()
        : new Confirmation.TypeExactly(
            wish.match() instanceof Match.ByDigest digest
                ? digest.shortName()
                : wish.match().value());
  }

  @Override
  public Applied apply(Given given) {
    Operation.Decide decide =
        new Operation.Decide(
            wish.op(),
            wish.id(),
            wish.mode(),
            wish.match(),
            wish.scope(),
            wish.limit(),
            wish.ending(),
            wish.reason().isBlank() ? given.reason() : wish.reason(),
            wish.behalf());
    try {
      evidence
          .filter(there -> wish.match() instanceof Match.ByDigest)
          .ifPresent(there -> there.lookClosely(wish.match().value()));
      Carried carried = desk.carry(decide);
      done.set(Optional.of(new Made(carried, Moment.now())));
      return new Applied.Accepted(Say.it("act.block.carried", carried.decision().id()));
    } catch (Carried.Overtaken moved) {
      return new Applied.Declined(moved.getMessage(), Optional.empty());
    }
  }

  @Override
  public Verdict verify() {
    Optional<Made> made = done.get();
    if (made.isPresent()) {
      return proved(made.get(), measured(made.get().carried()));
    }
    return desk.find(wish.id())
        .map(found -> measured(found.decision(), desk.reconcile()))
        .orElseGet(() -> new Verdict.NotYet(Say.it("act.block.absent", wish.id())));
  }

  /** What servers tell of it, beyond what guards say of themselves. */
  private Verdict proved(Made made, Verdict guards) {
    Decision decision = made.carried().decision();
    if (guards instanceof Verdict.NotYet || guards instanceof Verdict.Wanting) {
      return guards;
    }
    if (evidence.isEmpty() || !Effect.isMeasured(decision)) {
      return unmeasured(decision, guards);
    }
    Effect.Seen told = new Effect(evidence.get(), decision, made.at()).look();
    return switch (guards) {
      case Verdict.Effective(String words) when told.proved() ->
          new Verdict.Effective(words + "; " + told.words());
      case Verdict.Effective(String words) when told.over() ->
          new Verdict.NotYet(words + "; " + told.words());
      case Verdict.Effective(String words) -> new Verdict.Proving(words, told.words());
      case Verdict.Proving(String words, String yet) ->
          new Verdict.Proving(words, yet + "; " + told.words());
      case Verdict.NotYet(String words) -> guards;
      case Verdict.Wanting(String words) -> guards;
    };
  }

  private static Verdict unmeasured(Decision decision, Verdict guards) {
    String why =
        decision.mode() == Mode.OBSERVE
            ? ""
            : Effect.isMeasured(decision)
                ? Say.it(
                    decision.mode() == Mode.LIMIT
                        ? "act.block.rate.later"
                        : "act.block.proof.later")
                : decision.match() instanceof Match.ByDigest
                    ? Say.it("act.block.rate.workload")
                    : Say.it("act.block.proof.matches", decision.match().kind());
    return guards instanceof Verdict.Effective(String words) && !why.isEmpty()
        ? new Verdict.Effective(words + "; " + why)
        : guards;
  }

  private Verdict measured(Carried carried) {
    return new Acknowledged(desk)
        .of(carried.decision(), carried.publishing(), carried.unrecorded(), evidence.isPresent());
  }

  private Verdict measured(Decision decision, Reconciled reconciled) {
    Publishing publishing =
        reconciled
            .problem()
            .<Publishing>map(Publishing.NotPublished::new)
            .orElseGet(() -> new Publishing.Published(decision.stamp()));
    return new Acknowledged(desk).of(decision, publishing, Optional.empty(), false);
  }

  @Override
  public Undo undo() {
    Decision made =
        carried()
            .map(Carried::decision)
            .or(() -> desk.find(wish.id()).map(found -> found.decision()))
            .orElseThrow(() -> ActProblem.before(Say.it("act.block.absent", wish.id())));
    return new Undo.Ready(new LiftBlock(desk, made, true));
  }
}
