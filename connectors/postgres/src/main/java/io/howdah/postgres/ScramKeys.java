package io.howdah.postgres;

import java.io.NotSerializableException;
import java.io.Serial;
import java.security.Provider;
import java.security.Security;
import java.util.List;

/**
 * Derives a SCRAM key once for all servers that keep the same verifier. Physical replicas share the
 * primary's salt, so fifty logins ask for one derivation of 4,096 rounds fifty times over, and
 * again after every lost link; with this, the second and later ones are looked up.
 *
 * <p>PostgreSQL's driver and the admin client both derive through the platform's {@code
 * PBKDF2WithHmacSHA256}; this provider stands before the platform's own and asks it on a miss. What
 * it remembers lives in this process only and is as secret as the password itself.
 */
public final class ScramKeys extends Provider {
  @Serial private static final long serialVersionUID = 1;
  private static final String NAME = "HowdahScramKeys";
  private static final String KIND = "SecretKeyFactory";
  static final String ALGORITHM = "PBKDF2WithHmacSHA256";

  private ScramKeys() {
    super(NAME, "1", "remembers derived SCRAM keys");
    Provider platform = Security.getProviders(KIND + "." + ALGORITHM)[0];
    RememberedKeys keys = new RememberedKeys(platform);
    putService(
        new Service(this, KIND, ALGORITHM, RememberedKeys.class.getName(), List.of(), null) {
          @Override
          public Object newInstance(Object parameter) {
            return keys;
          }
        });
  }

  /** Takes effect for every later login of this process; further calls change nothing. */
  public static synchronized void install() {
    if (Security.getProvider(NAME) == null
        && Security.getProviders(KIND + "." + ALGORITHM) != null) {
      Security.insertProviderAt(new ScramKeys(), 1);
    }
  }

  /** Never written out: the keys are this process's own. */
  @Serial
  private Object writeReplace() throws NotSerializableException {
    throw new NotSerializableException(NAME);
  }
}
