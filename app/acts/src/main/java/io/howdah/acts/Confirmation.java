package io.howdah.acts;

/** Step two: what an operator has to do before an act happens, as strict as its risk. */
public sealed interface Confirmation {

  /** Whether {@code typed} is what was asked for. */
  boolean accepts(String typed);

  /** A second press in place: the act can be taken back, or hurts one statement only. */
  record PressAgain() implements Confirmation {
    @Override
    public boolean accepts(String typed) {
      return true;
    }
  }

  /** The operator types {@code text} by hand: the act cannot be taken back. */
  record TypeExactly(String text) implements Confirmation {
    @Override
    public boolean accepts(String typed) {
      return text.equals(typed.strip());
    }
  }
}
