package io.howdah.desktop.frame;

import io.howdah.acts.Act;
import io.howdah.acts.ActReport;
import io.howdah.acts.Given;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.acts.Step;
import io.howdah.acts.Verdict;
import io.howdah.acts.run.Acts;
import io.howdah.fleet.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Leads acts through their steps away from the JavaFX thread and brings the results back to it.
 * Methods are called on the JavaFX thread and return at once.
 */
final class Deeds {
  private final Acts acts;
  private final Consumer<Event> onDone;
  private final Executor uiThread;

  /** {@code onDone} is told what has been done, on the thread that did it. */
  Deeds(Acts acts, Consumer<Event> onDone, Executor uiThread) {
    this.acts = acts;
    this.onDone = onDone;
    this.uiThread = uiThread;
  }

  Acts acts() {
    return acts;
  }

  /** Looks at what would happen; {@code then} runs on the JavaFX thread. */
  void preview(Act act, Consumer<Preview> then) {
    Thread.ofVirtual()
        .name("preview")
        .start(
            () -> {
              Preview preview = acts.runner().preview(act);
              uiThread.execute(() -> then.accept(preview));
            });
  }

  /** Does what was previewed; {@code then} runs on the JavaFX thread. */
  void run(Act act, Preview preview, Given given, Consumer<ActReport> then) {
    run(act, preview, given, proving -> {}, then);
  }

  /** The same; {@code proving} is told at once what was made while its proof takes longer. */
  void run(
      Act act,
      Preview preview,
      Given given,
      Consumer<ActReport> proving,
      Consumer<ActReport> then) {
    Thread.ofVirtual()
        .name("act")
        .start(
            () -> {
              AtomicBoolean told = new AtomicBoolean();
              Consumer<Verdict> measured =
                  verdict -> {
                    if (verdict instanceof Verdict.Proving(String made, String yet)
                        && !told.getAndSet(true)) {
                      onDone.accept(event(preview, given, made));
                      uiThread.execute(() -> proving.accept(interim(act, made + "; " + yet)));
                    }
                  };
              ActReport report = surely(act, preview, given, measured);
              if (hasChanged(report.outcome()) && !told.get()) {
                onDone.accept(event(preview, given, report.outcome().text()));
              }
              uiThread.execute(() -> then.accept(report));
            });
  }

  /** What was made belongs into the timeline, also where nobody could prove it. */
  private static boolean hasChanged(Outcome outcome) {
    return outcome instanceof Outcome.Done || outcome instanceof Outcome.Unverified;
  }

  private static ActReport interim(Act act, String words) {
    return new ActReport(
        Optional.empty(),
        act.kind(),
        act.target(),
        new Outcome.Unverified(words),
        Optional.empty(),
        Duration.ZERO);
  }

  /** A mistake of ours is told like any failure: the sheet must not stay busy for ever. */
  private ActReport surely(Act act, Preview preview, Given given, Consumer<Verdict> measured) {
    long from = System.nanoTime();
    try {
      return acts.runner().run(act, preview, given, measured);
    } catch (RuntimeException mistake) {
      return new ActReport(
          Optional.empty(),
          preview.act(),
          preview.target(),
          new Outcome.Failed(Step.APPLY, mistake.toString()),
          Optional.empty(),
          Duration.ofNanos(System.nanoTime() - from));
    }
  }

  private static Event event(Preview preview, Given given, String measured) {
    return new Event.Acted(
        Instant.now(),
        preview.target(),
        preview.act(),
        preview.operator().role(),
        given.reason(),
        measured);
  }
}
