package io.howdah.acts;

import java.util.Optional;

/** How an act ended. */
public sealed interface Outcome {

  /** One sentence for the operator. May quote a server: hostile input for whoever shows it. */
  String text();

  /** One word for the journal and for JSON; stable. */
  default String word() {
    return switch (this) {
      case Done done -> "done";
      case NotNeeded gone -> "not-needed";
      case Refused refused -> "refused";
      case Failed failed -> "failed";
      case Unverified unverified -> "unverified";
    };
  }

  /** The same outcome, which says one thing more. */
  default Outcome noting(String more) {
    String text = text() + "; " + more;
    return switch (this) {
      case Done done -> new Done(text);
      case NotNeeded gone -> new NotNeeded(text);
      case Refused refused -> new Refused(text, refused.remedy());
      case Failed failed -> new Failed(failed.at(), text);
      case Unverified unverified -> new Unverified(text);
    };
  }

  /** It happened, as measured on the fleet. */
  record Done(String verified) implements Outcome {
    @Override
    public String text() {
      return verified;
    }
  }

  /** What it was meant for is gone already. Nothing was done. */
  record NotNeeded(String why) implements Outcome {
    @Override
    public String text() {
      return why;
    }
  }

  /** It must not or may not be done. Nothing was done. */
  record Refused(String why, Optional<String> remedy) implements Outcome {
    public Refused(String why) {
      this(why, Optional.empty());
    }

    @Override
    public String text() {
      return why;
    }
  }

  /** A step failed; nothing was done, as far as can be known. */
  record Failed(Step at, String why) implements Outcome {
    @Override
    public String text() {
      return why;
    }
  }

  /** The command was given, and its effect could not be seen before the deadline. */
  record Unverified(String why) implements Outcome {
    @Override
    public String text() {
      return why;
    }
  }
}
