package vn.quay24.device.emulator.chip;

import java.util.Optional;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.macs.ISO9797Alg3Mac;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** The symmetric ciphers of ICAO 9303-11 §9.8: CBC encryption and an eight-byte checksum. */
enum SessionCipher {
  /** 3DES with two keys and the retail MAC (ISO 9797-1 algorithm 3). */
  TRIPLE_DES(16, 8),
  AES_128(16, 16),
  AES_192(24, 16),
  AES_256(32, 16);

  private static final int CHECKSUM_LENGTH = 8;
  private final int keyLength;
  private final int blockSize;

  SessionCipher(int keyLength, int blockSize) {
    this.keyLength = keyLength;
    this.blockSize = blockSize;
  }

  /** The cipher by the last number of an object identifier of PACE or chip authentication. */
  static Optional<SessionCipher> numbered(int number) {
    return switch (number) {
      case 1 -> Optional.of(TRIPLE_DES);
      case 2 -> Optional.of(AES_128);
      case 3 -> Optional.of(AES_192);
      case 4 -> Optional.of(AES_256);
      default -> Optional.empty();
    };
  }

  /** Bytes of a key. */
  int keyLength() {
    return keyLength;
  }

  /** Bytes of a block, and of the send sequence counter. */
  int blockSize() {
    return blockSize;
  }

  byte[] encrypt(byte[] key, byte[] iv, byte[] blocks) {
    return cbc(true, key, iv, blocks);
  }

  byte[] decrypt(byte[] key, byte[] iv, byte[] blocks) {
    return cbc(false, key, iv, blocks);
  }

  /** The initial vector of secure messaging: zero for 3DES, the encrypted counter for AES. */
  byte[] vector(byte[] key, byte[] counter) {
    byte[] zero = new byte[blockSize];
    return this == TRIPLE_DES ? zero : encrypt(key, zero, counter);
  }

  /**
   * Eight bytes over whole blocks or, of AES, over any number of bytes.
   *
   * @param message for 3DES already padded
   */
  byte[] checksum(byte[] key, byte[] message) {
    Mac mac =
        this == TRIPLE_DES
            ? new ISO9797Alg3Mac(new DESEngine())
            : new CMac(AESEngine.newInstance());
    mac.init(new KeyParameter(key));
    mac.update(message, 0, message.length);
    byte[] whole = new byte[mac.getMacSize()];
    mac.doFinal(whole, 0);
    return Bytes.slice(whole, 0, CHECKSUM_LENGTH);
  }

  private byte[] cbc(boolean encrypt, byte[] key, byte[] iv, byte[] blocks) {
    BlockCipher engine = this == TRIPLE_DES ? new DESedeEngine() : AESEngine.newInstance();
    BlockCipher cbc = CBCBlockCipher.newInstance(engine);
    CipherParameters parameters = new ParametersWithIV(new KeyParameter(key), iv);
    cbc.init(encrypt, parameters);
    byte[] result = new byte[blocks.length];
    for (int at = 0; at < blocks.length; at += blockSize) {
      cbc.processBlock(blocks, at, result, at);
    }
    return result;
  }
}
