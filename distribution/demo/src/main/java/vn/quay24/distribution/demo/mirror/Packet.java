package vn.quay24.distribution.demo.mirror;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What the app sends to the bench: one byte of kind, four bytes of length (big-endian), the bytes.
 *
 * @param kind {@link #FRAME} or {@link #TEXTS}
 */
record Packet(char kind, byte[] bytes) {
  /** A JPEG of the scene. */
  static final char FRAME = 'F';

  /** JSON: what a screen reader would say of the frame that follows. */
  static final char TEXTS = 'T';

  private static final int LONGEST = 8 * 1024 * 1024;

  void writeTo(DataOutputStream out) throws IOException {
    out.writeByte(kind);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  static Packet readFrom(DataInputStream in) throws IOException {
    char kind = (char) in.readUnsignedByte();
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("a packet of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new Packet(kind, bytes);
  }

  @Override
  public String toString() {
    return "Packet[" + kind + ", redacted]";
  }
}
