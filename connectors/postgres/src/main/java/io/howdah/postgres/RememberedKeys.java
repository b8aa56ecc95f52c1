package io.howdah.postgres;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.SecretKeyFactorySpi;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The platform's PBKDF2 with a memory. Two logins that need the same key at the same time derive it
 * once. It keeps derived keys, never a password. Thread-safe.
 */
final class RememberedKeys extends SecretKeyFactorySpi {
  /** Far more than a fleet has verifiers; when it is reached, the memory starts anew. */
  private static final int MOST = 1024;

  private static final String MAC = "HmacSHA256";

  private final Provider platform;
  private final SecretKeySpec own;
  private final Map<ByteBuffer, SecretKey> keys = new ConcurrentHashMap<>();

  RememberedKeys(Provider platform) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.platform = platform;
    this.own = new SecretKeySpec(random, MAC);
  }

  @Override
  protected SecretKey engineGenerateSecret(KeySpec spec) throws InvalidKeySpecException {
    if (!(spec instanceof PBEKeySpec asked) || asked.getSalt() == null) {
      return delegate().generateSecret(spec);
    }
    if (keys.size() >= MOST) {
      keys.clear();
    }
    try {
      return keys.computeIfAbsent(mark(asked), mark -> derive(asked));
    } catch (Underivable underivable) {
      throw new InvalidKeySpecException(underivable.getCause());
    }
  }

  /** The platform's own key would keep the password beside what was derived from it. */
  private SecretKey derive(PBEKeySpec spec) {
    try {
      return new SecretKeySpec(delegate().generateSecret(spec).getEncoded(), ScramKeys.ALGORITHM);
    } catch (InvalidKeySpecException wrong) {
      throw new Underivable(wrong);
    }
  }

  private SecretKeyFactory delegate() {
    try {
      return SecretKeyFactory.getInstance(ScramKeys.ALGORITHM, platform);
    } catch (GeneralSecurityException gone) {
      throw new Underivable(gone);
    }
  }

  /** Tells derivations apart: an HMAC under a key that only this process has. */
  private ByteBuffer mark(PBEKeySpec spec) {
    char[] password = spec.getPassword();
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    try {
      Mac mac = Mac.getInstance(MAC, platform);
      mac.init(own);
      mac.update(
          ByteBuffer.allocate(12)
              .putInt(bytes.remaining())
              .putInt(spec.getIterationCount())
              .putInt(spec.getKeyLength())
              .flip());
      mac.update(bytes);
      return ByteBuffer.wrap(mac.doFinal(spec.getSalt()));
    } catch (GeneralSecurityException missing) {
      throw new Underivable(missing);
    } finally {
      Arrays.fill(password, '\0');
      Arrays.fill(bytes.array(), (byte) 0);
    }
  }

  @Override
  protected KeySpec engineGetKeySpec(SecretKey key, Class<?> kind) throws InvalidKeySpecException {
    return delegate().getKeySpec(key, kind);
  }

  @Override
  protected SecretKey engineTranslateKey(SecretKey key) throws InvalidKeyException {
    return delegate().translateKey(key);
  }

  /** How many keys are remembered. */
  int size() {
    return keys.size();
  }

  /** A derivation that failed inside the map. */
  private static final class Underivable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Underivable(GeneralSecurityException cause) {
      super(cause);
    }
  }
}
