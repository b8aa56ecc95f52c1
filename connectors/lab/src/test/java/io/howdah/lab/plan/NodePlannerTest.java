package io.howdah.lab.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.fleet.Role;
import io.howdah.lab.LabSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodePlannerTest {
  private static final LabSpec LAB = LabSpec.of(Path.of("lab"));

  @Test
  void cascadingOnesCountAmongTheReplicasAndHangBelowARelay() {
    List<NodePlan> nodes = plan(LAB.replicas(8).cascading(2));
    assertThat(nodes).hasSize(9);
    assertThat(nodes.get(6).role()).isEqualTo(Role.RELAY);
    assertThat(nodes.subList(7, 9)).allMatch(n -> n.upstream().orElseThrow().equals("replica-6"));
    assertThat(nodes.subList(1, 7)).allMatch(n -> n.upstream().orElseThrow().equals("primary-1"));
  }

  @Test
  void aChainHangsEachBelowTheOneBefore() {
    List<NodePlan> nodes = plan(LAB.replicas(4).cascading(3).withChainedCascade());
    assertThat(nodes.subList(1, 5))
        .extracting(n -> n.upstream().orElseThrow())
        .containsExactly("primary-1", "replica-1", "replica-2", "replica-3");
    assertThat(nodes.get(4).role()).isEqualTo(Role.HOT);
  }

  @Test
  void aLargeFleetHasSeveralRelaysAndNoPortTwice() {
    List<NodePlan> nodes = plan(LAB.replicas(100).cascading(30));
    assertThat(nodes.stream().filter(n -> n.role() == Role.RELAY)).hasSize(8);
    assertThat(nodes.stream().map(NodePlan::region).distinct()).hasSize(4);
    assertThat(nodes.stream().flatMapToInt(n -> IntStream.of(n.port(), n.serverPort())))
        .doesNotHaveDuplicates();
  }

  @Test
  void aCascadeNeedsSomethingToHangFrom() {
    assertThatThrownBy(() -> LAB.replicas(1).cascading(1))
        .hasMessageContaining("cascading must be less than replicas");
  }

  private static List<NodePlan> plan(LabSpec spec) {
    return NodePlanner.plan(spec);
  }
}
