package io.howdah.fleet.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts.Slot;
import io.howdah.fleet.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SlotRoomTest {

  private static Optional<SlotRoom> room(OptionalLong disk, OptionalLong safe) {
    Node node =
        new Node(
            "p",
            Role.PRIMARY,
            new Endpoint("p", 5432),
            "eu",
            Optional.empty(),
            Optional.empty(),
            disk);
    return SlotRoom.of(
        node, new Slot("s", "physical", false, "reserved", OptionalLong.of(900), safe));
  }

  @Test
  void theNearerLimitCounts() {
    assertThat(room(OptionalLong.of(1_000), OptionalLong.of(5_000)))
        .contains(new SlotRoom(SlotRoom.Limit.DISK, 100));
    assertThat(room(OptionalLong.of(10_000), OptionalLong.of(5_000)))
        .contains(new SlotRoom(SlotRoom.Limit.KEEP_SIZE, 5_000));
    assertThat(room(OptionalLong.of(100), OptionalLong.empty()))
        .contains(new SlotRoom(SlotRoom.Limit.DISK, 0));
    assertThat(room(OptionalLong.empty(), OptionalLong.empty())).isEmpty();
  }

  @Test
  void noTimeIsForetoldFromALogThatStandsStillOrIsNotKnown() {
    SlotRoom room = new SlotRoom(SlotRoom.Limit.DISK, 100);
    assertThat(room.left(OptionalDouble.of(10))).contains(Duration.ofSeconds(10));
    assertThat(room.left(OptionalDouble.of(0))).isEmpty();
    assertThat(room.left(OptionalDouble.empty())).isEmpty();
  }
}
