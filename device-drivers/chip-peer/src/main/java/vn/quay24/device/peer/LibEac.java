package vn.quay24.device.peer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandleProxies;

/**
 * The functions of libeac3 that a chip needs ({@code eac/eac.h}, {@code eac/pace.h} of OpenPACE
 * 1.1), each typed by what goes in and comes out. Pointers may be NULL on failure.
 */
@SuppressWarnings("restricted") // calling a C library is what this class is for
final class LibEac {
  private static final String LIBRARY = "libeac.so.3";
  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup SYMBOLS = library();

  /** Two pointers to a pointer. */
  @FunctionalInterface
  public interface Binary {
    MemorySegment call(MemorySegment first, MemorySegment second);
  }

  /** A pointer to a pointer. */
  @FunctionalInterface
  public interface Unary {
    MemorySegment call(MemorySegment argument);
  }

  /** Two pointers to success (1) or not. */
  @FunctionalInterface
  public interface Check {
    int call(MemorySegment first, MemorySegment second);
  }

  /** A pointer to success (1) or not. */
  @FunctionalInterface
  public interface Step {
    int call(MemorySegment context);
  }

  /** Frees what the pointer points at. */
  @FunctionalInterface
  public interface Release {
    void call(MemorySegment argument);
  }

  /** Makes a context. */
  @FunctionalInterface
  public interface Make {
    MemorySegment call();
  }

  /** Starts the library. */
  @FunctionalInterface
  public interface Start {
    void call();
  }

  /** Reads EF.CardAccess into a context. */
  @FunctionalInterface
  public interface Load {
    int call(MemorySegment bytes, long length, MemorySegment context);
  }

  /** Makes a password of a kind. */
  @FunctionalInterface
  public interface MakeSecret {
    MemorySegment call(MemorySegment bytes, long length, int kind);
  }

  /** Chooses the keys of a protocol. */
  @FunctionalInterface
  public interface Choose {
    int call(MemorySegment context, int protocol);
  }

  /** Gives chip authentication its static keys, in DER; either may be absent. */
  @FunctionalInterface
  public interface SetKeys {
    int call(MemorySegment context, MemorySegment own, long ownLength, MemorySegment other, long n);
  }

  /** Derives the keys of chip authentication from secret and nonce, and checks a token. */
  @FunctionalInterface
  public interface DeriveChipKeys {
    int call(MemorySegment context, MemorySegment nonce, MemorySegment token);
  }

  static final Start INIT = bind(Start.class, "EAC_init", FunctionDescriptor.ofVoid());
  static final Make NEW = bind(Make.class, "EAC_CTX_new", FunctionDescriptor.of(ADDRESS));
  static final Release FREE = release("EAC_CTX_clear_free");
  static final Release FREE_BUFFER = release("BUF_MEM_clear_free");
  static final Release FREE_SECRET = release("PACE_SEC_clear_free");
  static final Load LOAD_CARD_ACCESS =
      bind(
          Load.class,
          "EAC_CTX_init_ef_cardaccess",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS));
  static final MakeSecret NEW_SECRET =
      bind(
          MakeSecret.class,
          "PACE_SEC_new",
          FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT));
  static final Choose USE_KEYS_OF =
      bind(
          Choose.class,
          "EAC_CTX_set_encryption_ctx",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
  static final Binary ENCRYPTED_NONCE = binary("PACE_STEP1_enc_nonce");
  static final Unary MAPPING_DATA = unary("PACE_STEP3A_generate_mapping_data");
  static final Check MAP = check("PACE_STEP3A_map_generator");
  static final Unary EPHEMERAL_KEY = unary("PACE_STEP3B_generate_ephemeral_key");
  static final Check SHARED_SECRET = check("PACE_STEP3B_compute_shared_secret");
  static final Step DERIVE_KEYS = step("PACE_STEP3C_derive_keys");
  static final Binary TOKEN = binary("PACE_STEP3D_compute_authentication_token");
  static final Check VERIFY_TOKEN = check("PACE_STEP3D_verify_authentication_token");
  static final SetKeys SET_CHIP_KEY =
      bind(
          SetKeys.class,
          "CA_set_key",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG));
  static final Check CHIP_SECRET = check("CA_STEP4_compute_shared_secret");
  static final DeriveChipKeys DERIVE_CHIP_KEYS =
      bind(
          DeriveChipKeys.class,
          "CA_STEP6_derive_keys",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
  static final Step RESET_COUNTER = step("EAC_reset_ssc");
  static final Step INCREMENT_COUNTER = step("EAC_increment_ssc");
  static final Binary ENCRYPT = binary("EAC_encrypt");
  static final Binary DECRYPT = binary("EAC_decrypt");
  static final Binary AUTHENTICATE = binary("EAC_authenticate");

  /** {@code BUF_MEM} of OpenSSL: length, data, allocated length, flags. */
  private static final MemoryLayout BUFFER =
      MemoryLayout.structLayout(JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG);

  private static final long DATA_OFFSET = 8;

  static {
    INIT.call();
  }

  private LibEac() {}

  /** A buffer that lives as long as the arena. */
  static MemorySegment buffer(byte[] bytes, Arena arena) {
    MemorySegment buffer = arena.allocate(BUFFER);
    MemorySegment data = arena.allocate(Math.max(1, bytes.length));
    MemorySegment.copy(bytes, 0, data, JAVA_BYTE, 0, bytes.length);
    buffer.set(JAVA_LONG, 0, bytes.length);
    buffer.set(ADDRESS, DATA_OFFSET, data);
    buffer.set(JAVA_LONG, 2 * DATA_OFFSET, bytes.length);
    return buffer;
  }

  /**
   * Copies a buffer that the library made, and frees it.
   *
   * @throws Refused the library failed and made none
   */
  static byte[] take(MemorySegment made, int statusOnFailure) throws Refused {
    if (made.equals(MemorySegment.NULL)) {
      throw new Refused(statusOnFailure);
    }
    MemorySegment buffer = made.reinterpret(BUFFER.byteSize());
    long length = buffer.get(JAVA_LONG, 0);
    byte[] bytes = buffer.get(ADDRESS, DATA_OFFSET).reinterpret(length).toArray(JAVA_BYTE);
    FREE_BUFFER.call(made);
    return bytes;
  }

  private static Unary unary(String name) {
    return bind(Unary.class, name, FunctionDescriptor.of(ADDRESS, ADDRESS));
  }

  private static Binary binary(String name) {
    return bind(Binary.class, name, FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
  }

  private static Check check(String name) {
    return bind(Check.class, name, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
  }

  private static Step step(String name) {
    return bind(Step.class, name, FunctionDescriptor.of(JAVA_INT, ADDRESS));
  }

  private static Release release(String name) {
    return bind(Release.class, name, FunctionDescriptor.ofVoid(ADDRESS));
  }

  private static <T> T bind(Class<T> type, String name, FunctionDescriptor descriptor) {
    return MethodHandleProxies.asInterfaceInstance(
        type, LINKER.downcallHandle(SYMBOLS.findOrThrow(name), descriptor));
  }

  private static SymbolLookup library() {
    try {
      return SymbolLookup.libraryLookup(LIBRARY, Arena.global());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          LIBRARY + " is missing: install the Debian package libeac3", e);
    }
  }
}
