package io.howdah.desktop.terms;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.Level;
import io.howdah.fleet.Lag;
import io.howdah.fleet.Snapshot.PoolView;
import io.howdah.watch.words.Figure;
import io.howdah.watch.words.Figures;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Measured values as the kit's amounts. */
public final class Amounts {
  private Amounts() {}

  public static Amount of(Figure figure) {
    if (figure.equals(Figure.UNKNOWN)) {
      return Amount.UNKNOWN;
    }
    String value = figure.value().replace('\u00a0', ' ');
    boolean compound = value.chars().anyMatch(Character::isLetter);
    return compound ? Amount.of(value + " " + figure.unit(), "") : Amount.of(value, figure.unit());
  }

  public static Amount judged(Figure figure, Level level) {
    Amount plain = of(figure);
    return level == Level.CALM || plain.equals(Amount.UNKNOWN)
        ? plain
        : Amount.judged(plain.value(), plain.unit(), level);
  }

  /** A count with a unit; zero is faint. */
  public static Amount count(long count, String unit) {
    return count == 0 ? Amount.zero(unit) : Amount.of(of(Figures.count(count)).value(), unit);
  }

  public static Amount count(OptionalInt count, String unit) {
    return count.isPresent() ? count(count.getAsInt(), unit) : unknown(unit);
  }

  public static Amount unknown(String unit) {
    return new Amount(Amount.UNKNOWN.value(), unit, Amount.UNKNOWN.tone(), Amount.UNKNOWN.strong());
  }

  /** Lag in the few characters a card has: time where it is known, else bytes. */
  public static Amount lag(Lag lag, Level level) {
    boolean least = lag.basis() == Lag.Basis.AT_LEAST;
    boolean nothing = least && lag.time().filter(time -> time.toMillis() > 0).isEmpty();
    if (lag.time().isPresent() && !nothing) {
      Figure brief = brief(lag.time().get());
      return judged(least ? new Figure("≥" + brief.value(), brief.unit()) : brief, level);
    }
    return lag.bytes().isPresent()
        ? judged(Figures.bytes(lag.bytes().getAsLong()), level)
        : Amount.UNKNOWN;
  }

  /** One unit only: {@code 62 ms}, {@code 4.2 s}, {@code 4 min}, {@code 3 h}, {@code 2 d}. */
  public static Figure brief(Duration duration) {
    if (duration.toMillis() <= 0) {
      return new Figure("0", "ms");
    }
    if (duration.toSeconds() < 60) {
      return Figures.duration(duration);
    }
    if (duration.toMinutes() < 60) {
      return new Figure(Long.toString(duration.toMinutes()), "min");
    }
    return duration.toHours() < 48
        ? new Figure(Long.toString(duration.toHours()), "h")
        : new Figure(Long.toString(duration.toDays()), "d");
  }

  /** Share of a pool's server connections in use, 0 to 1. */
  public static OptionalDouble use(PoolView pool) {
    OptionalInt active = pool.svActive();
    OptionalInt capacity = pool.capacity();
    if (active.isPresent() && active.getAsInt() == 0) {
      return OptionalDouble.of(0);
    }
    return active.isPresent() && capacity.isPresent() && capacity.getAsInt() > 0
        ? OptionalDouble.of(Math.min(1, active.getAsInt() / (double) capacity.getAsInt()))
        : OptionalDouble.empty();
  }

  /** A share in whole per cent. */
  public static Amount percent(OptionalDouble share, Level level) {
    return share.isPresent()
        ? judged(new Figure(Long.toString(Math.round(share.getAsDouble() * 100)), "%"), level)
        : unknown("%");
  }
}
