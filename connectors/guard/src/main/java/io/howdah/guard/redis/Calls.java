package io.howdah.guard.redis;

import io.howdah.contract.redis.Script;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Runs scripts by their names, and sends one that Redis does not know yet. */
final class Calls {
  private Calls() {}

  static <T> CompletionStage<T> run(
      RedisAsyncCommands<String, String> redis,
      Script script,
      ScriptOutputType type,
      String[] keys,
      String... arguments) {
    CompletionStage<T> first = redis.evalsha(script.sha1(), type, keys, arguments);
    return first
        .handle((answer, error) -> answer(redis, script, type, keys, arguments, answer, error))
        .thenCompose(stage -> stage);
  }

  private static <T> CompletionStage<T> answer(
      RedisAsyncCommands<String, String> redis,
      Script script,
      ScriptOutputType type,
      String[] keys,
      String[] arguments,
      T answer,
      Throwable error) {
    if (error == null) {
      return CompletableFuture.completedFuture(answer);
    }
    if (cause(error) instanceof RedisNoScriptException) {
      return redis.eval(script.text(), type, keys, arguments);
    }
    return CompletableFuture.failedFuture(error);
  }

  static Throwable cause(Throwable error) {
    return error instanceof CompletionException && error.getCause() != null
        ? error.getCause()
        : error;
  }
}
