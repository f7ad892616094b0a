package vn.quay24.device.emulator.chip;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/** The chip's part of basic access control (ICAO 9303-11 §4.3). One thread at a time. */
final class Bac {
  static final int CHALLENGE_LENGTH = 8;
  private static final SessionCipher CIPHER = SessionCipher.TRIPLE_DES;
  private static final int CRYPTOGRAM_LENGTH = 32;
  private final byte[] encryptionKey;
  private final byte[] checksumKey;

  /** What EXTERNAL AUTHENTICATE yields. */
  record Result(byte[] data, SecureMessaging session) {}

  /**
   * @param mrzHash SHA-1 over the three fields of the machine-readable zone
   */
  Bac(byte[] mrzHash) {
    byte[] seed = Bytes.slice(mrzHash, 0, 16);
    encryptionKey = KeyDerivation.encryptionKey(CIPHER, seed);
    checksumKey = KeyDerivation.checksumKey(CIPHER, seed);
  }

  Result authenticate(byte[] command, byte[] challenge, SecureRandom random) throws Refusal {
    byte[] key = new byte[16];
    random.nextBytes(key);
    return authenticate(command, challenge, key);
  }

  /** As in the worked example of ICAO 9303-11 Appendix D.3, with the chip's key given. */
  Result authenticate(byte[] command, byte[] challenge, byte[] chipKey) throws Refusal {
    if (command.length != CRYPTOGRAM_LENGTH + 8) {
      throw new Refusal(StatusWord.WRONG_LENGTH);
    }
    byte[] cryptogram = Bytes.slice(command, 0, CRYPTOGRAM_LENGTH);
    byte[] claimed = Bytes.slice(command, CRYPTOGRAM_LENGTH, command.length);
    byte[] vector = new byte[CIPHER.blockSize()];
    byte[] plain = CIPHER.decrypt(encryptionKey, vector, cryptogram);
    byte[] terminalChallenge = Bytes.slice(plain, 0, 8);
    byte[] echo = Bytes.slice(plain, 8, 16);
    byte[] terminalKey = Bytes.slice(plain, 16, 32);
    if (!MessageDigest.isEqual(claimed, checksum(cryptogram)) || !Arrays.equals(echo, challenge)) {
      throw new Refusal(StatusWord.AUTHENTICATION_FAILED);
    }
    byte[] answer = Bytes.concat(challenge, terminalChallenge, chipKey);
    byte[] encrypted = CIPHER.encrypt(encryptionKey, vector, answer);
    byte[] counter =
        Bytes.concat(Bytes.slice(challenge, 4, 8), Bytes.slice(terminalChallenge, 4, 8));
    byte[] seed = Bytes.xor(terminalKey, chipKey);
    return new Result(
        Bytes.concat(encrypted, checksum(encrypted)),
        new SecureMessaging(
            CIPHER,
            KeyDerivation.encryptionKey(CIPHER, seed),
            KeyDerivation.checksumKey(CIPHER, seed),
            counter));
  }

  private byte[] checksum(byte[] cryptogram) {
    return CIPHER.checksum(checksumKey, Bytes.pad(cryptogram, CIPHER.blockSize()));
  }
}
