package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.link.ApduLink;
import vn.quay24.device.link.CardGoneException;

/** Whatever a chip sends, it can only end as an outcome. */
class ChipBytesFuzzTest {
  private static final int MOST_ANSWERS = 400;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final InstantSource CLOCK =
      InstantSource.fixed(TODAY.atTime(5, 0).toInstant(ZoneOffset.UTC));
  private static final AccessKey CAN = new AccessKey.Can("000123");
  private static final AccessKey MRZ = new AccessKey.Mrz("190000123", "900517", "300517");

  @FuzzTest
  void nationalDataOfAnyKindAreReadOrPassedOver(byte[] file) {
    NationalData data = NationalData.parse(file);

    for (NationalData.Field field : NationalData.Field.values()) {
      assertTrue(data.text(field).orElse("?").length() <= file.length + 1);
    }
  }

  @FuzzTest
  void aZoneOfAnyKindIsReadOrRefused(byte[] file) {
    MachineReadableZone.parse(file)
        .flatMap(zone -> Holders.of(zone, NationalData.parse(file), TODAY))
        .ifPresent(holder -> assertTrue(holder.number().matches("[0-9]{12}")));
  }

  @FuzzTest
  void aPortraitOfAnyKindIsShownOrLeftOut(byte[] file) throws InterruptedException {
    Portrait.in(file).image().ifPresent(image -> assertTrue(image.length <= file.length));
  }

  @FuzzTest
  void aSecurityObjectOfAnyKindIsReadOrRejected(byte[] file) throws InterruptedException {
    try {
      SecurityObject.parse(file)
          .signer()
          .ifPresent(signer -> assertTrue(Optional.ofNullable(signer.getIssuer()).isPresent()));
    } catch (RejectedException e) {
      assertTrue(String.valueOf(e.getMessage()).startsWith("EF.SOD"));
    }
  }

  @FuzzTest
  void accessOffersOfAnyKindAreTakenUpOrPassedOver(byte[] file) throws InterruptedException {
    PaceOffer.best(file).ifPresent(offer -> assertTrue(offer.protocol().startsWith("0.4.0")));
  }

  @FuzzTest
  void aCardSecurityOfAnyKindIsReadOrPassedOver(byte[] file) throws InterruptedException {
    Optional<CardSecurity> security = CardSecurity.parse(file);

    if (security.isPresent()) {
      assertTrue(security.get().keys().stream().allMatch(key -> key.length <= file.length + 1));
      assertTrue(security.get().signer().isEmpty() || file.length > 100);
    }
  }

  @FuzzTest
  void aMappingOfAnyKindProvesNoKeyOfAnyKind(FuzzedDataProvider chip)
      throws InterruptedException, GeneralSecurityException {
    byte[] proof = chip.consumeBytes(chip.consumeInt(0, 160));
    SecretKeySpec channel = new SecretKeySpec(new byte[16], "AES");

    Optional<ChipMapping> mapping = ChipMapping.of(Keys.CURVE, channel, proof);

    byte[] key = chip.consumeRemainingAsBytes();
    assertFalse(mapping.isPresent() && mapping.get().proves(key));
    assertFalse(mapping.isPresent() && mapping.get().proves(Keys.CURVE.getEncoded()));
  }

  @FuzzTest
  void agreementOffersOfAnyKindAreTakenUpOrPassedOver(byte[] file) throws InterruptedException {
    AgreementOffer.best(file).ifPresent(offer -> assertTrue(offer.protocol().startsWith("0.4.0")));
  }

  @FuzzTest
  void bytesOfAnyKindAreObjectsThatFitIntoThemOrNone(byte[] bytes) {
    for (Tlv object : Tlv.parse(bytes).orElse(List.of())) {
      assertTrue(object.encoded().length <= bytes.length);
      assertTrue(object.children().size() <= object.value().length);
    }
    Tlv.lengthOf(bytes).ifPresent(length -> assertTrue(length > 0));
  }

  @FuzzTest
  void aSignatureOfAnyKindIsNoProof(byte[] signature) throws InterruptedException {
    for (PublicKey key : List.of(Keys.RSA, Keys.CURVE)) {
      try {
        assertFalse(
            Foreign.call(
                "signature", () -> ActiveAuthentication.verifies(key, new byte[8], signature)));
      } catch (RejectedException e) {
        assertTrue(String.valueOf(e.getMessage()).startsWith("signature"));
      }
    }
  }

  /** Public keys whose private halves nobody has. */
  private static final class Keys {
    private static final PublicKey RSA = made("RSA");
    private static final PublicKey CURVE = made("EC");

    private static PublicKey made(String kind) {
      try {
        return KeyPairGenerator.getInstance(kind).generateKeyPair().getPublic();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @FuzzTest
  void anAnswerToResetOfAnyKindPromisesSomethingOrNothing(byte[] answer) {
    assertTrue(!AnswerToReset.promisesExtendedLength(answer) || answer.length > 4);
  }

  @FuzzTest
  void aChipThatAnswersAnythingIsNeverBelieved(FuzzedDataProvider answers)
      throws IOException, InterruptedException {
    AccessKey key = answers.consumeBoolean() ? CAN : MRZ;

    CardOutcome outcome =
        new ChipReader(TrustStore.EMPTY, CLOCK)
            .read(new Liar(answers), key, _ -> {}, Deadline.in(Duration.ofSeconds(10)));

    assertTrue(
        !(outcome instanceof CardOutcome.Read(var reading))
            || reading.verdict() instanceof Verdict.Refused);
  }

  @FuzzTest
  void aFileOfAnyKindIsReadWholeOrTheReadingEnds(FuzzedDataProvider answers)
      throws IOException, InterruptedException {
    boolean careful = answers.consumeBoolean();
    ChipFile file = answers.pickValue(ChipFile.values());
    Deadline deadline = Deadline.in(Duration.ofSeconds(10));
    LinkCardService service = new LinkCardService(new Liar(answers), deadline);
    try {
      new ChipFiles(new Conversation(service), 223, careful)
          .readIfThere(file)
          .ifPresent(content -> assertTrue(content.length <= file.largest()));
    } catch (ReadingEndedException e) {
      assertTrue(e.outcome() instanceof CardOutcome.Unreadable);
    } catch (CardGoneException e) {
      assertTrue(String.valueOf(e.getMessage()).contains("no more"));
    } catch (IOException e) {
      assertTrue(String.valueOf(e.getMessage()).contains("without end"));
    }
  }

  /** A chip that answers whatever the fuzzer says, most of the time with success. */
  private static final class Liar implements ApduLink {
    private final FuzzedDataProvider answers;
    private int given;

    Liar(FuzzedDataProvider answers) {
      this.answers = answers;
    }

    @Override
    public boolean cardPresent() {
      return true;
    }

    @Override
    public byte[] reset() {
      return answers.consumeBytes(20);
    }

    @Override
    public byte[] transmit(byte[] command, Duration limit) throws IOException {
      if (++given > MOST_ANSWERS || answers.remainingBytes() == 0) {
        throw new CardGoneException("the fuzzer has no more to say");
      }
      byte[] data = answers.consumeBytes(answers.consumeInt(0, 300));
      byte[] status =
          answers.consumeBoolean() ? new byte[] {(byte) 0x90, 0} : answers.consumeBytes(2);
      return Bytes.join(data, status.length == 2 ? status : new byte[] {0x6F, 0});
    }

    @Override
    public void endSession() {
      // nothing is remembered
    }

    @Override
    public void close() {
      // nothing is held
    }
  }
}
