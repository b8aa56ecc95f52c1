package io.howdah.contract.statement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The names that WITH gives to queries, each as deep as the parenthesis that its WITH is in. */
final class WithNames {
  private record Known(String name, int depth) {}

  private final Deque<Known> inOrder = new ArrayDeque<>();
  private final Map<String, Integer> counts = new HashMap<>();

  void add(String name, int depth) {
    inOrder.push(new Known(name, depth));
    counts.merge(name, 1, Integer::sum);
  }

  boolean contains(String name) {
    return counts.containsKey(name);
  }

  /** A parenthesis of that depth has closed. */
  void close(int depth) {
    while (!inOrder.isEmpty() && inOrder.peek().depth() >= depth) {
      counts.computeIfPresent(inOrder.pop().name(), (name, n) -> n == 1 ? null : n - 1);
    }
  }
}
