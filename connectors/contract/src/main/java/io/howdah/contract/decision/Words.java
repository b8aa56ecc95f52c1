package io.howdah.contract.decision;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Finds a constant by its name on the wire. */
final class Words {
  private Words() {}

  static <T> Optional<T> of(T[] values, Function<T, String> wordOf, String word) {
    return Arrays.stream(values).filter(value -> wordOf.apply(value).equals(word)).findFirst();
  }
}
