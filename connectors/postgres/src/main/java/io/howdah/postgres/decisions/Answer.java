package io.howdah.postgres.decisions;

import io.howdah.fleet.Failure;

/** What schema {@code howdah} answered. */
public sealed interface Answer<T> {

  record Given<T>(T value) implements Answer<T> {}

  /** It was not done, and asking again will not change that. */
  record Refused<T>(Why why, String text) implements Answer<T> {}

  /**
   * The role has no right to it; nothing was done.
   *
   * @param remedy the statement that mends it
   */
  record NotAllowed<T>(String role, String remedy, String detail) implements Answer<T> {}

  /** There is no schema {@code howdah} in this database, or an older one. */
  record NoSchema<T>(String detail) implements Answer<T> {}

  /**
   * The server lacks what the question needs; nothing was done.
   *
   * @param what what is missing, in words
   * @param remedy what mends it
   */
  record Lacks<T>(String what, String remedy) implements Answer<T> {}

  /** Nobody answered in time, or the server cannot write: whether it was done is not known. */
  record Unanswered<T>(Failure cause) implements Answer<T> {}

  /** Kinds of refusal. */
  enum Why {
    /** The request itself: an expiry in the past, a digest that is none. */
    INVALID,
    /** The decision has ended, or never was. */
    ENDED,
    /** The decision is not as it was shown any more. */
    MOVED
  }

  /** The same failure of another type; the answer must not be {@link Given}. */
  static <T> Answer<T> failed(Answer<?> other) {
    return switch (other) {
      case Given<?> given -> throw new IllegalArgumentException("not a failure");
      case Refused<?>(Why why, String text) -> new Refused<>(why, text);
      case NotAllowed<?>(String role, String remedy, String detail) ->
          new NotAllowed<>(role, remedy, detail);
      case NoSchema<?>(String detail) -> new NoSchema<>(detail);
      case Lacks<?>(String what, String remedy) -> new Lacks<>(what, remedy);
      case Unanswered<?>(Failure cause) -> new Unanswered<>(cause);
    };
  }
}
