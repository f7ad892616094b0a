package vn.quay24.device.peer;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/**
 * One run of PACE in the library and the secure messaging that follows. One thread at a time; the
 * native context lives until closed.
 */
final class EacSession implements AutoCloseable {
  /** {@code enum s_type} of {@code eac/pace.h}. */
  enum Password {
    /** The secret is the whole machine-readable zone. */
    MRZ(1),
    CAN(2);

    private final int kind;

    Password(int kind) {
      this.kind = kind;
    }
  }

  private static final int KEYS_OF_PACE = 0;
  private static final int KEYS_OF_CHIP_AUTHENTICATION = 1;
  private static final int SUCCESS = 1;

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment context = LibEac.NEW.call();
  private final MemorySegment secret;
  private byte[] terminalKey = new byte[0];

  EacSession(byte[] cardAccess, Password password, String text) throws Refused {
    MemorySegment file = arena.allocateFrom(ValueLayout.JAVA_BYTE, cardAccess);
    int loaded = LibEac.LOAD_CARD_ACCESS.call(file, cardAccess.length, context);
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    MemorySegment copy = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
    secret = LibEac.NEW_SECRET.call(copy, bytes.length, password.kind);
    if (loaded != SUCCESS || secret.equals(MemorySegment.NULL)) {
      close();
      throw new Refused(Refused.WRONG_DATA);
    }
  }

  byte[] encryptedNonce() throws Refused {
    return LibEac.take(LibEac.ENCRYPTED_NONCE.call(context, secret), Refused.CONDITIONS);
  }

  byte[] map(byte[] terminalData) throws Refused {
    byte[] own = LibEac.take(LibEac.MAPPING_DATA.call(context), Refused.CONDITIONS);
    try (Arena call = Arena.ofConfined()) {
      must(LibEac.MAP.call(context, LibEac.buffer(terminalData, call)));
    }
    return own;
  }

  byte[] agree(byte[] terminalData) throws Refused {
    terminalKey = terminalData.clone();
    byte[] own = LibEac.take(LibEac.EPHEMERAL_KEY.call(context), Refused.CONDITIONS);
    try (Arena call = Arena.ofConfined()) {
      must(LibEac.SHARED_SECRET.call(context, LibEac.buffer(terminalData, call)));
    }
    must(LibEac.DERIVE_KEYS.call(context));
    return own;
  }

  /** Checks the terminal's token, gives the chip's, and makes the keys ready. */
  byte[] prove(byte[] terminalToken) throws Refused {
    try (Arena call = Arena.ofConfined()) {
      must(LibEac.VERIFY_TOKEN.call(context, LibEac.buffer(terminalToken, call)));
      MemorySegment token = LibEac.TOKEN.call(context, LibEac.buffer(terminalKey, call));
      byte[] own = LibEac.take(token, Refused.CONDITIONS);
      must(LibEac.USE_KEYS_OF.call(context, KEYS_OF_PACE));
      must(LibEac.RESET_COUNTER.call(context));
      return own;
    }
  }

  /**
   * Chip authentication of version 1: keys from the chip's static key. They come into force with
   * {@link #goOn()}. The library knows version 2 alone, whose keys also come from a nonce and whose
   * end is a token; with an empty nonce they are those of version 1, which has no token.
   *
   * @param ownKey PKCS#8
   */
  void agreeAsChip(byte[] ownKey, byte[] terminalsKey) throws Refused {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment own = call.allocateFrom(ValueLayout.JAVA_BYTE, ownKey);
      MemorySegment empty = LibEac.buffer(new byte[0], call);
      MemorySegment noToken = LibEac.buffer(new byte[Long.BYTES], call);
      must(LibEac.SET_CHIP_KEY.call(context, own, ownKey.length, MemorySegment.NULL, 0));
      must(LibEac.CHIP_SECRET.call(context, LibEac.buffer(terminalsKey, call)));
      if (LibEac.DERIVE_CHIP_KEYS.call(context, empty, noToken) == SUCCESS) {
        throw new Refused(Refused.CONDITIONS); // a token of zeros cannot be right
      }
    }
  }

  /** From now on the keys of chip authentication protect what is said. */
  void goOn() throws Refused {
    must(LibEac.USE_KEYS_OF.call(context, KEYS_OF_CHIP_AUTHENTICATION));
    must(LibEac.RESET_COUNTER.call(context));
  }

  void increment() throws Refused {
    must(LibEac.INCREMENT_COUNTER.call(context));
  }

  byte[] encrypt(byte[] padded) throws Refused {
    return transform(LibEac.ENCRYPT, padded);
  }

  byte[] decrypt(byte[] cryptogram) throws Refused {
    return transform(LibEac.DECRYPT, cryptogram);
  }

  /** The checksum over the counter and the padded message. */
  byte[] checksum(byte[] padded) throws Refused {
    return transform(LibEac.AUTHENTICATE, padded);
  }

  private byte[] transform(LibEac.Binary function, byte[] input) throws Refused {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment made = function.call(context, LibEac.buffer(input, call));
      return LibEac.take(made, Refused.SECURE_OBJECT_WRONG);
    }
  }

  private static void must(int result) throws Refused {
    if (result != SUCCESS) {
      throw new Refused(Refused.AUTHENTICATION_FAILED);
    }
  }

  @Override
  public void close() {
    LibEac.FREE_SECRET.call(secret);
    LibEac.FREE.call(context);
    arena.close();
  }
}
