package io.howdah.cli.status;

import io.howdah.cli.terminal.JsonOut;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Session;
import io.howdah.watch.words.FailureWords;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Sessions as JSON; described in {@code docs/status-json.md}. */
final class SessionsJson {
  private SessionsJson() {}

  static String write(
      String fleet, Map<String, Reading<List<Session>>> answers, boolean blockingOnly) {
    return JsonOut.object(
        json -> {
          json.text("fleet", fleet);
          json.text("at", Instant.now().toString());
          json.array(
              "nodes",
              answers.entrySet(),
              (row, answer) -> node(row, answer.getKey(), answer.getValue(), blockingOnly));
        });
  }

  private static void node(
      JsonOut json, String name, Reading<List<Session>> answer, boolean blockingOnly)
      throws IOException {
    json.text("name", name);
    json.flag("known", answer.value().isPresent());
    json.text("failure", answer.failure().map(FailureWords::of));
    List<Session> sessions = Blocking.shown(answer.value().orElse(List.of()), blockingOnly);
    json.array("sessions", sessions, SessionsJson::session);
  }

  private static void session(JsonOut json, Session session) throws IOException {
    json.number("pid", session.key().pid());
    json.text("backendStart", session.key().backendStart().toString());
    json.text("queryStart", session.key().queryStart());
    json.text("state", session.key().state());
    json.text("user", session.userName());
    json.text("database", session.databaseName());
    json.text("application", session.applicationName());
    json.text("client", session.clientAddr());
    json.text("backendType", session.backendType());
    json.text("waitEventType", session.waitEventType());
    json.text("waitEvent", session.waitEvent());
    json.seconds("stateSeconds", session.stateAge());
    json.seconds("transactionSeconds", session.transactionAge());
    json.number("queryId", session.queryId());
    json.numbers("blockedBy", session.blockedBy());
    json.number("blocks", session.blocks());
    json.text("query", session.query());
  }
}
