package vn.quay24.device.drivers.pcsc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * One connection to the PC/SC daemon. A daemon that was stopped and started again knows nothing of
 * it: the connection is dropped on the first error that says so and made anew by the next call, so
 * the objects above it stay valid. One thread at a time.
 */
final class PcscContext {
  private static final long SCOPE_SYSTEM = 2;
  private static final long MAX_READER_NAMES = 4096;
  private static final int MAX_ATR = 33;

  /** {@code SCARD_READERSTATE} of pcsc-lite. */
  private static final MemoryLayout READER_STATE =
      MemoryLayout.structLayout(
          ADDRESS,
          ADDRESS,
          JAVA_LONG,
          JAVA_LONG,
          JAVA_LONG,
          MemoryLayout.sequenceLayout(MAX_ATR, JAVA_BYTE),
          MemoryLayout.paddingLayout(7));

  private static final long CURRENT_STATE = 16;
  private static final long EVENT_STATE = 24;

  /** Asks for the present state instead of waiting for a change. */
  static final long STATE_UNAWARE = 0;

  static final long STATE_PRESENT = 0x20;

  /** Somebody has connected the card for itself alone, as this program never does. */
  static final long STATE_EXCLUSIVE = 0x80;

  private static final long STATE_UNKNOWN_OR_UNAVAILABLE = 0x04 | 0x08;

  private final PcscLibrary library;
  private long handle;
  private int generation;

  PcscContext(PcscLibrary library) {
    this.library = library;
  }

  /** Grows each time that the connection was lost; a card handle of an older one is worthless. */
  int generation() {
    return generation;
  }

  PcscLibrary library() {
    return library;
  }

  long handle() throws PcscException {
    if (handle == 0) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment context = arena.allocate(JAVA_LONG);
        check(
            "SCardEstablishContext",
            library
                .establishContext()
                .call(SCOPE_SYSTEM, MemorySegment.NULL, MemorySegment.NULL, context));
        handle = context.get(JAVA_LONG, 0);
      }
    }
    return handle;
  }

  /** Throws unless the call succeeded; forgets the connection when its daemon is gone. */
  void check(String call, long result) throws PcscException {
    if ((int) result == 0) {
      return;
    }
    PcscException failure = new PcscException(call, (int) result);
    if (failure.contextLost()) {
      release();
    }
    throw failure;
  }

  void release() {
    if (handle != 0) {
      library.releaseContext().call(handle);
      handle = 0;
      generation++;
    }
  }

  List<String> readers() throws PcscException {
    long context = handle();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment names = arena.allocate(MAX_READER_NAMES);
      MemorySegment length = arena.allocate(JAVA_LONG);
      length.set(JAVA_LONG, 0, MAX_READER_NAMES);
      long result = library.listReaders().call(context, MemorySegment.NULL, names, length);
      if ((int) result == PcscException.NO_READERS_AVAILABLE) {
        return List.of();
      }
      check("SCardListReaders", result);
      return split(names.asSlice(0, Math.min(length.get(JAVA_LONG, 0), MAX_READER_NAMES)));
    }
  }

  private static List<String> split(MemorySegment multiString) {
    String all = new String(multiString.toArray(JAVA_BYTE), UTF_8);
    List<String> names = new ArrayList<>();
    for (String name : all.split("\0", -1)) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /**
   * The state of a reader once it differs from {@code known}, or as it is at the timeout.
   *
   * @param known {@link #STATE_UNAWARE} answers at once
   */
  long stateOf(String reader, long known, long timeoutMillis) throws PcscException {
    long context = handle();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(READER_STATE);
      state.set(ADDRESS, 0, arena.allocateFrom(reader));
      state.set(JAVA_LONG, CURRENT_STATE, known);
      long result = library.getStatusChange().call(context, timeoutMillis, state, 1);
      if ((int) result == PcscException.TIMEOUT) {
        return known;
      }
      check("SCardGetStatusChange", result);
      long event = state.get(JAVA_LONG, EVENT_STATE);
      if ((event & STATE_UNKNOWN_OR_UNAVAILABLE) != 0) {
        throw PcscException.readerAway();
      }
      return event;
    }
  }
}
