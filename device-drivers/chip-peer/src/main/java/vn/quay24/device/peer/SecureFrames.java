package vn.quay24.device.peer;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The frame of AES secure messaging (ICAO 9303-11 §9.8) around the library's ciphers. */
final class SecureFrames {
  private static final int BLOCK = 16;
  private static final int DO_DATA = 0x87;
  private static final int DO_LE = 0x97;
  private static final int DO_STATUS = 0x99;
  private static final int DO_CHECKSUM = 0x8E;
  private static final int CHECKSUM_OBJECT_LENGTH = 10;

  private final EacSession session;

  SecureFrames(EacSession session) {
    this.session = session;
  }

  Command open(Command command) throws Refused {
    Map<Integer, byte[]> objects = DataObjects.parse(command.data());
    byte[] claimed = objects.get(DO_CHECKSUM);
    int end = command.data().length - CHECKSUM_OBJECT_LENGTH;
    if (claimed == null || end < 0) {
      throw new Refused(Refused.SECURE_OBJECT_MISSING);
    }
    session.increment();
    byte[] message = DataObjects.join(pad(command.header()), Arrays.copyOf(command.data(), end));
    if (!MessageDigest.isEqual(claimed, session.checksum(pad(message)))) {
      throw new Refused(Refused.SECURE_OBJECT_WRONG);
    }
    byte[] le = objects.getOrDefault(DO_LE, new byte[0]);
    int ne = Command.number(le, 0, le.length);
    return new Command(
        command.cla() & ~0x0C,
        command.ins(),
        command.p1(),
        command.p2(),
        data(objects.get(DO_DATA)),
        le.length > 0 && ne == 0 ? 1 << (8 * le.length) : ne);
  }

  byte[] close(byte[] data, int status) throws Refused {
    session.increment();
    byte[] object = new byte[0];
    if (data.length > 0) {
      byte[] cryptogram = session.encrypt(pad(data));
      object = DataObjects.of(DO_DATA, DataObjects.join(new byte[] {1}, cryptogram));
    }
    byte[] word = {(byte) (status >> 8), (byte) status};
    byte[] message = DataObjects.join(object, DataObjects.of(DO_STATUS, word));
    byte[] checksum = DataObjects.of(DO_CHECKSUM, session.checksum(pad(message)));
    return DataObjects.join(message, checksum, word);
  }

  private byte[] data(byte @Nullable [] object) throws Refused {
    if (object == null) {
      return new byte[0];
    }
    if (object.length < 1 + BLOCK || object[0] != 1 || object.length % BLOCK != 1) {
      throw new Refused(Refused.SECURE_OBJECT_WRONG);
    }
    byte[] padded = session.decrypt(Arrays.copyOfRange(object, 1, object.length));
    int end = padded.length - 1;
    while (end > 0 && padded[end] == 0) {
      end--;
    }
    if (padded[end] != (byte) 0x80) {
      throw new Refused(Refused.SECURE_OBJECT_WRONG);
    }
    return Arrays.copyOf(padded, end);
  }

  private static byte[] pad(byte[] bytes) {
    byte[] padded = Arrays.copyOf(bytes, (bytes.length / BLOCK + 1) * BLOCK);
    padded[bytes.length] = (byte) 0x80;
    return padded;
  }
}
