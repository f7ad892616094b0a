package vn.quay24.device.peer;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** BER-TLV data objects of one- or two-byte tags (ISO 7816-4 §5.2). */
final class DataObjects {
  private DataObjects() {}

  /** The objects in the bytes by tag, in order; of equal tags the first. */
  static Map<Integer, byte[]> parse(byte[] bytes) throws Refused {
    Map<Integer, byte[]> objects = new LinkedHashMap<>();
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      while (buffer.hasRemaining()) {
        int tag = next(buffer);
        if ((tag & 0x1F) == 0x1F) {
          tag = (tag << 8) | next(buffer);
        }
        int length = next(buffer);
        if (length > 0x7F) {
          int count = length & 0x7F;
          length = 0;
          for (int i = 0; i < count; i++) {
            length = (length << 8) | next(buffer);
          }
        }
        if (length < 0 || length > buffer.remaining()) {
          throw new Refused(Refused.WRONG_DATA);
        }
        byte[] value = new byte[length];
        buffer.get(value);
        objects.putIfAbsent(tag, value);
      }
    } catch (BufferUnderflowException e) {
      throw new Refused(Refused.WRONG_DATA);
    }
    return objects;
  }

  static byte[] require(Map<Integer, byte[]> objects, int tag) throws Refused {
    byte[] value = objects.get(tag);
    if (value == null) {
      throw new Refused(Refused.WRONG_DATA);
    }
    return value;
  }

  static byte[] of(int tag, byte[] value) {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.write(tag);
    if (value.length > 0xFF) {
      object.writeBytes(new byte[] {(byte) 0x82, (byte) (value.length >> 8), (byte) value.length});
    } else if (value.length > 0x7F) {
      object.writeBytes(new byte[] {(byte) 0x81, (byte) value.length});
    } else {
      object.write(value.length);
    }
    object.writeBytes(value);
    return object.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  private static int next(ByteBuffer buffer) {
    return buffer.get() & 0xFF;
  }
}
