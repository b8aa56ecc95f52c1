package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

class RememberedKeysTest {
  private static final byte[] SALT = "one salt of all replicas".getBytes(StandardCharsets.UTF_8);

  private final RememberedKeys keys = new RememberedKeys(Security.getProvider("SunJCE"));

  @Test
  void derivesWhatThePlatformDerives() throws Exception {
    byte[] platform =
        SecretKeyFactory.getInstance(ScramKeys.ALGORITHM, "SunJCE")
            .generateSecret(spec("sésame", SALT, 4096))
            .getEncoded();
    assertThat(keys.engineGenerateSecret(spec("sésame", SALT, 4096)).getEncoded())
        .isEqualTo(platform);
    assertThat(keys.engineGenerateSecret(spec("sésame", SALT, 4096)).getEncoded())
        .isEqualTo(platform);
    assertThat(keys.size()).isEqualTo(1);
  }

  @Test
  void keepsWhatDiffersApart() throws Exception {
    byte[] otherSalt = "another".getBytes(StandardCharsets.UTF_8);
    List<String> derived =
        List.of(
            hex("a", SALT, 4096),
            hex("b", SALT, 4096),
            hex("a", otherSalt, 4096),
            hex("a", SALT, 4097));
    assertThat(derived).doesNotHaveDuplicates();
    assertThat(keys.size()).isEqualTo(4);
  }

  @Test
  void standsBeforeThePlatformOnceInstalled() throws Exception {
    ScramKeys.install();
    ScramKeys.install();
    assertThat(SecretKeyFactory.getInstance(ScramKeys.ALGORITHM).getProvider())
        .isInstanceOf(ScramKeys.class);
    assertThat(Security.getProviders()).filteredOn(ScramKeys.class::isInstance).hasSize(1);
  }

  private String hex(String password, byte[] salt, int rounds) throws Exception {
    return HexFormat.of()
        .formatHex(keys.engineGenerateSecret(spec(password, salt, rounds)).getEncoded());
  }

  private static PBEKeySpec spec(String password, byte[] salt, int rounds) {
    return new PBEKeySpec(password.toCharArray(), salt, rounds, 256);
  }
}
