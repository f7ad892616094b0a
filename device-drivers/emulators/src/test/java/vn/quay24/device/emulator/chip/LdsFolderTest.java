package vn.quay24.device.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.emulator.chip.issue.ActiveKeyKind;

class LdsFolderTest {
  private static final LdsImage IMAGE = Specimen.card();
  private static final CardKeys KEYS = new CardKeys("190000123", "900517", "300517", "000123");

  private final Path folder;

  LdsFolderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    LdsFolder.write(IMAGE, folder);

    assertSame(IMAGE, LdsFolder.read(folder));
  }

  @Test
  void filesNamedByTheirIdsAreFound() throws IOException {
    for (Map.Entry<LdsFile, byte[]> file : IMAGE.files().entrySet()) {
      Files.write(folder.resolve("%04X".formatted(file.getKey().fileId())), file.getValue());
    }
    Files.write(folder.resolve("AA.key"), IMAGE.activeKey().orElseThrow());
    Files.write(folder.resolve("CA.key"), IMAGE.agreementKey().orElseThrow());
    Files.writeString(folder.resolve("keys.txt"), "190000123\n900517\n300517\n000123\n");

    assertSame(IMAGE, LdsFolder.read(folder));
  }

  @ParameterizedTest
  @CsvSource({
    "EF.CardAccess.bin, CARD_ACCESS",
    "EF.CardAccess, CARD_ACCESS",
    "ef_cardaccess.dat, CARD_ACCESS",
    "CardAccess.bin, CARD_ACCESS",
    "011c.bin, CARD_ACCESS",
    "EF.SOD.bin, SOD",
    "SOD, SOD",
    "EF_COM.bin, COM",
    "DG1.bin, DG1",
    "DG01, DG1",
    "EF.DG13, DG13",
    "010D, DG13",
    "dg15.bin, DG15",
    "EF_DG16.bin, DG16",
    "0110, DG16"
  })
  void manyNamesMeanTheSameFile(String name, LdsFile file) {
    assertEquals(Optional.of(file), LdsFile.named(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "keys.txt", "AA.key", "portrait.jpg", ".bin", "DG17"})
  void otherNamesMeanNothing(String name) {
    assertEquals(Optional.empty(), LdsFile.named(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "190000123\n900517\n300517\n000123",
        "190000123 900517 300517 000123",
        "# a comment\ndocumentNumber = 190000123\nbirth=900517\nexpiry=300517\ncan=000123",
        "doc: 190000123\ndob: 1990-05-17\ndoe: 17/05/2030\nCAN: 000123",
        "document_number=190000123\ndate_of_birth=19900517\ndate_of_expiry=20300517\ncan=000123",
        "\uFEFFdocument = 190000123\r\nbirth = 900517\r\nexpiry = 300517\r\ncan = 000123\r\n",
        "DOC 190000123\nDOB 900517\nDOE 300517\nCAN 000123",
        "document number: 190000123\ndate of birth: 900517\nexpiry date: 300517\ncan: 000123",
        "\uFEFF190000123\n900517\n300517\n000123",
        "can=000123",
        ""
      })
  void keysAreReadInManyForms(String text) throws IOException {
    LdsFolder.write(IMAGE, folder);
    Files.writeString(folder.resolve("keys.txt"), text);

    assertEquals(KEYS, LdsFolder.read(folder).keys());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pem", "hex", "base64", "inline", "path"})
  void thePrivateKeyMayComeInManyForms(String form) throws IOException {
    byte[] key = IMAGE.activeKey().orElseThrow();
    LdsImage rest = new LdsImage(IMAGE.files(), IMAGE.keys(), Optional.empty(), Optional.empty());
    LdsFolder.write(rest, folder);
    String base64 = Base64.getMimeEncoder().encodeToString(key);
    String hex = HexFormat.of().formatHex(key);
    switch (form) {
      case "pem" ->
          write("aa.pem", "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----");
      case "hex" -> write("AA.key", hex);
      case "base64" -> write("AA_private.txt", base64);
      case "inline" -> write("keys.txt", "can=000123\naa=" + hex);
      default -> {
        Files.createDirectory(folder.resolve("secret"));
        Files.write(folder.resolve("secret").resolve("chip.der"), key);
        write("keys.txt", "can=000123\naa=secret/chip.der");
      }
    }

    assertArrayEquals(key, LdsFolder.read(folder).activeKey().orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(names = {"RSA_1024", "EC_P256"})
  void theKeyMayBeInTheOlderFormThatOpensslWrites(ActiveKeyKind chip) throws IOException {
    LdsImage image = Specimen.office(chip).card(Specimen.CITIZEN);
    byte[] key = image.activeKey().orElseThrow();
    PrivateKeyInfo info = PrivateKeyInfo.getInstance(key);
    byte[] bare = info.parsePrivateKey().toASN1Primitive().getEncoded();
    boolean rsa =
        info.getPrivateKeyAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
    LdsImage rest = new LdsImage(image.files(), image.keys(), Optional.empty(), Optional.empty());
    LdsFolder.write(rest, folder);
    String kind = rsa ? "RSA" : "EC";
    write(
        "aa.pem",
        "-----BEGIN %s PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END %s PARAMETERS-----\n"
                .formatted(kind, kind)
            + "-----BEGIN %s PRIVATE KEY-----\n".formatted(kind)
            + Base64.getMimeEncoder().encodeToString(withCurve(bare, info))
            + "\n-----END %s PRIVATE KEY-----\n".formatted(kind));

    byte[] read = LdsFolder.read(folder).activeKey().orElseThrow();

    assertTrue(PrivateKeys.fits(read, image.file(LdsFile.DG15).orElseThrow()));
  }

  /** SEC 1 keys in files of their own name their curve. */
  private static byte[] withCurve(byte[] bare, PrivateKeyInfo info) throws IOException {
    ASN1Sequence key = ASN1Sequence.getInstance(bare);
    if (!(key.getObjectAt(1) instanceof ASN1OctetString secret)) {
      return bare;
    }
    return new ECPrivateKey(
            secret.getOctets().length * 8,
            new BigInteger(1, secret.getOctets()),
            info.getPrivateKeyAlgorithm().getParameters())
        .getEncoded();
  }

  @Test
  void filesMayBeWrittenOutInHexadecimalDigits() throws IOException {
    LdsFolder.write(IMAGE, folder);
    for (LdsFile file : List.of(LdsFile.DG1, LdsFile.CARD_ACCESS, LdsFile.SOD)) {
      Files.delete(folder.resolve(file.title() + ".bin"));
      String hex = HexFormat.ofDelimiter(" ").formatHex(IMAGE.file(file).orElseThrow());
      write(file.title() + ".hex", hex + "\r\n");
    }

    assertSame(IMAGE, LdsFolder.read(folder));
  }

  @Test
  void otherPartiesKeysInTheFolderAreNotTheChips() throws IOException {
    LdsFolder.write(IMAGE, folder);
    Files.move(folder.resolve("AA.key"), folder.resolve("chip.key"));
    byte[] other = Specimen.card().activeKey().orElseThrow();
    for (String name : List.of("csca.key", "card-signer.pk8", "ds.key", "zz.key")) {
      Files.write(folder.resolve(name), other);
    }

    assertSame(IMAGE, LdsFolder.read(folder));
  }

  @Test
  void aFolderWithoutDataGroupsIsNoCard() {
    IOException e = assertThrows(IOException.class, () -> LdsFolder.read(folder));

    assertTrue(String.valueOf(e.getMessage()).startsWith("no DG1"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static void assertSame(LdsImage expected, LdsImage actual) {
    assertEquals(expected.files().keySet(), actual.files().keySet());
    expected
        .files()
        .forEach((file, content) -> assertArrayEquals(content, actual.files().get(file)));
    assertEquals(expected.keys(), actual.keys());
    assertArrayEquals(
        expected.activeKey().orElse(new byte[0]), actual.activeKey().orElse(new byte[0]));
    assertArrayEquals(
        expected.agreementKey().orElse(new byte[0]), actual.agreementKey().orElse(new byte[0]));
  }
}
