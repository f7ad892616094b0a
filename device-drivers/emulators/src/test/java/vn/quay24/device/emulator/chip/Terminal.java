package vn.quay24.device.emulator.chip;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;

/**
 * The least reader that can open the chip, for tests of the chip's rules. It shares the chip's
 * ciphers; that those are right is shown by the worked examples and by the reader's own tests.
 */
final class Terminal {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] PACE = HEX.parseHex("04007f00070202040202");
  private static final SessionCipher AES = SessionCipher.AES_128;
  private static final int STATUS_LENGTH = 2;

  private final VirtualChip chip;
  private final SecureRandom random = new SecureRandom();
  private byte[] encryptionKey = new byte[0];
  private byte[] checksumKey = new byte[0];
  private byte[] counter = new byte[0];

  Terminal(VirtualChip chip) {
    this.chip = chip;
  }

  /** Sends a command in plain text; the answer with its status word, as hexadecimal digits. */
  String plain(String command) {
    return HEX.formatHex(chip.respond(HEX.parseHex(command.replace(" ", ""))));
  }

  /** PACE with the card access number; the status word of the last step. */
  String openWithCan(String can) throws Refusal {
    plain("0022c1a4 0f 800a" + HEX.formatHex(PACE) + "830102");
    byte[] password = KeyDerivation.passwordKey(AES, can.getBytes(US_ASCII));
    byte[] nonce = AES.decrypt(password, new byte[16], step(0x10, new byte[0], 0x80));
    Curve curve = Curve.named("brainpoolP256r1");
    BigInteger first = curve.randomScalar(random);
    byte[] mapping = Tlv.of(0x81, Curve.encode(curve.generator().multiply(first)));
    ECPoint shared = curve.decode(step(0x10, mapping, 0x82)).multiply(first);
    ECPoint generator = curve.generator().multiply(new BigInteger(1, nonce)).add(shared);
    BigInteger second = curve.randomScalar(random);
    byte[] own = Curve.encode(generator.multiply(second));
    byte[] chipKey = step(0x10, Tlv.of(0x83, own), 0x84);
    byte[] secret = Curve.sharedSecret(curve.decode(chipKey).multiply(second));
    restart(secret);
    byte[] token =
        AES.checksum(checksumKey, Tlv.of(0x7F49, Tlv.of(6, PACE), Tlv.of(0x86, chipKey)));
    byte[] last = authenticate(0, Tlv.of(0x85, token));
    return HEX.formatHex(last, last.length - STATUS_LENGTH, last.length);
  }

  /** Goes on with the keys of a shared secret. */
  void restart(byte[] secret) {
    encryptionKey = KeyDerivation.encryptionKey(AES, secret);
    checksumKey = KeyDerivation.checksumKey(AES, secret);
    counter = new byte[AES.blockSize()];
  }

  private byte[] step(int cla, byte[] objects, int tag) throws Refusal {
    byte[] answer = authenticate(cla, objects);
    byte[] template = Arrays.copyOf(answer, answer.length - STATUS_LENGTH);
    return Tlv.require(Tlv.parse(Tlv.require(Tlv.parse(template), 0x7C)), tag);
  }

  private byte[] authenticate(int cla, byte[] objects) {
    byte[] data = Tlv.of(0x7C, objects);
    byte[] header = {(byte) cla, (byte) 0x86, 0, 0, (byte) data.length};
    return chip.respond(Bytes.concat(header, data, new byte[1]));
  }

  /**
   * Sends a command under secure messaging.
   *
   * @param header CLA to P2, CLA without its secure messaging bits
   * @param le one or two bytes, or none
   */
  Answer secured(String header, byte[] data, byte[] le) throws Refusal {
    byte[] command = protect(HEX.parseHex(header), data, le);
    return open(chip.respond(command));
  }

  /** The protected command, extended when its parts ask for it. */
  byte[] protect(byte[] plainHeader, byte[] data, byte[] le) {
    byte[] header = plainHeader.clone();
    header[0] |= 0x0C;
    increment();
    byte[] objects = new byte[0];
    if (data.length > 0) {
      byte[] vector = AES.vector(encryptionKey, counter);
      byte[] cryptogram = AES.encrypt(encryptionKey, vector, Bytes.pad(data, 16));
      objects = Tlv.of(0x87, new byte[] {1}, cryptogram);
    }
    if (le.length > 0) {
      objects = Bytes.concat(objects, Tlv.of(0x97, le));
    }
    byte[] message = Bytes.concat(counter, Bytes.pad(header, 16), objects);
    byte[] checksum = AES.checksum(checksumKey, Bytes.pad(message, 16));
    byte[] body = Bytes.concat(objects, Tlv.of(0x8E, checksum));
    return le.length == 2
        ? Bytes.concat(header, new byte[] {0, 0, (byte) body.length}, body, new byte[2])
        : Bytes.concat(header, new byte[] {(byte) body.length}, body, new byte[1]);
  }

  /** Checks and decrypts an answer; an unprotected one is a bare status word. */
  Answer open(byte[] response) throws Refusal {
    if (response.length == STATUS_LENGTH) {
      return new Answer(new byte[0], HEX.formatHex(response));
    }
    increment();
    List<Tlv> objects = Tlv.parse(Arrays.copyOf(response, response.length - STATUS_LENGTH));
    byte[] authenticated = new byte[0];
    for (Tlv object : objects.subList(0, objects.size() - 1)) {
      authenticated = Bytes.concat(authenticated, object.bytes());
    }
    byte[] message = Bytes.pad(Bytes.concat(counter, authenticated), 16);
    if (!Arrays.equals(AES.checksum(checksumKey, message), objects.getLast().value())) {
      throw new AssertionError("the answer's checksum is wrong");
    }
    String status = HEX.formatHex(Tlv.require(objects, 0x99));
    byte[] cryptogram = Tlv.find(objects, 0x87).orElse(new byte[0]);
    if (cryptogram.length == 0) {
      return new Answer(new byte[0], status);
    }
    byte[] vector = AES.vector(encryptionKey, counter);
    byte[] padded =
        AES.decrypt(encryptionKey, vector, Bytes.slice(cryptogram, 1, cryptogram.length));
    return new Answer(Bytes.unpad(padded), status);
  }

  /** What a command came to. */
  record Answer(byte[] data, String status) {}

  void selectApplet() throws Refusal {
    secured("00a4040c", HEX.parseHex("a0000002471001"), new byte[0]);
  }

  /** Selects a file and reads all of it, extended or in short pieces. */
  byte[] file(LdsFile file, boolean extended) throws Refusal {
    byte[] id = {(byte) (file.fileId() >> 8), (byte) file.fileId()};
    Answer selected = secured("00a4020c", id, new byte[0]);
    if (!selected.status().equals("9000")) {
      throw new AssertionError(file + " cannot be selected: " + selected.status());
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    while (true) {
      String header = "00b0%04x".formatted(content.size());
      Answer part = secured(header, new byte[0], extended ? new byte[2] : new byte[1]);
      content.writeBytes(part.data());
      if (part.data().length == 0) {
        return content.toByteArray();
      }
    }
  }

  private void increment() {
    counter = new BigInteger(1, counter).add(BigInteger.ONE).toByteArray();
    byte[] fixed = new byte[AES.blockSize()];
    int length = Math.min(counter.length, fixed.length);
    System.arraycopy(counter, counter.length - length, fixed, fixed.length - length, length);
    counter = fixed;
  }
}
