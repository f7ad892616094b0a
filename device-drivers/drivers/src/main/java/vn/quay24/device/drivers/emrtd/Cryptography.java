package vn.quay24.device.drivers.emrtd;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * BouncyCastle, named wherever it is used and never installed for the whole program: the JDK has no
 * brainpool curves, on which the Vietnamese card is built.
 */
final class Cryptography {
  static final Provider PROVIDER = new BouncyCastleProvider();

  private Cryptography() {}
}
