package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.card.Verdict.Reason;
import vn.quay24.device.card.Verdict.Refused;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.LdsImage;

/** Signatures, hashes and trust folders as other issuers make them. */
class OtherIssuersTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "brainpoolP384r1, SHA384withECDSA, SHA-256",
    "brainpoolP256r1, SHA256withECDSA, SHA-1",
    "secp521r1, SHA512withECDSA, SHA-512",
    "2048, SHA256withRSA, SHA-256",
    "2048, SHA256withRSAandMGF1, SHA-384",
    "2048, SHA1withRSA, SHA-1",
    "2048, SHA512withRSAandMGF1, SHA-224",
    "secp224r1, SHA224withECDSA, SHA-224",
    "brainpoolP512r1, SHA512withECDSA, SHA-512",
    "brainpoolP256r1, SHA256withPLAIN-ECDSA, SHA-256",
  })
  void everyUsualSignatureAndHashIsUnderstood(String key, String signature, String digest)
      throws Exception {
    Issuer issuer = Issuer.of(key, signature);
    LdsImage card = issuer.sign(Office.light(), digest);

    assertEquals(new Verdict.Genuine(), verdict(card, trusting(issuer)));
  }

  @ParameterizedTest
  @EnumSource
  void everyFormOfTheSecurityObjectIsUnderstood(Issuer.Form form) throws Exception {
    Issuer issuer = Issuer.of("brainpoolP384r1", "SHA256withECDSA");
    LdsImage card = issuer.sign(Office.light(), "SHA-256", form);

    assertEquals(new Verdict.Genuine(), verdict(card, trusting(issuer)));
  }

  @ParameterizedTest
  @EnumSource
  void aChangedFileIsFoundInEveryForm(Issuer.Form form) throws Exception {
    Issuer issuer = Issuer.of("brainpoolP384r1", "SHA256withECDSA");
    byte[] portrait = Office.light().file(LdsFile.DG2).orElseThrow().clone();
    portrait[portrait.length - 1] ^= 1;
    LdsImage card = issuer.sign(Office.light(), "SHA-256", form).with(LdsFile.DG2, portrait);

    assertEquals(new Refused(Reason.DATA_CHANGED), verdict(card, trusting(issuer)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"brainpoolP256r1", "secp384r1", "secp224r1"})
  void aCurveMayBeSpeltOutInTheCertificates(String curve) throws Exception {
    Issuer issuer = Issuer.spellingOut(curve, "SHA256withECDSA");
    LdsImage card = issuer.sign(Office.light(), "SHA-256");

    assertEquals(new Verdict.Genuine(), verdict(card, trusting(issuer)));
    assertEquals(
        new Refused(Reason.ISSUER_CHAIN_INVALID),
        verdict(card, trusting(Issuer.of(curve, "SHA256withECDSA"))));
  }

  @ParameterizedTest
  @EnumSource
  void onlyASignerWhoMaySignDocumentsIsBelieved(Issuer.SignerForm form) throws Exception {
    Issuer issuer = Issuer.whoseSigner(form);
    Verdict expected =
        form == Issuer.SignerForm.USUAL
            ? new Verdict.Genuine()
            : new Refused(Reason.ISSUER_CHAIN_INVALID);

    assertEquals(expected, verdict(issuer.sign(Office.light(), "SHA-256"), trusting(issuer)));
  }

  @Test
  void aRevokedSignerIsRefused() throws Exception {
    Issuer issuer = Issuer.of("secp384r1", "SHA384withECDSA");
    LdsImage card = issuer.sign(Office.light(), "SHA-256");
    TrustStore trust =
        new TrustStore(List.of(issuer.authority()), List.of(revocation(issuer, issuer)));

    assertEquals(new Refused(Reason.ISSUER_CHAIN_INVALID), verdict(card, trust));
  }

  /**
   * ICAO 9303-12 §7.1: after a change of its key, an authority signs one list, with the new key.
   */
  @Test
  void aSignerOfAnOldKeyIsRevokedByTheListOfTheNewKey() throws Exception {
    Issuer old = Issuer.of("secp384r1", "SHA384withECDSA");
    Issuer now = Issuer.of("secp384r1", "SHA384withECDSA");
    TrustStore trust =
        new TrustStore(List.of(old.authority(), now.authority()), List.of(revocation(old, now)));

    assertEquals(
        new Refused(Reason.ISSUER_CHAIN_INVALID),
        verdict(old.sign(Office.light(), "SHA-256"), trust));
  }

  @Test
  void aRevocationBySomebodyElseCountsForNothing() throws Exception {
    Issuer issuer = Issuer.of("secp384r1", "SHA384withECDSA");
    Issuer stranger = Issuer.of("secp384r1", "SHA384withECDSA");
    TrustStore trust =
        new TrustStore(List.of(issuer.authority()), List.of(revocation(issuer, stranger)));

    assertEquals(new Verdict.Genuine(), verdict(issuer.sign(Office.light(), "SHA-256"), trust));
  }

  @Test
  void aCardWithoutAChipKeyIsNeverGenuine() throws Exception {
    Issuer issuer = Issuer.of("secp384r1", "SHA384withECDSA");
    LdsImage bare = Office.light().without(LdsFile.DG14).without(LdsFile.DG15);
    LdsImage keyless = issuer.sign(bare, "SHA-256");

    CardOutcome outcome = Readings.of(keyless, trusting(issuer), Office.CLOCK);

    assertEquals(new Verdict.IntactIssuerUnverified(), Readings.verdictOf(outcome));
    assertTrue(outcome instanceof CardOutcome.Read(var r) && r.chipKey().isEmpty());
  }

  @Test
  void aPortraitThatCannotBeShownIsNoError() throws Exception {
    Issuer issuer = Issuer.of("secp384r1", "SHA384withECDSA");
    byte[] face = Faces.dataGroup(new byte[] {0, 0, 0, 12, 'j', 'P', ' ', ' '}, 1);
    LdsImage card = issuer.sign(Office.light().with(LdsFile.DG2, face), "SHA-256");

    CardOutcome outcome = Readings.of(card, trusting(issuer), Office.CLOCK);

    assertTrue(outcome instanceof CardOutcome.Read(var r) && r.portrait().isEmpty());
  }

  @Test
  void aPortraitBeyondTheReachOfShortOffsetsIsReadWhole() throws Exception {
    Issuer issuer = Issuer.of("secp384r1", "SHA384withECDSA");
    byte[] face = Faces.dataGroup(Bytes.join(Faces.jpeg(16), new byte[70_000]), 0);
    LdsImage card = issuer.sign(Office.light().with(LdsFile.DG2, face), "SHA-256");

    CardOutcome outcome = Readings.of(card, trusting(issuer), Office.CLOCK);

    assertEquals(new Verdict.Genuine(), Readings.verdictOf(outcome));
  }

  @Test
  void aFileThatClaimsTooMuchIsNotRead() throws Exception {
    byte[] endless = {0x6D, (byte) 0x84, 0x7F, 0, 0, 0, 1, 2, 3};

    CardOutcome outcome = Readings.of(Office.light().with(LdsFile.DG13, endless));

    assertTrue(outcome instanceof CardOutcome.Unreadable, outcome.toString());
  }

  @Test
  void aFolderHoldsCertificatesAndListsInEitherForm() throws Exception {
    Issuer issuer = Issuer.of("secp384r1", "SHA384withECDSA");
    Files.write(folder.resolve("a.der"), issuer.authority().getEncoded());
    Files.writeString(folder.resolve("b.pem"), pem(issuer.authority()) + pem(issuer.signer()));
    Files.write(folder.resolve("c.crl"), revocation(issuer, issuer).getEncoded());
    Files.writeString(folder.resolve("README.txt"), "what this folder is for");

    TrustStore trust = TrustFolder.read(folder);

    assertEquals(3, trust.authorities().size());
    assertEquals(1, trust.revocations().size());
  }

  @Test
  void aFileThatIsNoCertificateIsNamed() throws Exception {
    Files.writeString(folder.resolve("broken.pem"), "nothing");

    IOException refused = assertThrows(IOException.class, () -> TrustFolder.read(folder));

    assertTrue(String.valueOf(refused.getMessage()).contains("broken.pem"));
  }

  private static Verdict verdict(LdsImage card, TrustStore trust) throws Exception {
    return Readings.verdictOf(Readings.of(card, trust, Office.CLOCK));
  }

  private static TrustStore trusting(Issuer issuer) {
    return new TrustStore(List.of(issuer.authority()), List.of());
  }

  private static X509CRLHolder revocation(Issuer issuer, Issuer by) throws Exception {
    Date now = Date.from(Office.NOW);
    return new X509v2CRLBuilder(issuer.authority().getSubject(), now)
        .addCRLEntry(issuer.signer().getSerialNumber(), now, 0)
        .build(
            new JcaContentSignerBuilder(by.signature())
                .setProvider(Cryptography.PROVIDER)
                .build(by.authorityKey()));
  }

  private static String pem(Object object) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    }
    return text.toString();
  }
}
