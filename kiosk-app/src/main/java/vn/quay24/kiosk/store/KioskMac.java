package vn.quay24.kiosk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.quay24.kiosk.durable.StoreException;

/**
 * HMAC-SHA-256 under the kiosk's own key, which never leaves it. Seals rows, and hides citizens'
 * numbers: without the key a number cannot be found by trying all of them.
 */
public final class KioskMac {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY = 32;

  private final SecretKeySpec key;

  private KioskMac(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * Reads the key file, or makes it on the first start.
   *
   * @param store what the key seals; when it is there, so was its key
   * @throws StoreException the key cannot be read, or is gone while the store is there
   */
  public static KioskMac in(Path file, Path store, SecureRandom random) throws StoreException {
    try {
      if (!Files.exists(file)) {
        if (Files.exists(store)) {
          throw new StoreException(
              file.getFileName()
                  + " is gone, so that nothing in "
                  + store.getFileName()
                  + " can be believed. Put the key back, or move the whole folder away: "
                  + store.toAbsolutePath().getParent());
        }
        byte[] fresh = new byte[KEY];
        random.nextBytes(fresh);
        DurableFile.writeSecret(file, fresh);
      }
      byte[] key = Files.readAllBytes(file);
      if (key.length != KEY) {
        throw new StoreException(file.getFileName() + " is not a key of " + KEY + " bytes");
      }
      return new KioskMac(key);
    } catch (IOException e) {
      throw new StoreException("the kiosk's key file cannot be used: " + file, e);
    }
  }

  /** Over the parts, each with its length before it. */
  public byte[] of(String purpose, String first, String second, byte[] rest) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (String part : new String[] {purpose, first, second}) {
        feed(mac, part.getBytes(StandardCharsets.UTF_8));
      }
      feed(mac, rest);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static void feed(Mac mac, byte[] part) {
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
    mac.update(part);
  }
}
