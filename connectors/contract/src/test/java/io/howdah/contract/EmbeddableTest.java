package io.howdah.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.digest.Digests;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EmbeddableTest {
  private static final int JAVA_17 = 61;

  @Test
  void classesAreOfJava17() throws IOException {
    try (var in = new DataInputStream(Digests.class.getResourceAsStream("Digests.class"))) {
      assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
      assertThat(in.readUnsignedShort()).isZero();
      assertThat(in.readUnsignedShort()).isEqualTo(JAVA_17);
    }
  }
}
