package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import vn.quay24.device.drivers.emrtd.Conversation.UnprotectedStatusException;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/**
 * Has the chip sign a fresh challenge with the private key of DG15 (ICAO 9303-11 §6.1). A copy of
 * the data has no such key.
 */
final class ActiveAuthentication {
  private static final int OK = 0x9000;
  private static final int TAG_DG15 = 0x6F;
  private static final int CHALLENGE = 8;
  private static final int SHORT_ANSWER = 256;
  private static final int LONG_ANSWER = 65_536;

  /** The longest signature that fits into a protected answer of 256 bytes. */
  private static final int LONGEST_SHORT_SIGNATURE = 223;

  private static final List<String> HASHES =
      List.of("SHA256", "SHA1", "SHA384", "SHA512", "SHA224");

  private final SecureRandom random = new SecureRandom();
  private final Conversation conversation;

  ActiveAuthentication(Conversation conversation) {
    this.conversation = conversation;
  }

  /** The SubjectPublicKeyInfo that DG15 consists of, as it stands there. */
  static Optional<byte[]> keyOf(byte[] dataGroup) {
    return Tlv.first(dataGroup).filter(file -> file.tag() == TAG_DG15).map(Tlv::value);
  }

  /**
   * Challenges the chip.
   *
   * @param subjectPublicKeyInfo believed only because its hash is signed
   * @param longAnswers whether an answer beyond 256 bytes may be asked for
   * @return refuted only by a signature that does not verify: a chip that declines, or an answer
   *     that does not fit through the reader, says nothing against it
   * @throws UnprotectedStatusException the chip fell out of the channel
   */
  Proof prove(byte[] subjectPublicKeyInfo, boolean longAnswers)
      throws IOException, ReadingEndedException, InterruptedException, UnprotectedStatusException {
    byte[] challenge = new byte[CHALLENGE];
    random.nextBytes(challenge);
    PublicKey key;
    try {
      key =
          Foreign.call(
              "key of DG15",
              () -> PublicKeys.of(SubjectPublicKeyInfo.getInstance(subjectPublicKeyInfo)));
    } catch (RejectedException e) {
      return Proof.NOT_GIVEN;
    }
    ResponseAPDU answer = conversation.send(command(key, challenge, longAnswers));
    if (answer.getSW() != OK || cutShort(key, answer.getNr())) {
      return Proof.NOT_GIVEN;
    }
    try {
      return Foreign.call("signature", () -> verifies(key, challenge, answer.getData()))
          ? Proof.GIVEN
          : Proof.REFUTED;
    } catch (RejectedException e) {
      return Proof.REFUTED;
    }
  }

  /** A signature of RSA is as long as its modulus; what fits into an answer may be less. */
  private static boolean cutShort(PublicKey key, int length) {
    return key instanceof RSAPublicKey rsa
        && rsa.getModulus().bitLength() > LONGEST_SHORT_SIGNATURE * Byte.SIZE
        && length < rsa.getModulus().bitLength() / Byte.SIZE;
  }

  private CommandAPDU command(PublicKey key, byte[] challenge, boolean longAnswers)
      throws ReadingEndedException {
    boolean longAnswer =
        longAnswers
            && key instanceof RSAPublicKey rsa
            && rsa.getModulus().bitLength() > LONGEST_SHORT_SIGNATURE * Byte.SIZE;
    if (longAnswer) {
      conversation.allowLongAnswers();
    }
    return new CommandAPDU(0, 0x88, 0, 0, challenge, longAnswer ? LONG_ANSWER : SHORT_ANSWER);
  }

  static boolean verifies(PublicKey key, byte[] challenge, byte[] signature)
      throws GeneralSecurityException {
    return switch (key) {
      case RSAPublicKey rsa -> RecoverySignature.verifies(rsa, challenge, signature);
      case ECPublicKey _ -> verifiesOnCurve(key, challenge, signature);
      default -> throw new GeneralSecurityException("no key for signatures");
    };
  }

  /**
   * The signature is r and s side by side (BSI TR-03111 §5.2.1); some chips send DER. The hash is
   * named in DG14, which not every chip has, so all that the standard allows are tried.
   */
  private static boolean verifiesOnCurve(PublicKey key, byte[] challenge, byte[] signature)
      throws GeneralSecurityException {
    for (String hash : HASHES) {
      for (String form : List.of("withPLAIN-ECDSA", "withECDSA")) {
        if (verifiesAs(hash + form, key, challenge, signature)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean verifiesAs(
      String algorithm, PublicKey key, byte[] challenge, byte[] signature)
      throws GeneralSecurityException {
    Signature verifier = Signature.getInstance(algorithm, Cryptography.PROVIDER);
    verifier.initVerify(key);
    verifier.update(challenge);
    try {
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    }
  }
}
