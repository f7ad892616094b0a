package vn.quay24.device.emulator.chip.issue;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.SignatureException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.Specimen;
import vn.quay24.device.emulator.chip.issue.NationalDataGroup.Parents;

class LdsGeneratorTest {
  private static final List<LdsFile> SIGNED =
      List.of(LdsFile.DG1, LdsFile.DG2, LdsFile.DG3, LdsFile.DG13, LdsFile.DG14, LdsFile.DG15);
  private static final LdsGenerator OFFICE = Specimen.office(ActiveKeyKind.EC_P256);

  @Test
  void theSecurityObjectHoldsTheHashOfEveryDataGroup() throws Exception {
    LdsImage card = OFFICE.card(Specimen.CITIZEN);

    Map<Integer, String> hashes = hashes(signed(card));

    assertEquals(SIGNED.size(), hashes.size());
    for (LdsFile file : SIGNED) {
      assertEquals(digest(card, file), hashes.get(file.fileId() & 0x1F), file.title());
    }
  }

  @Test
  void theSignerChainsToTheAuthority() throws Exception {
    CMSSignedData signed = signed(OFFICE.card(Specimen.CITIZEN));
    X509Certificate signer = signer(signed);

    signer.verify(Specimen.AUTHORITY.certificate().getPublicKey());
    signer.checkValidity(Date.from(Specimen.NOW));
    assertTrue(verifies(signed, signer));
    assertEquals("2.23.136.1.1.1", signed.getSignedContentTypeOID());
  }

  @Test
  void aChangedDataGroupNoLongerMatchesItsHash() throws Exception {
    LdsImage forged = OFFICE.dataChanged(Specimen.CITIZEN, "Nơi khác");

    Map<Integer, String> hashes = hashes(signed(forged));

    assertNotEquals(digest(forged, LdsFile.DG13), hashes.get(13));
    assertEquals(digest(forged, LdsFile.DG1), hashes.get(1));
  }

  @Test
  void aChangedSignatureDoesNotVerify() throws Exception {
    CMSSignedData signed = signed(OFFICE.signatureChanged(Specimen.CITIZEN));

    assertFalse(verifies(signed, signer(signed)));
  }

  @Test
  void anotherAuthoritysSignerDoesNotChainToOurs() throws Exception {
    CardAuthority stranger = new CardAuthority("CSCA Elsewhere", Specimen.NOW);
    LdsGenerator elsewhere =
        new LdsGenerator(stranger.signer(), ActiveKeyKind.EC_P256, Parents.NESTED);
    X509Certificate signer = signer(signed(elsewhere.card(Specimen.CITIZEN)));

    assertThrows(
        SignatureException.class,
        () -> signer.verify(Specimen.AUTHORITY.certificate().getPublicKey()));
  }

  @Test
  void anExpiredSignerIsOfTheAuthorityAndOutOfDate() throws Exception {
    X509Certificate signer = Specimen.AUTHORITY.expiredSigner().certificate();

    signer.verify(Specimen.AUTHORITY.certificate().getPublicKey());

    Date now = Date.from(Specimen.NOW.plus(Duration.ofDays(1)));
    assertThrows(CertificateExpiredException.class, () -> signer.checkValidity(now));
  }

  @Test
  void theMachineReadableZoneIsTheVietnameseOne() {
    List<String> lines = Td1.lines(Specimen.CITIZEN);

    assertEquals("IDVNM1900001230999190000123<<", lines.get(0).substring(0, 29));
    assertEquals("9005178F3005176VNM<<<<<<<<<<<", lines.get(1).substring(0, 29));
    assertEquals("NGUYEN<<THI<DO<QUYEN<<<<<<<<<<", lines.get(2));
    assertEquals(30, lines.get(0).length());
    assertEquals(30, lines.get(1).length());
  }

  @Test
  void aCardWithoutTermSaysSoInWordsAndNines() {
    Citizen lan = DemoCast.LAN;

    assertEquals("991231", Td1.lines(lan).get(1).substring(8, 14));
    assertEquals(Td1.keys(lan).expiry(), "991231");
  }

  @Test
  void aLongNameIsCutAtTheEndOfTheLine() {
    String names = Td1.lines(DemoCast.LONG_NAME).get(2);

    assertEquals("CONG<<TANG<TON<NU<NGUYEN<PHUOC", names);
  }

