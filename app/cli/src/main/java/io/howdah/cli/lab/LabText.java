package io.howdah.cli.lab;

import com.fasterxml.jackson.databind.JsonNode;

/** A lab's status for people. */
final class LabText {
  private LabText() {}

  static String of(JsonNode status) {
    StringBuilder text = new StringBuilder("fleet  " + status.path("fleet").asText() + "\n\n");
    for (JsonNode node : status.path("nodes")) {
      text.append(node(node));
    }
    if (!status.path("traffic").isEmpty()) {
      text.append("\nworkload       statements   errors  refused   p99 ms\n");
      status.path("traffic").forEachEntry((name, count) -> text.append(traffic(name, count)));
    }
    return text.append('\n').append(faults(status)).toString();
  }

  static String faults(JsonNode status) {
    if (status.path("faults").isEmpty()) {
      return "no fault is in force\n";
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode fault : status.path("faults")) {
      text.append(
          "in force: %s %s %s"
              .formatted(
                  fault.path("kind").asText(),
                  fault.path("target").asText(),
                  fault.path("argument").asText())
              .strip());
      text.append('\n');
    }
    return text.toString();
  }

  private static String node(JsonNode node) {
    long pid = node.path("pid").asLong();
    return "%-12s %-10s %-12s %s:%d  %s\n"
        .formatted(
            node.path("name").asText(),
            node.path("role").asText(),
            node.path("upstream").asText(""),
            node.path("host").asText(),
            node.path("port").asInt(),
            pid == 0 ? "down" : "pid " + pid);
  }

  private static String traffic(String name, JsonNode count) {
    JsonNode p99 = count.path("p99Ms");
    return "%-14s %10d %8d %8d %8s\n"
        .formatted(
            name,
            count.path("statements").asLong(),
            count.path("errors").asLong(),
            count.path("refused").asLong(),
            p99.isNumber() ? "%.1f".formatted(p99.asDouble()) : "-");
  }
}
