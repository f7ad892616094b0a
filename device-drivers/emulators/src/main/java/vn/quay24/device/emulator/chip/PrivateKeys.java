package vn.quay24.device.emulator.chip;

import java.io.IOException;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/** Reading PKCS#8. */
final class PrivateKeys {
  private PrivateKeys() {}

  /**
   * @throws IllegalArgumentException not a PKCS#8 key of a known kind
   */
  static AsymmetricKeyParameter parse(byte[] pkcs8) {
    try {
      return PrivateKeyFactory.createKey(pkcs8);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a PKCS#8 private key", e);
    }
  }
}
