package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import javax.crypto.spec.SecretKeySpec;
import org.jmrtd.lds.PACEInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.card.Verdict.Reason;
import vn.quay24.device.card.Verdict.Refused;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.emulator.chip.ChipTraits;
import vn.quay24.device.emulator.chip.ChipTraits.Reading;
import vn.quay24.device.emulator.chip.ContactlessCard;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.VirtualChip;
import vn.quay24.device.emulator.chip.issue.ActiveKeyKind;
import vn.quay24.device.emulator.chip.issue.CardAuthority;
import vn.quay24.device.emulator.chip.issue.LdsGenerator;
import vn.quay24.device.emulator.chip.issue.NationalDataGroup;

/** A chip that proves its key while it is opened: PACE with chip authentication mapping. */
class ChipMappingTest {
  private static final LdsImage CARD =
      Office.generator(ActiveKeyKind.EC_P256).withProofAtOpening(Office.CITIZEN);
  private static final LdsImage ANOTHER =
      Office.generator(ActiveKeyKind.EC_P256).withProofAtOpening(Office.CITIZEN);

  private static final Issuer ISSUER = Issuer.of("secp384r1", "SHA384withECDSA");
  private static final TrustStore TRUST =
      Office.TRUST.and(new TrustStore(List.of(ISSUER.authority()), List.of()));

  /** The worked example of ICAO 9303-11, appendix I. */
  private static final String MAPPING_KEY =
      "a234236aa9b9621e8efb73b5245c0e09d2576e5277183c1208bdd55280cae8b3"
          + "04f365713a356e65a451e165ecc9ac0ac46e3771342c8fe5aedd092685338e23";

  private static final String STATIC_KEY =
      "1872709494399e7470a6431be25e83eee24fea568c2ed28db48e05db3a610dc8"
          + "84d256a40e35efcb59bf6753d3a489d28c7a4d973c2da138a6e7a4a08f68e16f";

  private static final String CHANNEL_KEY = "0a9da4db03bdde39fc5202bc44b2e89e";
  private static final String ENCRYPTED =
      "1eea964daae372ac990e3efde6333353bfc89a6704d93da8798cf77f5b7a54bd"
          + "10cba372b42be0b9b5f28aa8de2f4f92";

  @Test
  void theProofOfTheExampleIsDecryptedAndHolds() throws Exception {
    ChipMapping mapping = example(ENCRYPTED).orElseThrow();

    assertEquals(
        new BigInteger("85dc3fa93d0952bfa82f5fd189ee75bd82f11d1f0b8ed4bf5319ac9b53c426b3", 16),
        mapping.factor());
    assertTrue(mapping.proves(key(STATIC_KEY).getEncoded()));
    assertFalse(mapping.proves(key(MAPPING_KEY).getEncoded()));
    assertFalse(mapping.proves(new byte[] {0x30, 0}));
  }

  @Test
  void aProofThatWasChangedProvesNothing() throws Exception {
    for (int at = 0; at < ENCRYPTED.length(); at += 2) {
      byte[] changed = HexFormat.of().parseHex(ENCRYPTED);
      changed[at / 2] ^= 1;

      assertFalse(
          example(HexFormat.of().formatHex(changed))
              .orElseThrow()
              .proves(key(STATIC_KEY).getEncoded()));
    }
  }

