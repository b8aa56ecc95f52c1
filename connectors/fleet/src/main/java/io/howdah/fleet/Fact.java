package io.howdah.fleet;

import java.util.Optional;
import java.util.function.Function;

/**
 * A value that a target could tell, or why it could not although it answered: a missing right, a
 * missing extension, a version that lacks it. A card is never healthy because nothing measured it.
 */
public sealed interface Fact<T> {

  record Known<T>(T value) implements Fact<T> {}

  /**
   * @param why one phrase, {@code pg_monitor is not granted}
   * @param remedy the statement or command that mends it, {@code GRANT pg_monitor TO x}
   */
  record Unknown<T>(String why, Optional<String> remedy) implements Fact<T> {}

  static <T> Fact<T> known(T value) {
    return new Known<>(value);
  }

  static <T> Fact<T> unknown(String why) {
    return new Unknown<>(why, Optional.empty());
  }

  static <T> Fact<T> unknown(String why, String remedy) {
    return new Unknown<>(why, Optional.of(remedy));
  }

  default Optional<T> toOptional() {
    return switch (this) {
      case Known<T>(T value) -> Optional.of(value);
      case Unknown<T> unknown -> Optional.empty();
    };
  }

  default <R> Fact<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Known<T>(T value) -> new Known<>(change.apply(value));
      case Unknown<T>(String why, Optional<String> remedy) -> new Unknown<>(why, remedy);
    };
  }
}
