package io.howdah.cli.block;

import io.howdah.acts.block.BlockDigest;
import io.howdah.acts.block.Desk;
import io.howdah.acts.block.DigestLookup;
import io.howdah.acts.block.NameLookup;
import io.howdah.acts.block.Sight;
import io.howdah.acts.block.forecast.EffectForecast;
import io.howdah.acts.run.Acts;
import io.howdah.cli.act.ActDialogue;
import io.howdah.cli.act.ActOptions;
import io.howdah.cli.act.OpenActs;
import io.howdah.cli.queries.OneLook;
import io.howdah.cli.terminal.Complaint;
import io.howdah.cli.terminal.FleetOption;
import io.howdah.cli.terminal.Terminal;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Operation;
import io.howdah.watch.Loaded;
import io.howdah.watch.Watch;
import io.howdah.watch.digest.DigestSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code howdah block DIGEST}. */
@Command(
    name = "block",
    mixinStandardHelpOptions = true,
    description = "Observes, limits, rejects or cancels the statements of a digest, until an end.",
    footer = {
      "",
      "DIGEST is fd1: and 32 hexadecimal digits, or enough of the first to be unique. observe counts",
      "and warns, limit and reject are enforced by guards, cancel ends what runs on the servers and",
      "needs a keeper or a console that lives on. A digest, application, user or table that nobody",
      "knows is told as a risk, and decided on all the same. Recorded in schema howdah within a second, or kept",
      "on this computer and recorded later. Then measured, for up to 80 seconds: guards apply it, and",
      "where it holds no counter of the digest grows and no session runs it for 30 seconds; a limit by",
      "the servers' own rates. What still runs it is named: node, user, database, application.",
      "The decision's id is told as soon as it is made; Ctrl-C ends the wait, and it stays in force.",
      "Exit: 0 done and proved, or done with --no-wait; 1 made, and not every guard seen to apply it,",
      "or not proved; 2 failed; 3 refused; 4 not confirmed; 64 wrong usage; 65 the fleet file cannot",
      "be used; 130 Ctrl-C. 'howdah blocks --verify ID' asks again later."
    })
public final class BlockCommand implements Callable<Integer> {
  /** Three readings make a rate. */
  private static final DigestSettings SETTINGS =
      DigestSettings.DEFAULT.withEvery(Duration.ofSeconds(3));

  private final Terminal terminal;

  @Parameters(index = "0", arity = "0..1", paramLabel = "DIGEST", description = "what to block")
  String digest;

  @Option(
      names = "--mode",
      required = true,
      paramLabel = "observe|limit|reject|cancel",
      description = "what is done with it")
  String mode;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      description = "1h, 45min, 3d, or until 2026-01-31T18:00:00Z; only observe may go without")
  String time;

  @Option(
      names = "--no-wait",
      description = "end when the guards apply it, without proof that it stopped")
  boolean noWait;

  @Mixin LimitOptions limits;
  @Mixin ScopeOptions scopes;
  @Mixin MatchOptions matches;
  @Mixin FleetOption fleetOption;
  @Mixin ActOptions options;

  public BlockCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Mode wanted = mode();
    Optional<Match> other = matches.match(digest);
    if (digest != null) {
      FoundDigest.check(digest);
    }
    if (other.isPresent() && wanted == Mode.CANCEL) {
      throw Complaint.usage("--mode cancel needs a DIGEST");
    }
    Optional<Limit> limit = limits.limit(wanted);
    Ending ending = ending(wanted);
    ActDialogue.requireSomebody(terminal, options);
    Loaded.Ready ready = fleetOption.load(terminal);
    Scope scope = scopes.scope(ready.fleet());
    try (Acts acts = OpenActs.open(terminal, ready);
        Watch watch = isWatched() ? OneLook.start(ready, SETTINGS) : null) {
      Supplier<FoundDigest> looked = look(ready, acts.desk(), other);
      Said.reconciled(terminal, acts.desk());
      FoundDigest found = looked.get();
      Sight sight = measured(watch, found, new EffectForecast(wanted, scope, limit));
      Operation.Decide wish = new Operation.Decide(wanted, found.match(), scope, limit, ending, "");
      BlockDigest act = noWait ? acts.block(wish, sight) : acts.block(wish, sight, watch);
      return perform(act, acts, ready);
    }
  }

  /** Asked for while the books are brought up to date: a server that hangs is waited for once. */
  private Supplier<FoundDigest> look(Loaded.Ready ready, Desk desk, Optional<Match> other) {
    if (other.isPresent()) {
      NameLookup lookup = new NameLookup(desk);
      Supplier<Sight> sight = begun(() -> lookup.look(other.get()));
      return () -> new FoundDigest(other.get(), sight.get());
    }
    DigestLookup lookup = new DigestLookup(ready.fleet(), ready.secrets());
    Supplier<DigestLookup.Known> known = begun(lookup::look);
    return () -> FoundDigest.of(digest, known.get());
  }

  private static <T> Supplier<T> begun(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, Thread::startVirtualThread)::join;
  }

  private boolean isWatched() {
    return !noWait || !options.yes || options.dryRun;
  }

  private int perform(BlockDigest act, Acts acts, Loaded.Ready ready) {
    Announced told = new Announced(act, options.json ? this::aside : this::say);
    try (Sweeping sweeping = new Sweeping(terminal, acts.desk(), ready.secrets())) {
      ActDialogue dialogue = new ActDialogue(terminal, acts.runner(), options);
      int code =
          Interruption.telling(
              terminal,
              told::interrupted,
              () -> dialogue.perform(told, verdict -> act.carried().ifPresent(sweeping::sweep)));
      act.carried().ifPresent(sweeping::finish);
      return code;
    }
  }

  private void say(String line) {
    terminal.out().println(line);
    terminal.out().flush();
  }

  private void aside(String line) {
    terminal.err().println("howdah: " + line);
  }

  private Mode mode() {
    return Mode.of(mode)
        .orElseThrow(
            () ->
                Complaint.usage(
                    "--mode: found '" + mode + "', expected observe, limit, reject or cancel"));
  }

  private Ending ending(Mode wanted) {
    if (time == null && wanted != Mode.OBSERVE) {
      throw Complaint.usage("--mode " + wanted.word() + " needs an end: give --for TIME");
    }
    return time == null ? new Ending.Open() : Ends.of(time);
  }

  /** Whoever said --yes does not read a preview, and should not wait for it. */
  private Sight measured(Watch watch, FoundDigest found, EffectForecast effect) {
    Sight sight = found.sight();
    boolean read = !options.yes || options.dryRun;
    boolean measurable = found.match() instanceof Match.ByDigest;
    if (!read || !measurable || sight.seen() != Sight.Seen.SEEN) {
      return sight;
    }
    return new Sight(
        sight.seen(), sight.text(), new Measured(terminal, watch).forecast(effect, found.match()));
  }
}
