package vn.quay24.device.emulator.chip;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** The chip's end of a secure-messaging session (ICAO 9303-11 §9.8). One thread at a time. */
final class SecureMessaging {
  private static final int DO_DATA = 0x87;
  private static final int DO_DATA_ODD = 0x85;
  private static final int DO_LE = 0x97;
  private static final int DO_STATUS = 0x99;
  private static final int DO_CHECKSUM = 0x8E;

  /** DO 99 and DO 8E. */
  private static final int TRAILER_LENGTH = 4 + 10;

  private final SessionCipher cipher;
  private final byte[] encryptionKey;
  private final byte[] checksumKey;
  private final byte[] counter;

  SecureMessaging(SessionCipher cipher, byte[] encryptionKey, byte[] checksumKey, byte[] counter) {
    this.cipher = cipher;
    this.encryptionKey = encryptionKey;
    this.checksumKey = checksumKey;
    this.counter = counter.clone();
  }

  /** A session whose keys come from a shared secret and whose counter starts at zero. */
  static SecureMessaging startingAtZero(SessionCipher cipher, byte[] secret) {
    return new SecureMessaging(
        cipher,
        KeyDerivation.encryptionKey(cipher, secret),
        KeyDerivation.checksumKey(cipher, secret),
        new byte[cipher.blockSize()]);
  }

  /**
   * Checks and decrypts a command.
   *
   * @throws Refusal 6987 or 6988; the session is then over
   */
  CommandApdu unwrap(CommandApdu command) throws Refusal {
    List<Tlv> objects = objects(command);
    if (objects.isEmpty() || objects.getLast().tag() != DO_CHECKSUM) {
      throw new Refusal(StatusWord.SECURE_MESSAGING_OBJECT_MISSING);
    }
    increment();
    byte[] claimed = objects.getLast().value();
    int end = command.data().length - objects.getLast().bytes().length;
    byte[] authenticated = Bytes.slice(command.data(), 0, Math.max(0, end));
    byte[] header = Bytes.pad(command.header(), cipher.blockSize());
    if (!MessageDigest.isEqual(claimed, checksum(Bytes.concat(header, authenticated)))) {
      throw wrongObject();
    }
    return new CommandApdu(
        command.cla() & ~0x0C,
        command.ins(),
        command.p1(),
        command.p2(),
        data(objects),
        expected(objects),
        command.extended());
  }

  /** Encrypts and protects an answer. */
  byte[] wrap(ResponseApdu response) {
    increment();
    byte[] data = new byte[0];
    if (response.data().length > 0) {
      byte[] vector = cipher.vector(encryptionKey, counter);
      byte[] padded = Bytes.pad(response.data(), cipher.blockSize());
      data = Tlv.of(DO_DATA, new byte[] {1}, cipher.encrypt(encryptionKey, vector, padded));
    }
    byte[] status = Tlv.of(DO_STATUS, response.status().bytes());
    byte[] checksum = Tlv.of(DO_CHECKSUM, checksum(Bytes.concat(data, status)));
    return Bytes.concat(data, status, checksum, response.status().bytes());
  }

  /** How many bytes of content fit into an answer to the (outer) command. */
  int capacity(CommandApdu command) {
    int most = command.extended() ? CommandApdu.EXTENDED_MAXIMUM : CommandApdu.SHORT_MAXIMUM;
    int object = most - TRAILER_LENGTH - (command.extended() ? 5 : 4);
    return object / cipher.blockSize() * cipher.blockSize() - 1;
  }

  private static List<Tlv> objects(CommandApdu command) throws Refusal {
    try {
      return Tlv.parse(command.data());
    } catch (Refusal e) {
      throw wrongObject();
    }
  }

  private byte[] data(List<Tlv> objects) throws Refusal {
    Optional<byte[]> even = Tlv.find(objects, DO_DATA);
    Optional<byte[]> odd = Tlv.find(objects, DO_DATA_ODD);
    if (even.isEmpty() && odd.isEmpty()) {
      return new byte[0];
    }
    byte[] object = even.or(() -> odd).orElseThrow();
    int from = even.isPresent() ? 1 : 0;
    int length = object.length - from;
    if (length <= 0 || length % cipher.blockSize() != 0 || (from == 1 && object[0] != 1)) {
      throw wrongObject();
    }
    byte[] vector = cipher.vector(encryptionKey, counter);
    byte[] cryptogram = Bytes.slice(object, from, object.length);
    return Bytes.unpad(cipher.decrypt(encryptionKey, vector, cryptogram));
  }

  private static int expected(List<Tlv> objects) throws Refusal {
    byte[] le = Tlv.find(objects, DO_LE).orElse(new byte[0]);
    return switch (le.length) {
      case 0 -> 0;
      case 1 -> le[0] == 0 ? CommandApdu.SHORT_MAXIMUM : le[0] & 0xFF;
      case 2 -> {
        int value = ((le[0] & 0xFF) << 8) | (le[1] & 0xFF);
        yield value == 0 ? CommandApdu.EXTENDED_MAXIMUM : value;
      }
      default -> throw wrongObject();
    };
  }

  private byte[] checksum(byte[] message) {
    byte[] whole = Bytes.concat(counter, message);
    return cipher.checksum(checksumKey, Bytes.pad(whole, cipher.blockSize()));
  }

  private void increment() {
    for (int i = counter.length - 1; i >= 0 && ++counter[i] == 0; i--) {
      // carries into the next byte
    }
  }

  private static Refusal wrongObject() {
    return new Refusal(StatusWord.SECURE_MESSAGING_OBJECT_WRONG);
  }
}
