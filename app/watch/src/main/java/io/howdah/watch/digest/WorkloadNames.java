package io.howdah.watch.digest;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.Workload;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What traffic is called: the workload of the fleet file, or the application's own name where none
 * has it.
 *
 * @param byApplication names of workloads by the name that their applications give themselves
 */
record WorkloadNames(Map<String, String> byApplication) {
  static WorkloadNames of(Fleet fleet) {
    return new WorkloadNames(
        fleet.workloads().stream()
            .collect(
                Collectors.toMap(
                    Workload::applicationName, Workload::name, (first, second) -> first)));
  }

  String of(String application) {
    return byApplication.getOrDefault(application, application);
  }

  /** The same of a guard, which may name a workload that the fleet file does not know. */
  String of(String workload, String application) {
    return byApplication.containsValue(workload) ? workload : of(application);
  }
}
