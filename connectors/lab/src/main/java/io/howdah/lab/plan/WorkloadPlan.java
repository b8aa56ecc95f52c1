package io.howdah.lab.plan;

import io.howdah.fleet.Priority;
import java.util.List;

/** The five workloads by name: who sends them, how much they matter, which alias they use. */
public record WorkloadPlan(String name, Priority priority, String applicationName, String alias) {

  public static final WorkloadPlan CHAT_READ =
      new WorkloadPlan("chat-read", Priority.HIGH, "chat-api", "chat_read");
  public static final WorkloadPlan CHAT_WRITE =
      new WorkloadPlan("chat-write", Priority.HIGH, "chat-writer", "chat_write");
  public static final WorkloadPlan SESSIONS =
      new WorkloadPlan("sessions", Priority.NORMAL, "session-service", "sessions");
  public static final WorkloadPlan INSIGHTS =
      new WorkloadPlan("insights", Priority.NORMAL, "insights-report", "insights");
  public static final WorkloadPlan EXPORT =
      new WorkloadPlan("export", Priority.LOW, "export-job", "export");

  public static final List<WorkloadPlan> ALL =
      List.of(CHAT_READ, CHAT_WRITE, SESSIONS, INSIGHTS, EXPORT);
}
