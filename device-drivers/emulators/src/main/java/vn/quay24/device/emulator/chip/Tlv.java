package vn.quay24.device.emulator.chip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One BER-TLV data object (ISO 7816-4 §5.2.2) with a tag of at most three bytes and a definite
 * length of at most three.
 *
 * @param tag the tag's bytes as one number, for example 0x7F49
 */
public record Tlv(int tag, byte[] value) {

  /** The encoded object. */
  public byte[] bytes() {
    return Bytes.concat(tagBytes(tag), lengthBytes(value.length), value);
  }

  /** Encodes an object whose value is the given parts in a row. */
  public static byte[] of(int tag, byte[]... parts) {
    return new Tlv(tag, Bytes.concat(parts)).bytes();
  }

  @Override
  public String toString() {
    return "Tlv[" + Integer.toHexString(tag) + ", " + value.length + " bytes]";
  }

  /** The objects that follow one another in the bytes. */
  static List<Tlv> parse(byte[] bytes) throws Refusal {
    List<Tlv> objects = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      int tag = bytes[at++] & 0xFF;
      boolean more = (tag & 0x1F) == 0x1F;
      while (more) {
        int next = byteAt(bytes, at++);
        more = (next & 0x80) != 0;
        if (tag > 0xFFFF) {
          throw new Refusal(StatusWord.WRONG_DATA);
        }
        tag = (tag << 8) | next;
      }
      int length = byteAt(bytes, at++);
      if (length > 0x83 || length == 0x80) {
        throw new Refusal(StatusWord.WRONG_DATA);
      }
      if (length > 0x80) {
        int count = length - 0x80;
        length = 0;
        for (int i = 0; i < count; i++) {
          length = (length << 8) | byteAt(bytes, at++);
        }
      }
      if (length > bytes.length - at) {
        throw new Refusal(StatusWord.WRONG_DATA);
      }
      objects.add(new Tlv(tag, Bytes.slice(bytes, at, at + length)));
      at += length;
    }
    return objects;
  }

  static Optional<byte[]> find(List<Tlv> objects, int tag) {
    return objects.stream().filter(object -> object.tag == tag).map(Tlv::value).findFirst();
  }

  static byte[] require(List<Tlv> objects, int tag) throws Refusal {
    return find(objects, tag).orElseThrow(() -> new Refusal(StatusWord.WRONG_DATA));
  }

  private static int byteAt(byte[] bytes, int at) throws Refusal {
    if (at >= bytes.length) {
      throw new Refusal(StatusWord.WRONG_DATA);
    }
    return bytes[at] & 0xFF;
  }

  private static byte[] tagBytes(int tag) {
    if (tag > 0xFFFF) {
      return new byte[] {(byte) (tag >> 16), (byte) (tag >> 8), (byte) tag};
    }
    return tag > 0xFF ? new byte[] {(byte) (tag >> 8), (byte) tag} : new byte[] {(byte) tag};
  }

  private static byte[] lengthBytes(int length) {
    if (length < 0x80) {
      return new byte[] {(byte) length};
    }
    if (length <= 0xFF) {
      return new byte[] {(byte) 0x81, (byte) length};
    }
    if (length <= 0xFFFF) {
      return new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length};
    }
    return new byte[] {(byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length};
  }
}
