package io.howdah.redis;

import io.lettuce.core.RedisCommandExecutionException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Answers about a hash, where the key may hold something else. */
final class Hashes {
  private Hashes() {}

  /** The answer, or {@code nothing} where it is no hash: what is there, nobody can read. */
  static <T> CompletionStage<T> or(CompletionStage<T> answer, T nothing) {
    return answer.exceptionally(
        refused -> {
          if (isOfAnotherKind(refused)) {
            return nothing;
          }
          throw refused instanceof CompletionException already
              ? already
              : new CompletionException(refused);
        });
  }

  private static boolean isOfAnotherKind(Throwable refused) {
    Throwable cause = refused instanceof CompletionException ? refused.getCause() : refused;
    return cause instanceof RedisCommandExecutionException
        && String.valueOf(cause.getMessage()).startsWith("WRONGTYPE");
  }
}
