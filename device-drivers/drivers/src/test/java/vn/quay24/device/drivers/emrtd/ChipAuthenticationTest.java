package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.DHParameterSpec;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.pkcs.DHParameter;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.agreement.DHStandardGroups;
import org.bouncycastle.crypto.params.DHParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.card.Verdict.Reason;
import vn.quay24.device.card.Verdict.Refused;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.emulator.chip.ChipTraits;
import vn.quay24.device.emulator.chip.ContactlessCard;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.VirtualChip;
import vn.quay24.device.emulator.chip.issue.ActiveKeyKind;

/** A chip proves itself by going on in a channel that only the key of DG14 leads to. */
class ChipAuthenticationTest {
  private static final Issuer ISSUER = Issuer.of("secp384r1", "SHA384withECDSA");
  private static final TrustStore TRUST = new TrustStore(List.of(ISSUER.authority()), List.of());
  private static final byte[] NO_ID = {};

  @ParameterizedTest(name = "kind {0}, cipher {1}, {2}")
  @CsvSource({
    "2, 1, brainpoolP256r1",
    "2, 2, brainpoolP256r1",
    "2, 2, secp256r1",
    "2, 3, brainpoolP384r1",
    "2, 4, secp521r1",
    "2, 4, brainpoolP512r1",
    "1, 1, 1024",
    "1, 2, 1024",
    "1, 3, 2048",
    "1, 4, 2048"
  })
  void theKeyOfDataGroup14AloneProvesTheChip(int kind, int cipher, String key) throws Exception {
    KeyPair keys = keys(key);
    LdsImage card = card(keys, way(kind, cipher, NO_ID), key(kind, keys, NO_ID));

    ChipReading reading = read(PromisingCard.of(new VirtualChip(card)));

    assertEquals(new Verdict.Genuine(), reading.verdict());
    assertTrue(reading.chipKeyProven());
    assertArrayEquals(keys.getPublic().getEncoded(), reading.chipKey().orElseThrow());
    assertTrue(reading.portrait().isPresent());
  }

  @ParameterizedTest(name = "kind {0}, cipher {1}, {2}")
  @CsvSource({"2, 1, brainpoolP256r1", "2, 2, secp256r1", "1, 2, 1024"})
  void aChipThatHoldsAnotherKeyIsACopy(int kind, int cipher, String key) throws Exception {
    KeyPair keys = keys(key);
    LdsImage card = card(keys, way(kind, cipher, NO_ID), key(kind, keys, NO_ID));
    LdsImage copy = card.withAgreementKey(keys(key).getPrivate().getEncoded());

    assertEquals(
        new Refused(Reason.CHIP_CLONED), read(PromisingCard.of(new VirtualChip(copy))).verdict());
    assertEquals(new Refused(Reason.CHIP_CLONED), read(new VirtualChip(copy)).verdict());
  }

  @Test
  void aChipThatSignsRightlyButHoldsAnotherKeyOfDataGroup14IsNotGenuine() throws Exception {
    LdsImage half =
        Office.good().withAgreementKey(keys("brainpoolP256r1").getPrivate().getEncoded());

    assertEquals(new Refused(Reason.CHIP_CLONED), Readings.verdictOf(Readings.of(half)));
  }

  @Test
  void ofSeveralKeysTheOneOfTheStrongerCipherIsNamedByItsNumber() throws Exception {
    KeyPair weak = keys("secp256r1");
    KeyPair strong = keys("brainpoolP256r1");
    byte[] first = {1};
    byte[] second = {2};
    LdsImage card =
        card(
            strong,
            way(2, 1, first),
            way(2, 2, second),
            key(2, weak, first),
            key(2, strong, second));

    ChipReading reading = read(new VirtualChip(card));

    assertEquals(new Verdict.Genuine(), reading.verdict());
    assertArrayEquals(
        Bytes.join(weak.getPublic().getEncoded(), strong.getPublic().getEncoded()),
        reading.chipKey().orElseThrow());
  }

  @Test
  void aKeyWithoutAWayIsForTheCipherOfTheFirstChips() throws Exception {
    KeyPair keys = keys("brainpoolP256r1");

    assertEquals(
        new Verdict.Genuine(), read(new VirtualChip(card(keys, key(2, keys, NO_ID)))).verdict());
  }

  @Test
  void aChipWithoutPaceIsProvenAsWell() throws Exception {
    KeyPair keys = keys("brainpoolP256r1");
    LdsImage card = card(keys, way(2, 2, NO_ID), key(2, keys, NO_ID)).without(LdsFile.CARD_ACCESS);

    CardOutcome outcome =
        new ChipReader(TRUST, Office.CLOCK)
            .read(
                new MemoryLink(new VirtualChip(card)),
                Office.MRZ,
                _ -> {},
                Deadline.in(Readings.LIMIT));

    assertEquals(new Verdict.Genuine(), Readings.verdictOf(outcome));
  }

