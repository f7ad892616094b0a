package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.quay24.device.drivers.emrtd.NationalData.Field;

class NationalDataTest {
  /** Invented; laid out as two independent readers of real cards found it. */
  private static final String NESTED =
      "6d82016c30820168020101060628d316010008318201593011020101130c39393931393030303031323330"
          + "190201020c144e677579e1bb856e205468e1bb8b204de1baab75300f020103130a31372f30352f31393930"
          + "30090201040c044ee1bbaf300f0201050c0a5669e1bb8774204e616d30090201060c044b696e68300b0201"
          + "070c064b68c3b46e67301a0201080c1554616d204be1bbb32c205175e1baa36e67204e616d302c0201090c"
          + "2754e1bb9520312c205068c6b0e1bb9d6e672054616d204be1bbb32c20c490c3a0204ee1bab56e67300b02"
          + "010a0c064b68c3b46e67300f02010b130a33312f30352f32303231300f02010c130a31372f30352f323033"
          + "30302b02010d30260c114e677579e1bb856e2056c4836e204368610c115472e1baa76e205468e1bb8b204d"
          + "e1bab9301702010e30120c104cc3aa2056c4836e204368e1bb936e67300e02010f13093230303030303030"
          + "31301502011013103030303030303030303030303030303031";

  private static final byte[] WHOLE = HexFormat.of().parseHex(NESTED);

  @Test
  void everyFieldIsFoundByItsNumber() {
    NationalData data = NationalData.parse(WHOLE);

    assertEquals(Optional.of("Nguyễn Thị Mẫu"), data.text(Field.FULL_NAME));
    assertEquals(Optional.of("17/05/1990"), data.text(Field.BIRTH));
    assertEquals(Optional.of("Nữ"), data.text(Field.SEX));
    assertEquals(Optional.of("Việt Nam"), data.text(Field.NATIONALITY));
    assertEquals(Optional.of("Kinh"), data.text(Field.ETHNIC_GROUP));
    assertEquals(Optional.of("Không"), data.text(Field.RELIGION));
    assertEquals(Optional.of("Tam Kỳ, Quảng Nam"), data.text(Field.ORIGIN));
    assertEquals(Optional.of("Tổ 1, Phường Tam Kỳ, Đà Nẵng"), data.text(Field.RESIDENCE));
    assertEquals(Optional.of("31/05/2021"), data.text(Field.ISSUED));
    assertEquals(Optional.of("17/05/2030"), data.text(Field.EXPIRY));
    assertEquals(Optional.of("Nguyễn Văn Cha"), data.text(Field.PARENTS, 0));
    assertEquals(Optional.of("Trần Thị Mẹ"), data.text(Field.PARENTS, 1));
    assertEquals(Optional.of("Lê Văn Chồng"), data.text(Field.SPOUSE));
    assertEquals(Optional.of("200000001"), data.text(Field.OLD_NUMBER));
  }

  @Test
  void parentsMayStandInSequencesOfTheirOwn() {
    byte[] father = Bytes.tlv(0x30, text("Nguyễn Văn Thử"));
    byte[] mother = Bytes.tlv(0x30, text("Trần Thị Thử"));

    NationalData data = NationalData.parse(file(field(13, father, mother)));

    assertEquals(Optional.of("Nguyễn Văn Thử"), data.text(Field.PARENTS, 0));
    assertEquals(Optional.of("Trần Thị Thử"), data.text(Field.PARENTS, 1));
  }

  @Test
  void aMotherIsNoFatherWhereTheFatherIsLeftEmpty() {
    byte[] mother = text("Trần Thị Thử");
    byte[] sideBySide = field(13, Bytes.tlv(0x30, text("")), Bytes.tlv(0x30, mother));
    byte[] bare = field(13, Bytes.tlv(0x30), Bytes.tlv(0x30, mother));
    byte[] together = field(13, Bytes.tlv(0x30, text(""), mother));

    for (byte[] parents : List.of(sideBySide, bare, together)) {
      NationalData data = NationalData.parse(file(parents));

      assertEquals(Optional.empty(), data.text(Field.PARENTS, 0));
      assertEquals(Optional.of("Trần Thị Thử"), data.text(Field.PARENTS, 1));
    }
  }

  @Test
  void fieldsMayBeMissingOrEmptyOrInAnotherOrder() {
    NationalData data = NationalData.parse(file(field(14), field(2, text("Lê Thử")), field(99)));

    assertEquals(Optional.of("Lê Thử"), data.text(Field.FULL_NAME));
    assertEquals(Optional.empty(), data.text(Field.SPOUSE));
    assertEquals(Optional.empty(), data.text(Field.OLD_NUMBER));
    assertEquals(Optional.empty(), data.text(Field.PARENTS, 1));
  }

  @Test
  void anyTypeOfStringIsRead() {
    byte[] wide = Bytes.tlv(0x1E, "Nữ".getBytes(StandardCharsets.UTF_16BE));
    byte[] plain = Bytes.tlv(0x16, "Kinh".getBytes(StandardCharsets.US_ASCII));

    NationalData data = NationalData.parse(file(field(4, wide), field(6, plain)));

    assertEquals(Optional.of("Nữ"), data.text(Field.SEX));
    assertEquals(Optional.of("Kinh"), data.text(Field.ETHNIC_GROUP));
  }

  @Test
  void whatIsNoSuchFileHoldsNothing() {
    for (String hex :
        new String[] {"", "6d", "6d00", "6d023000", "6105300331013000", "6d847fffffff"}) {
      NationalData data = NationalData.parse(HexFormat.of().parseHex(hex));

      assertEquals(Optional.empty(), data.text(Field.NUMBER));
    }
  }

  @Test
  void nothingOfItIsPrinted() {
    assertEquals("NationalData[redacted]", NationalData.parse(WHOLE).toString());
  }

  static byte[] file(byte[]... fields) {
    byte[] version = Bytes.tlv(0x02, new byte[] {1});
    byte[] encoding = HexFormat.of().parseHex("060628d316010008");
    return Bytes.tlv(0x6D, Bytes.tlv(0x30, version, encoding, Bytes.tlv(0x31, fields)));
  }

  static byte[] field(int number, byte[]... values) {
    return Bytes.tlv(0x30, Bytes.tlv(0x02, new byte[] {(byte) number}), Bytes.join(values));
  }

  static byte[] text(String text) {
    return Bytes.tlv(0x0C, text.getBytes(StandardCharsets.UTF_8));
  }
}
