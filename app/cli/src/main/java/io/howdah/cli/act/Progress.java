package io.howdah.cli.act;

import io.howdah.acts.Verdict;
import io.howdah.cli.terminal.Terminal;
import io.howdah.fleet.SafeText;
import java.time.Duration;
import java.util.function.Consumer;

/** Tells on standard error how a verification goes on that takes longer than a moment. */
final class Progress implements Consumer<Verdict> {
  private static final Duration BETWEEN = Duration.ofSeconds(5);

  private final Terminal terminal;
  private long toldNanos;
  private String told = "";

  Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void accept(Verdict verdict) {
    switch (verdict) {
      case Verdict.Effective effective -> {}
      case Verdict.NotYet notYet -> {}
      case Verdict.Wanting wanting -> {}
      case Verdict.Proving(String made, String yet) -> tell(made, yet);
    }
  }

  private void tell(String made, String yet) {
    long now = System.nanoTime();
    boolean first = told.isEmpty();
    if (!yet.equals(told) && (first || now - toldNanos > BETWEEN.toNanos())) {
      terminal.err().println("verifying: " + SafeText.of((first ? made + "; " : "") + yet));
      toldNanos = now;
      told = yet;
    }
  }
}