  @Test
  void theNationalDataHaveTheKnownLayout() {
    Citizen mau = DemoCast.MAU_DON;
    byte[] nested = NationalDataGroup.of(mau, Parents.NESTED);
    byte[] beside = NationalDataGroup.of(mau, Parents.SIDE_BY_SIDE);
    String hex = HexFormat.of().formatHex(nested);

    assertTrue(hex.startsWith("6d8201"));
    assertTrue(hex.contains("020101060628d316010008"));
    assertTrue(hex.contains("3011020101130c" + HexFormat.of().formatHex(ascii(mau.number()))));
    assertTrue(hex.contains("300302010e"), "the field of the spouse is there and empty");
    assertEquals(nested.length + 2, beside.length);
  }

  @Test
  void thePortraitIsAJpegOf480By640() throws Exception {
    byte[] face = OFFICE.card(Specimen.CITIZEN).file(LdsFile.DG2).orElseThrow();
    byte[] jpeg = Portrait.jpeg(Specimen.CITIZEN);

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));

    assertEquals(480, image.getWidth());
    assertEquals(640, image.getHeight());
    assertArrayEquals(jpeg, Arrays.copyOfRange(face, face.length - jpeg.length, face.length));
    assertTrue(jpeg.length < 25_000, "as small as a card's portrait");
  }

  @Test
  void theQrHasSevenFields() {
    assertEquals(
        "999190000123|999000001|Nguyễn Thị Đỗ Quyên|17051990|Nữ|Tổ 1, Phường Tam Kỳ, Đà Nẵng"
            + "|31052021",
        CardQr.of(Specimen.CITIZEN));
  }

  @Test
  void onlyNumbersOfTheUnassignedProvinceAreIssued() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Citizen(
                "001190000123",
                "",
                Specimen.CITIZEN.birth(),
                Specimen.CITIZEN.sex(),
                "",
                "",
                "",
                "",
                "",
                Specimen.CITIZEN.issued(),
                Specimen.CITIZEN.expiry(),
                "",
                "",
                Specimen.CITIZEN.spouse(),
                Specimen.CITIZEN.oldNumber(),
                ""));
  }

  @Test
  void nobodyIsPrinted() {
    assertEquals("Citizen[redacted]", Specimen.CITIZEN.toString());
    assertEquals("LdsImage[redacted]", OFFICE.card(Specimen.CITIZEN).toString());
    assertEquals("CardKeys[redacted]", Td1.keys(Specimen.CITIZEN).toString());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  /** The content of tag 77, which has a length of two bytes. */
  private static CMSSignedData signed(LdsImage card) throws Exception {
    byte[] file = card.file(LdsFile.SOD).orElseThrow();
    return new CMSSignedData(Arrays.copyOfRange(file, 4, file.length));
  }

  private static Map<Integer, String> hashes(CMSSignedData signed) {
    byte[] content = (byte[]) signed.getSignedContent().getContent();
    ASN1Sequence object = ASN1Sequence.getInstance(content);
    Map<Integer, String> hashes = new TreeMap<>();
    for (var each : ASN1Sequence.getInstance(object.getObjectAt(2))) {
      ASN1Sequence pair = ASN1Sequence.getInstance(each);
      hashes.put(
          ASN1Integer.getInstance(pair.getObjectAt(0)).intValueExact(),
          HexFormat.of().formatHex(ASN1OctetString.getInstance(pair.getObjectAt(1)).getOctets()));
    }
    return hashes;
  }

  private static String digest(LdsImage card, LdsFile file) throws Exception {
    byte[] content = card.file(file).orElseThrow();
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private static X509Certificate signer(CMSSignedData signed) throws Exception {
    X509CertificateHolder holder = signed.getCertificates().getMatches(null).iterator().next();
    return new JcaX509CertificateConverter().getCertificate(holder);
  }

  private static boolean verifies(CMSSignedData signed, X509Certificate signer) throws Exception {
    SignerInformation information = signed.getSignerInfos().getSigners().iterator().next();
    try {
      return information.verify(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
    } catch (CMSSignerDigestMismatchException e) {
      return false;
    }
  }
}
