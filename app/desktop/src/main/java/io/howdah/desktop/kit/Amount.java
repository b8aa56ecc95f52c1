package io.howdah.desktop.kit;

/**
 * A figure ready to show: its value and unit as texts, what its colour says, and whether it is bold
 * because it is what is wrong. An amount nobody measured is {@link #UNKNOWN}.
 */
public record Amount(String value, String unit, Tone tone, boolean strong) {
  /** Shown where a figure was not measured. */
  public static final Amount UNKNOWN = new Amount("–", "", Tone.FAINT, false);

  /** A figure without alarm. */
  public static Amount of(String value, String unit) {
    return new Amount(value, unit, Tone.PLAIN, false);
  }

  /** A zero: faint, so that the eye passes over it. */
  public static Amount zero(String unit) {
    return new Amount("0", unit, Tone.FAINT, false);
  }

  /** A figure judged against a limit: bold and coloured if it is over. */
  public static Amount judged(String value, String unit, Level level) {
    boolean alarming = level == Level.OVER || level == Level.HURT;
    return new Amount(value, unit, level.tone(), alarming);
  }
}
