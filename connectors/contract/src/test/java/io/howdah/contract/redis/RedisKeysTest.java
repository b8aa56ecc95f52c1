package io.howdah.contract.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedisKeysTest {
  @Test
  void keysOfAFleet() {
    RedisKeys keys = RedisKeys.of("lab");
    assertThat(keys.decisions()).isEqualTo("howdah:lab:decisions").isEqualTo(keys.channel());
    assertThat(keys.guards()).isEqualTo("howdah:lab:guards");
    assertThat(keys.seen()).isEqualTo("howdah:lab:guards:seen");
    assertThat(keys.quota("3f9a01bc", "fleet")).isEqualTo("howdah:lab:quota:3f9a01bc:fleet");
    assertThatThrownBy(() -> RedisKeys.of("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noNameForgesAKey() {
    Set<String> all = new HashSet<>();
    List<String> names =
        List.of("a", "a:guards", "a:guards:seen", "a%3Aguards", "ä", "A", "*", " ");
    for (String name : names) {
      RedisKeys keys = RedisKeys.of(name);
      all.add(keys.decisions());
      all.add(keys.guards());
      all.add(keys.seen());
      all.add(keys.quota("1", "2:3"));
      all.add(keys.quota("1:2", "3"));
      all.add(keys.unrecorded());
      all.add(keys.lead("1:2"));
      all.add(keys.claim("1:2"));
      assertThat(keys.decisions()).matches("howdah:[A-Za-z0-9%._-]+:decisions");
    }
    assertThat(all).hasSize(names.size() * 8);
  }

  @Test
  void scriptsHaveNames() {
    assertThat(Scripts.PUBLISH.sha1()).hasSize(40).isNotEqualTo(Scripts.REPLACE.sha1());
    assertThat(Scripts.LEASE.text()).contains("KEYS[1]");
  }
}
