package vn.quay24.device.emulator.chip.issue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import vn.quay24.device.emulator.chip.Tlv;

/** Makes DG13, the national data. The two layouts are those that open readers have met. */
public final class NationalDataGroup {
  private static final int PRINTABLE = 0x13;
  private static final int UTF8 = 0x0C;
  private static final int SEQUENCE = 0x30;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final byte[] VERSION = {0x02, 0x01, 0x01};
  private static final byte[] UTF8_ENCODING = HexFormat.of().parseHex("060628d316010008");

  /** How field 13 holds father and mother. */
  public enum Parents {
    /** Two SEQUENCEs beside the field's number. */
    SIDE_BY_SIDE,
    /** One SEQUENCE that holds both. */
    NESTED
  }

  private final ByteArrayOutputStream fields = new ByteArrayOutputStream();

  private NationalDataGroup() {}

  static byte[] of(Citizen citizen, Parents layout) {
    NationalDataGroup group = new NationalDataGroup();
    group.field(1, text(PRINTABLE, citizen.number()));
    group.field(2, text(UTF8, citizen.fullName()));
    group.field(3, date(PRINTABLE, citizen.birth()));
    group.field(4, text(UTF8, CardQr.word(citizen.sex())));
    group.field(5, text(UTF8, Citizen.NATIONALITY));
    group.field(6, text(UTF8, citizen.ethnicGroup()));
    group.field(7, text(UTF8, citizen.religion()));
    group.field(8, text(UTF8, citizen.origin()));
    group.field(9, text(UTF8, citizen.residence()));
    group.field(10, text(UTF8, citizen.marks()));
    group.field(11, date(PRINTABLE, citizen.issued()));
    group.field(12, expiry(citizen));
    group.parents(citizen, layout);
    group.field(14, citizen.spouse().map(n -> Tlv.of(SEQUENCE, text(UTF8, n))));
    group.field(15, citizen.oldNumber().map(number -> text(PRINTABLE, number)));
    group.field(16, text(PRINTABLE, citizen.serial()));
    byte[] set = Tlv.of(0x31, group.fields.toByteArray());
    return Tlv.of(0x6D, Tlv.of(SEQUENCE, VERSION, UTF8_ENCODING, set));
  }

  private void parents(Citizen citizen, Parents layout) {
    byte[] father = text(UTF8, citizen.father());
    byte[] mother = text(UTF8, citizen.mother());
    switch (layout) {
      case SIDE_BY_SIDE -> field(13, Tlv.of(SEQUENCE, father), Tlv.of(SEQUENCE, mother));
      case NESTED -> field(13, Tlv.of(SEQUENCE, father, mother));
    }
  }

  private void field(int number, Optional<byte[]> value) {
    field(number, value.orElse(new byte[0]));
  }

  private void field(int number, byte[]... values) {
    byte[][] parts = new byte[values.length + 1][];
    parts[0] = new byte[] {0x02, 0x01, (byte) number};
    System.arraycopy(values, 0, parts, 1, values.length);
    fields.writeBytes(Tlv.of(SEQUENCE, parts));
  }

  private static byte[] expiry(Citizen citizen) {
    return citizen
        .expiry()
        .map(date -> date(UTF8, date))
        .orElseGet(() -> text(UTF8, "Không thời hạn"));
  }

  private static byte[] date(int tag, LocalDate date) {
    return text(tag, DATE.format(date));
  }

  private static byte[] text(int tag, String text) {
    return Tlv.of(tag, text.getBytes(UTF_8));
  }
}