  @Test
  void aSignatureThatDoesNotFitThroughTheReaderIsNoSignOfACopy() throws Exception {
    LdsImage card = Office.generator(ActiveKeyKind.RSA_2048).card(Office.CITIZEN);
    LdsImage signingOnly = ISSUER.sign(card.without(LdsFile.DG14), "SHA-256");
    ContactlessCard shortOnly = new VirtualChip(signingOnly, ChipTraits.SHORT_COMMANDS);

    ChipReading reading = read(shortOnly);

    assertEquals(new Verdict.IntactIssuerUnverified(), reading.verdict());
    assertFalse(reading.chipKeyProven());
    assertTrue(reading.portrait().isPresent());
  }

  @Test
  void whatTheSignatureCannotProveTheAgreementCan() throws Exception {
    LdsImage card = Office.generator(ActiveKeyKind.RSA_2048).card(Office.CITIZEN);

    CardOutcome outcome = Readings.of(new VirtualChip(card, ChipTraits.SHORT_COMMANDS), Office.CAN);

    assertEquals(new Verdict.Genuine(), Readings.verdictOf(outcome));
  }

  @Test
  void aKeyBeyondReasonIsPassedOver() throws Exception {
    KeyPair keys = keys("brainpoolP256r1");
    BigInteger huge = BigInteger.ONE.shiftLeft(20_000).setBit(0);
    SubjectPublicKeyInfo info =
        new SubjectPublicKeyInfo(
            new AlgorithmIdentifier(
                PKCSObjectIdentifiers.dhKeyAgreement, new DHParameter(huge, BigInteger.TWO, 0)),
            new ASN1Integer(huge.shiftRight(1)));
    byte[] offered =
        Bytes.tlv(0x30, HexFormat.of().parseHex("060904007f000702020101"), info.getEncoded());
    LdsImage card = card(keys, way(1, 2, NO_ID), offered);

    assertEquals(new Verdict.IntactIssuerUnverified(), read(new VirtualChip(card)).verdict());
  }

  /** A card whose only proof is chip authentication. */
  private static LdsImage card(KeyPair agreement, byte[]... infos) {
    byte[] dataGroup = Bytes.tlv(0x6E, Bytes.tlv(0x31, infos));
    LdsImage card = Office.light().without(LdsFile.DG15).with(LdsFile.DG14, dataGroup);
    LdsImage signed = ISSUER.sign(card, "SHA-256");
    return new LdsImage(
        signed.files(),
        signed.keys(),
        Optional.empty(),
        Optional.of(agreement.getPrivate().getEncoded()));
  }

  /** ChipAuthenticationInfo, version 1. */
  private static byte[] way(int kind, int cipher, byte[] id) {
    byte[] protocol =
        HexFormat.of().parseHex("060a04007f00070202030%x0%x020101".formatted(kind, cipher));
    return Bytes.tlv(0x30, protocol, id.length == 0 ? id : Bytes.tlv(0x02, id));
  }

  /** ChipAuthenticationPublicKeyInfo. */
  private static byte[] key(int kind, KeyPair keys, byte[] id) {
    byte[] protocol = HexFormat.of().parseHex("060904007f00070202010%x".formatted(kind));
    return Bytes.tlv(
        0x30, protocol, keys.getPublic().getEncoded(), id.length == 0 ? id : Bytes.tlv(0x02, id));
  }

  private static KeyPair keys(String curveOrBits) throws GeneralSecurityException {
    if (curveOrBits.matches("[0-9]+")) {
      DHParameters group =
          curveOrBits.equals("1024")
              ? DHStandardGroups.rfc2409_1024
              : DHStandardGroups.rfc3526_2048;
      KeyPairGenerator generator = KeyPairGenerator.getInstance("DH");
      generator.initialize(new DHParameterSpec(group.getP(), group.getG()));
      return generator.generateKeyPair();
    }
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Cryptography.PROVIDER);
    generator.initialize(new ECGenParameterSpec(curveOrBits));
    return generator.generateKeyPair();
  }

  private static ChipReading read(ContactlessCard card) throws Exception {
    CardOutcome outcome =
        new ChipReader(TRUST, Office.CLOCK)
            .read(new MemoryLink(card), Office.CAN, _ -> {}, Deadline.in(Duration.ofSeconds(60)));
    return switch (outcome) {
      case CardOutcome.Read(ChipReading reading) -> reading;
      default -> throw new AssertionError(outcome);
    };
  }
}