  @Test
  void theMappingAloneProvesTheChip() throws Exception {
    ChipReading reading = read(withoutOtherProofs(CARD));

    assertEquals(new Verdict.Genuine(), reading.verdict());
    assertTrue(reading.chipKeyProven());
    assertArrayEquals(read(CARD).chipKey().orElseThrow(), reading.chipKey().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void everyCipherCarriesTheProof(int cipher) throws Exception {
    byte[] offer = HexFormat.of().parseHex("31143012060a04007f00070202040602020102" + "02010d");
    offer[15] = (byte) cipher;

    assertEquals(
        new Verdict.Genuine(),
        read(withoutOtherProofs(CARD.with(LdsFile.CARD_ACCESS, offer))).verdict());
  }

  @Test
  void theLogSaysByWhatTheChipProvedItsKey() throws Exception {
    LdsImage old = CARD.without(LdsFile.CARD_SECURITY);

    assertEquals(List.of("chip authentication mapping"), loggedWays(withoutOtherProofs(CARD)));
    assertEquals(List.of("chip authentication and active authentication"), loggedWays(old));
    assertEquals(List.of("chip authentication"), loggedWays(withoutOtherProofs(old)));
  }

  private static List<String> loggedWays(LdsImage card) throws Exception {
    List<String> ways = new ArrayList<>();
    Logger log = Logger.getLogger(ChipSession.class.getName());
    Handler handler =
        new StreamHandler() {
          @Override
          public void publish(LogRecord said) {
            ways.add(String.valueOf(said.getParameters()[0]));
          }
        };
    log.addHandler(handler);
    try {
      read(card);
    } finally {
      log.removeHandler(handler);
    }
    return ways;
  }

  @Test
  void aChipThatHoldsAnotherKeyIsACopy() throws Exception {
    LdsImage copy = CARD.withAgreementKey(ANOTHER.agreementKey().orElseThrow());

    assertEquals(new Refused(Reason.CHIP_CLONED), read(copy).verdict());
  }

  @Test
  void aChipThatPromisesAProofAndGivesNoneIsReadWithoutIt() throws Exception {
    LdsImage silent = new LdsImage(CARD.files(), CARD.keys(), Optional.empty(), Optional.empty());

    ChipReading reading = read(silent);

    assertEquals(new Verdict.IntactIssuerUnverified(), reading.verdict());
    assertFalse(reading.chipKeyProven());
  }

  @Test
  void aFileThatIsGoneOrSpoiltProvesNothingByItself() throws Exception {
    byte[] spoilt = CARD.file(LdsFile.CARD_SECURITY).orElseThrow().clone();
    spoilt[spoilt.length - 1] ^= 1;
    LdsImage bare = unlisted(CARD);

    assertFalse(read(bare.without(LdsFile.CARD_SECURITY)).chipKeyProven());
    assertFalse(read(bare.with(LdsFile.CARD_SECURITY, spoilt)).chipKeyProven());
    assertFalse(read(bare.with(LdsFile.CARD_SECURITY, new byte[] {0x30, 0})).chipKeyProven());
    assertTrue(read(bare).chipKeyProven());
  }

  @Test
  void aChipThatKeepsItsCardSecurityBackIsProvedByItsOtherKeys() throws Exception {
    byte[] endless = HexFormat.of().parseHex("3083100000" + "00".repeat(40));

    for (ContactlessCard chip :
        List.of(
            new VirtualChip(CARD, ChipTraits.reading(Reading.WITHHOLDS_CARD_SECURITY)),
            new VirtualChip(CARD.with(LdsFile.CARD_SECURITY, endless)))) {
      MemoryLink link = new MemoryLink(chip);

      ChipReading reading = read(link);

      assertEquals(new Verdict.Genuine(), reading.verdict());
      assertTrue(reading.chipKeyProven());
      assertEquals(1, link.resets());
    }
  }

  @Test
  void theChipIsOnlySaidToHoldAKeyThatItIsKnownBy() throws Exception {
    LdsImage chip = ISSUER.sign(CARD.without(LdsFile.DG14), "SHA-256");

    ChipReading silent = read(withoutOtherProofs(chip));
    assertEquals(new Verdict.Genuine(), silent.verdict());
    assertFalse(silent.chipKeyProven(), "known by DG15, proved by EF.CardSecurity");
    assertTrue(read(chip).chipKeyProven());
  }

  @Test
  void aKeyOfDataGroup14IsAskedForWhenTheMappingProvedAnother() throws Exception {
    LdsImage other = new LdsImage(CARD.files(), CARD.keys(), Optional.empty(), CARD.agreementKey());
    LdsImage chip =
        ISSUER.sign(other.with(LdsFile.DG14, ANOTHER.file(LdsFile.DG14).orElseThrow()), "SHA-256");

    assertEquals(new Refused(Reason.CHIP_CLONED), read(chip).verdict());
  }

  @Test
  void aKeyThatAStrangerSignedCountsOnlyIfTheIssuerPutItIntoDataGroup14() throws Exception {
    LdsImage foreign =
        new LdsGenerator(
                new CardAuthority("CSCA Stranger", Office.NOW).signer(),
                ActiveKeyKind.EC_P256,
                NationalDataGroup.Parents.SIDE_BY_SIDE)
            .withProofAtOpening(Office.CITIZEN);
    byte[] security = foreign.file(LdsFile.CARD_SECURITY).orElseThrow();
    LdsImage chip =
        unlisted(CARD)
            .with(LdsFile.CARD_SECURITY, security)
            .withAgreementKey(foreign.agreementKey().orElseThrow());

    assertEquals(new Verdict.IntactIssuerUnverified(), read(chip).verdict());

    byte[] dataGroup = foreign.file(LdsFile.DG14).orElseThrow();
    LdsImage listed = ISSUER.sign(chip.with(LdsFile.DG14, dataGroup), "SHA-256");
    assertEquals(new Verdict.Genuine(), read(withoutOtherProofs(listed)).verdict());
  }

  @Test
  void theChipIsKnownByTheSameKeysWhicheverOfThemItProves() throws Exception {
    LdsImage whole =
        CARD.with(LdsFile.CARD_ACCESS, Office.good().file(LdsFile.CARD_ACCESS).orElseThrow());
    LdsImage signing =
        new LdsImage(whole.files(), whole.keys(), whole.activeKey(), Optional.empty());
    LdsImage agreeing =
        new LdsImage(whole.files(), whole.keys(), Optional.empty(), whole.agreementKey());
    byte[] known = read(whole).chipKey().orElseThrow();

    for (LdsImage proving : new LdsImage[] {signing, agreeing}) {
      ChipReading reading = read(proving);

      assertTrue(reading.chipKeyProven());
      assertArrayEquals(known, reading.chipKey().orElseThrow());
    }
  }

  /** DG14 and DG15 are listed, and the chip answers neither of their proofs. */
  private static LdsImage withoutOtherProofs(LdsImage card) {
    return new LdsImage(card.files(), card.keys(), Optional.empty(), card.agreementKey());
  }

  /** Only EF.CardSecurity has a key. */
  private static LdsImage unlisted(LdsImage card) {
    LdsImage bare = card.without(LdsFile.DG14).without(LdsFile.DG15);
    return withoutOtherProofs(ISSUER.sign(bare, "SHA-256"));
  }

  private static Optional<ChipMapping> example(String encrypted) throws GeneralSecurityException {
    return ChipMapping.of(
        key(MAPPING_KEY),
        new SecretKeySpec(HexFormat.of().parseHex(CHANNEL_KEY), "AES"),
        HexFormat.of().parseHex(encrypted));
  }

  private static PublicKey key(String coordinates) throws GeneralSecurityException {
    ECPoint point =
        new ECPoint(
            new BigInteger(coordinates.substring(0, 64), 16),
            new BigInteger(coordinates.substring(64), 16));
    ECParameterSpec curve = (ECParameterSpec) PACEInfo.toParameterSpec(BigInteger.valueOf(13));
    return KeyFactory.getInstance("EC", Cryptography.PROVIDER)
        .generatePublic(new ECPublicKeySpec(point, curve));
  }

  private static ChipReading read(LdsImage image) throws Exception {
    return read(new MemoryLink(new VirtualChip(image)));
  }

  private static ChipReading read(MemoryLink link) throws Exception {
    CardOutcome outcome =
        new ChipReader(TRUST, Office.CLOCK)
            .read(link, Office.CAN, _ -> {}, Deadline.in(Readings.LIMIT));
    return switch (outcome) {
      case CardOutcome.Read(ChipReading reading) -> reading;
      default -> throw new AssertionError(outcome);
    };
  }
}
