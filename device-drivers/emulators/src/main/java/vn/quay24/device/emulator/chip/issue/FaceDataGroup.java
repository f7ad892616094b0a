package vn.quay24.device.emulator.chip.issue;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import vn.quay24.device.card.CardHolder.Sex;
import vn.quay24.device.emulator.chip.Tlv;

/** Makes DG2: one facial image by ISO/IEC 19794-5 within ICAO 9303-10 §4.7.2. */
final class FaceDataGroup {
  private static final int RECORD_HEADER = 14;
  private static final int FACE_HEADER = 20;
  private static final int IMAGE_HEADER = 12;
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] FORMAT = {0x46, 0x41, 0x43, 0};
  private static final byte[] VERSION = {0x30, 0x31, 0x30, 0};

  private FaceDataGroup() {}

  static byte[] of(byte[] jpeg, Sex sex) {
    byte[] header =
        Tlv.of(
            0xA1,
            Tlv.of(0x80, HEX.parseHex("0101")),
            Tlv.of(0x81, HEX.parseHex("02")),
            Tlv.of(0x82, HEX.parseHex("00")),
            Tlv.of(0x87, HEX.parseHex("0101")),
            Tlv.of(0x88, HEX.parseHex("0008")));
    byte[] template = Tlv.of(0x7F60, header, Tlv.of(0x5F2E, record(jpeg, sex)));
    return Tlv.of(0x75, Tlv.of(0x7F61, new byte[] {0x02, 0x01, 0x01}, template));
  }

  private static byte[] record(byte[] jpeg, Sex sex) {
    int face = FACE_HEADER + IMAGE_HEADER + jpeg.length;
    ByteBuffer buffer = ByteBuffer.allocate(RECORD_HEADER + face);
    buffer.put(FORMAT).put(VERSION);
    buffer.putInt(RECORD_HEADER + face).putShort((short) 1);
    // No feature points; sex; eyes, hair, features, expression, pose unspecified (§5.5).
    buffer.putInt(face).putShort((short) 0).put(code(sex)).put(new byte[13]);
    // Full frontal, JPEG, size, 24-bit RGB, static source unspecified, device and quality 0 (§5.7).
    buffer.put((byte) 1).put((byte) 0);
    buffer.putShort((short) Portrait.WIDTH).putShort((short) Portrait.HEIGHT);
    buffer.put((byte) 1).put((byte) 0).putInt(0);
    return buffer.put(jpeg).array();
  }

  private static byte code(Sex sex) {
    return switch (sex) {
      case OTHER -> 0;
      case MALE -> 1;
      case FEMALE -> 2;
    };
  }
}
