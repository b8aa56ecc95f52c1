package io.howdah.guard;

import io.howdah.guard.rules.Pass;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What statements of one connection hold as long as the server still has rows for them. Each is let
 * go once: when its rows are read to the end or its result is closed, when its statement runs again
 * or is closed, or when the transaction or the connection ends.
 */
final class OpenResults {
  private final Map<Statement, List<Pass>> held = new ConcurrentHashMap<>(0);

  void hold(Statement statement, List<Pass> passes) {
    held.put(statement, passes);
  }

  void release(Statement statement) {
    if (!held.isEmpty()) {
      let(held.remove(statement));
    }
  }

  void releaseAll() {
    held.keySet().forEach(this::release);
  }

  private static void let(List<Pass> passes) {
    if (passes != null) {
      passes.forEach(pass -> pass.ended(0, 1));
    }
  }
}
