package io.howdah.lab.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrivilegesTest {
  @Test
  void aServerNeverSeesItselfAsRoot() {
    String user = Commands.run(Privileges.find().drop(List.of("id", "-u"))).strip();
    assertThat(user).isNotEqualTo("0");
  }
}
