package io.howdah.acts;

import java.util.Locale;

/** The six steps of every act, in their order. */
public enum Step {
  PREVIEW,
  CONFIRM,
  RECORD,
  APPLY,
  VERIFY,
  UNDO;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
