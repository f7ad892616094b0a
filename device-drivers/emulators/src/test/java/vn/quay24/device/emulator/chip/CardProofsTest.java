package vn.quay24.device.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ISO9796d2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;
import vn.quay24.device.emulator.chip.issue.ActiveKeyKind;

/**
 * Active and chip authentication, seen from outside with the JDK's and BouncyCastle's verifiers.
 */
class CardProofsTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] CHALLENGE = HEX.parseHex("0102030405060708");

  @Test
  void anEllipticChipSignsTheChallengePlainly() throws Exception {
    LdsImage card = Specimen.office(ActiveKeyKind.EC_P256).card(Specimen.CITIZEN);

    byte[] signature = signatureOf(card);

    assertEquals(64, signature.length);
    assertTrue(verifiesPlainly(chipKey(card), signature));
  }

  @Test
  void aCopiedChipSignsWithAnotherKey() throws Exception {
    LdsImage card = Specimen.office(ActiveKeyKind.EC_P256).copied(Specimen.CITIZEN);

    byte[] signature = signatureOf(card);

    assertFalse(verifiesPlainly(chipKey(card), signature));
  }

  @Test
  void anRsaChipOf1024BitsSignsWithSha1() throws Exception {
    LdsImage card = Specimen.office(ActiveKeyKind.RSA_1024).card(Specimen.CITIZEN);
    byte[] signature = signatureOf(card);
    ISO9796d2Signer verifier = new ISO9796d2Signer(new RSAEngine(), new SHA1Digest(), true);

    assertTrue(verifiesWithRecovery(verifier, card, signature));
  }

  @Test
  void anRsaChipOf2048BitsSignsWithSha256() throws Exception {
    LdsImage card = Specimen.office(ActiveKeyKind.RSA_2048).card(Specimen.CITIZEN);
    byte[] signature = signatureOf(card);
    ISO9796d2Signer verifier = new ISO9796d2Signer(new RSAEngine(), new SHA256Digest(), false);

    assertTrue(verifiesWithRecovery(verifier, card, signature));
  }

  @Test
  void chipAuthenticationStartsANewSessionFromTheKeyInDataGroup14() throws Exception {
    LdsImage card = Specimen.card();
    Terminal terminal = opened(card);
    ECPublicKeyParameters chipKey = agreementKey(card);
    Curve curve = new Curve(chipKey.getParameters());
    BigInteger secret = curve.randomScalar(new SecureRandom());
    ECPoint own = curve.generator().multiply(secret);
    byte[] set = Tlv.of(0x80, HEX.parseHex("04007f00070202030202"));
    byte[] key = Tlv.of(0x7C, Tlv.of(0x80, Curve.encode(own)));

    assertEquals("9000", terminal.secured("002241a4", set, new byte[0]).status());
    assertEquals("9000", terminal.secured("00860000", key, new byte[1]).status());
    terminal.restart(Curve.sharedSecret(chipKey.getQ().multiply(secret)));

    assertEquals("9000", terminal.secured("00b08100", new byte[0], new byte[1]).status());
  }

  @Test
  void aChipWithoutItsKeySaysSo() throws Refusal {
    LdsImage whole = Specimen.card();
    LdsImage keyless =
        new LdsImage(whole.files(), whole.keys(), Optional.empty(), Optional.empty());

    assertEquals("6a88", opened(keyless).secured("00880000", CHALLENGE, new byte[1]).status());
  }

  private static byte[] signatureOf(LdsImage card) throws Refusal {
    return opened(card).secured("00880000", CHALLENGE, new byte[1]).data();
  }

  private static Terminal opened(LdsImage card) throws Refusal {
    Terminal terminal = new Terminal(new VirtualChip(card));
    assertEquals("9000", terminal.openWithCan(card.keys().can()));
    terminal.selectApplet();
    return terminal;
  }

  /** SubjectPublicKeyInfo of DG15. */
  private static byte[] chipKey(LdsImage card) throws Refusal {
    return Tlv.require(Tlv.parse(card.file(LdsFile.DG15).orElseThrow()), 0x6F);
  }

  private static boolean verifiesPlainly(byte[] key, byte[] signature)
      throws GeneralSecurityException {
    Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
    verifier.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key)));
    verifier.update(CHALLENGE);
    return verifier.verify(signature);
  }

  private static boolean verifiesWithRecovery(
      ISO9796d2Signer verifier, LdsImage card, byte[] signature) throws Exception {
    verifier.init(false, PublicKeyFactory.createKey(chipKey(card)));
    verifier.updateWithRecoveredMessage(signature);
    verifier.update(CHALLENGE, 0, CHALLENGE.length);
    return verifier.verifySignature(signature);
  }

  private static ECPublicKeyParameters agreementKey(LdsImage card) throws Refusal, IOException {
    byte[] infos = Tlv.parse(card.file(LdsFile.DG14).orElseThrow()).getFirst().value();
    for (Tlv info : Tlv.parse(Tlv.require(Tlv.parse(infos), 0x31))) {
      Tlv second = Tlv.parse(info.value()).get(1);
      if (second.tag() == 0x30
          && PublicKeyFactory.createKey(second.bytes()) instanceof ECPublicKeyParameters key) {
        return key;
      }
    }
    throw new AssertionError("DG14 holds no key");
  }
}
