package vn.quay24.device.drivers.emrtd;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.imageio.ImageIO;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.protocol.PACEProtocol;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/**
 * Does once, in the background, what the first citizen would otherwise wait for: loads the
 * cryptography and agrees on a key as PACE does.
 */
final class WarmUp {
  private static final Logger LOG = System.getLogger(WarmUp.class.getName());
  private static final int BRAINPOOL_P256 = 13;
  private static final String PACE_AES_128 = "0.4.0.127.0.7.2.2.4.2.2";

  private static final byte[] NONCE = {1};

  private WarmUp() {}

  static void start() {
    Thread.ofPlatform().daemon().name("card-warm-up").start(WarmUp::run);
  }

  private static void run() {
    try {
      Foreign.call("warm-up", WarmUp::agree);
    } catch (RejectedException e) {
      LOG.log(Level.WARNING, "the card reader''s cryptography does not work: {0}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean agree() throws GeneralSecurityException {
    ECParameterSpec curve = DomainParameters.curve(BigInteger.valueOf(BRAINPOOL_P256));
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Cryptography.PROVIDER);
    generator.initialize(curve);
    KeyPair first = generator.generateKeyPair();
    KeyPair second = EphemeralKey.on(curve, new SecureRandom());
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH", Cryptography.PROVIDER);
    agreement.init(first.getPrivate());
    agreement.doPhase(second.getPublic(), true);
    PACEProtocol.mapNonceGMWithECDH(NONCE, ((ECPublicKey) first.getPublic()).getW(), curve);
    PACEProtocol.deriveStaticPACEKey(PACEKeySpec.createCANKey("000000"), PACE_AES_128);
    Cipher.getInstance("AES/CBC/NoPadding", Cryptography.PROVIDER);
    Mac.getInstance("AESCMAC", Cryptography.PROVIDER);
    MessageDigest.getInstance("SHA-256", Cryptography.PROVIDER);
    return ImageIO.getImageReadersByFormatName("jpeg").hasNext();
  }
}
