package io.howdah.cli.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.decision.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditTextTest {
  private static final String DECIDED =
      """
      {"decision": {"mode": "limit", "match_kind": "table", "match_value": "orders",
       "workloads": ["reports"], "nodes": [], "regions": ["eu"], "measure": "per_second",
       "amount": 20, "per": "node", "expires_at": "2026-01-31T18:00:00+00:00",
       "reason": "INC-2291 \\u001b[31mred"}}
      """;

  private static String drawn(String detail, int width) {
    return drawn("decide", detail, width);
  }

  private static String drawn(String action, String detail, int width) {
    AuditEntry entry =
        new AuditEntry(3, Instant.EPOCH, "dba", action, Optional.of("3f9a01bc"), detail, "00");
    List<String> lines = new AuditText(width).lines(entry);
    return String.join(" ", lines).replaceAll(" +", " ").strip();
  }

  @Test
  void aDecisionIsToldInWordsToItsEndHoweverNarrowTheTerminal() {
    for (int width : List.of(40, 80, 120, Integer.MAX_VALUE)) {
      assertThat(drawn(DECIDED, width))
          .as("in %d columns", width)
          .isEqualTo(
              "3 1970-01-01T00:00:00Z decide 3f9a01bc dba limit 20/s on each node · table orders"
                  + " · workload reports · region eu · until 2026-01-31T18:00:00Z"
                  + " · INC-2291 ‹001B›[31mred");
    }
  }

  @Test
  void whatIsNoDecisionIsShownAsItWasWritten() {
    String noted = "{\"what\": \"" + "x".repeat(1000) + "\"}";
    assertThat(drawn(noted, 80)).endsWith(noted);
    assertThat(drawn("{\"decision\": {}}", 80)).endsWith("{\"decision\": {}}");
    assertThat(drawn("note", "{\"decision\": {\"mode\": \"reject\"}}", 80))
        .contains("{\"decision\"");
    assertThat(drawn("note", DECIDED, Integer.MAX_VALUE)).contains("\"match_value\"");
  }
}
