package vn.quay24.device.drivers.emrtd;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.util.BigIntegers;

/**
 * One data object of BER-TLV (ISO/IEC 8825-1 §8.1), definite lengths only, never longer than the
 * bytes that are there.
 *
 * @param tag all tag bytes, most significant first, for example {@code 0x5F1F}
 */
record Tlv(int tag, byte[] value) {
  private static final int MORE_TAG_BYTES = 0x1F;
  private static final int MORE = 0x80;
  private static final int MAX_LENGTH_BYTES = 4;

  /** Tag, and where the value begins and ends. */
  private record Frame(int tag, int start, long end) {}

  /** The objects that the bytes consist of; empty when they do not consist of objects. */
  static Optional<List<Tlv>> parse(byte[] bytes) {
    List<Tlv> objects = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      Optional<Frame> frame = frame(bytes, at);
      if (frame.isEmpty() || frame.get().end() > bytes.length) {
        return Optional.empty();
      }
      int end = (int) frame.get().end();
      objects.add(new Tlv(frame.get().tag(), Arrays.copyOfRange(bytes, frame.get().start(), end)));
      at = end;
    }
    return Optional.of(List.copyOf(objects));
  }

  /** The first object in the bytes, whatever follows it. */
  static Optional<Tlv> first(byte[] bytes) {
    return frame(bytes, 0)
        .filter(frame -> frame.end() <= bytes.length)
        .map(
            frame ->
                new Tlv(frame.tag(), Arrays.copyOfRange(bytes, frame.start(), (int) frame.end())));
  }

  /** How long a file is, by the header of the object that it consists of. */
  static Optional<Long> lengthOf(byte[] beginning) {
    return frame(beginning, 0).map(Frame::end);
  }

  private static Optional<Frame> frame(byte[] bytes, int start) {
    int at = start;
    if (at >= bytes.length) {
      return Optional.empty();
    }
    int tag = bytes[at++] & 0xFF;
    if ((tag & MORE_TAG_BYTES) == MORE_TAG_BYTES) {
      int next;
      do {
        if (at >= bytes.length || at - start > 2) {
          return Optional.empty();
        }
        next = bytes[at++] & 0xFF;
        tag = tag << 8 | next;
      } while ((next & MORE) != 0);
    }
    if (at >= bytes.length) {
      return Optional.empty();
    }
    long length = bytes[at++] & 0xFF;
    if (length >= MORE) {
      int count = (int) length - MORE;
      if (count == 0 || count > MAX_LENGTH_BYTES || at + count > bytes.length) {
        return Optional.empty();
      }
      length = 0;
      for (int i = 0; i < count; i++) {
        length = length << 8 | (bytes[at++] & 0xFF);
      }
    }
    return Optional.of(new Frame(tag, at, at + length));
  }

  /** The objects inside; none when this object holds no objects. */
  List<Tlv> children() {
    return parse(value).orElse(List.of());
  }

  /** The first object inside with the tag. */
  Optional<Tlv> child(int childTag) {
    return children().stream().filter(child -> child.tag == childTag).findFirst();
  }

  /** The object in DER: the length in as few bytes as it needs. */
  byte[] encoded() {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.writeBytes(unsigned(tag));
    if (value.length >= MORE) {
      byte[] length = unsigned(value.length);
      object.write(MORE | length.length);
      object.writeBytes(length);
    } else {
      object.write(value.length);
    }
    object.writeBytes(value);
    return object.toByteArray();
  }

  private static byte[] unsigned(int number) {
    return BigIntegers.asUnsignedByteArray(BigInteger.valueOf(number));
  }

  @Override
  public String toString() {
    return "Tlv[redacted]";
  }
}
