package vn.quay24.device.drivers.pcsc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandleProxies;

/**
 * The functions of pcsc-lite that the driver calls, as typed interfaces. DWORD, LONG and handles
 * are 64 bits wide on 64-bit Linux, the only platform of a terminal.
 */
@SuppressWarnings("restricted") // the one place that calls foreign code
record PcscLibrary(
    EstablishContext establishContext,
    ReleaseContext releaseContext,
    ListReaders listReaders,
    GetStatusChange getStatusChange,
    Connect connect,
    Disconnect disconnect,
    BeginTransaction beginTransaction,
    EndTransaction endTransaction,
    Status status,
    Transmit transmit) {

  private static final String NAME = "libpcsclite.so.1";

  /** {@code SCardEstablishContext}. */
  @FunctionalInterface
  public interface EstablishContext {
    long call(long scope, MemorySegment first, MemorySegment second, MemorySegment context);
  }

  /** {@code SCardReleaseContext}. */
  @FunctionalInterface
  public interface ReleaseContext {
    long call(long context);
  }

  /** {@code SCardListReaders}. */
  @FunctionalInterface
  public interface ListReaders {
    long call(long context, MemorySegment groups, MemorySegment readers, MemorySegment length);
  }

  /** {@code SCardGetStatusChange}. */
  @FunctionalInterface
  public interface GetStatusChange {
    long call(long context, long timeoutMillis, MemorySegment states, long count);
  }

  /** {@code SCardConnect}. */
  @FunctionalInterface
  public interface Connect {
    long call(
        long context,
        MemorySegment reader,
        long shareMode,
        long protocols,
        MemorySegment card,
        MemorySegment protocol);
  }

  /** {@code SCardDisconnect}. */
  @FunctionalInterface
  public interface Disconnect {
    long call(long card, long disposition);
  }

  /** {@code SCardBeginTransaction}. */
  @FunctionalInterface
  public interface BeginTransaction {
    long call(long card);
  }

  /** {@code SCardEndTransaction}. */
  @FunctionalInterface
  public interface EndTransaction {
    long call(long card, long disposition);
  }

  /** {@code SCardStatus}. */
  @FunctionalInterface
  public interface Status {
    long call(
        long card,
        MemorySegment reader,
        MemorySegment readerLength,
        MemorySegment state,
        MemorySegment protocol,
        MemorySegment atr,
        MemorySegment atrLength);
  }

  /** {@code SCardTransmit}. */
  @FunctionalInterface
  public interface Transmit {
    long call(
        long card,
        MemorySegment sendRequest,
        MemorySegment command,
        long commandLength,
        MemorySegment receiveRequest,
        MemorySegment answer,
        MemorySegment answerLength);
  }

  /**
   * Loads the library of the operating system.
   *
   * @throws PcscException it is not installed (Debian package libpcsclite1)
   */
  static PcscLibrary load() throws PcscException {
    SymbolLookup library;
    try {
      library = SymbolLookup.libraryLookup(NAME, Arena.global());
    } catch (IllegalArgumentException e) {
      PcscException missing =
          new PcscException(
              "loading " + NAME + " (package libpcsclite1)", PcscException.NO_SERVICE);
      missing.initCause(e);
      throw missing;
    }
    MemoryLayout p = ADDRESS;
    MemoryLayout n = JAVA_LONG;
    return new PcscLibrary(
        bind(library, "SCardEstablishContext", EstablishContext.class, n, p, p, p),
        bind(library, "SCardReleaseContext", ReleaseContext.class, n),
        bind(library, "SCardListReaders", ListReaders.class, n, p, p, p),
        bind(library, "SCardGetStatusChange", GetStatusChange.class, n, n, p, n),
        bind(library, "SCardConnect", Connect.class, n, p, n, n, p, p),
        bind(library, "SCardDisconnect", Disconnect.class, n, n),
        bind(library, "SCardBeginTransaction", BeginTransaction.class, n),
        bind(library, "SCardEndTransaction", EndTransaction.class, n, n),
        bind(library, "SCardStatus", Status.class, n, p, p, p, p, p, p),
        bind(library, "SCardTransmit", Transmit.class, n, p, p, n, p, p, p));
  }

  private static <T> T bind(
      SymbolLookup library, String function, Class<T> type, MemoryLayout... arguments) {
    return MethodHandleProxies.asInterfaceInstance(
        type,
        Linker.nativeLinker()
            .downcallHandle(
                library.findOrThrow(function), FunctionDescriptor.of(JAVA_LONG, arguments)));
  }
}
