package vn.quay24.device.drivers.emrtd;

import java.io.ByteArrayOutputStream;

/** Builds data objects. */
final class Bytes {
  private Bytes() {}

  static byte[] tlv(int tag, byte[]... parts) {
    byte[] value = join(parts);
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    if (tag > 0xFF) {
      object.write(tag >> 8);
    }
    object.write(tag);
    if (value.length > 0xFFFF) {
      object.write(0x83);
      object.write(value.length >> 16);
      object.write(value.length >> 8);
    } else if (value.length > 0x7F) {
      object.write(0x82);
      object.write(value.length >> 8);
    }
    object.write(value.length);
    object.writeBytes(value);
    return object.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
