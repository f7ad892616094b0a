package vn.quay24.device.drivers.link;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;

/**
 * What switches an input device has, and their present state, which its events do not tell before
 * one changes ({@code EVIOCGBIT} and {@code EVIOCGSW}, linux/input.h).
 */
public final class SwitchStates {
  private static final int SIZE = 8; // bytes; the kernel knows fewer than 64 switches
  private static final long READ = 2L << 30;
  private static final long QUESTION = READ | (long) SIZE << 16 | 'E' << 8;
  private static final long STATES = QUESTION | 0x1b; // EVIOCGSW
  private static final long EXISTING = QUESTION | (0x20 + 5); // EVIOCGBIT of EV_SW

  private SwitchStates() {}

  /** Those that it has; empty when the file is no input device, or is gone. */
  public static Optional<BitSet> existing(Path device) {
    return answer(device, EXISTING, SIZE).map(BitSet::valueOf);
  }

  /** Those that are on; empty when the file is no input device, or is gone. */
  public static Optional<BitSet> of(Path device) {
    return answer(device, STATES, SIZE).map(BitSet::valueOf);
  }

  /** What a question by {@code ioctl(2)} brings, asked on a descriptor of its own. */
  static Optional<byte[]> answer(Path device, long request, int size) {
    PosixCalls system = PosixCalls.SYSTEM;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = PosixCalls.state(arena);
      int descriptor =
          system.open().call(state, arena.allocateFrom(device.toString()), PosixCalls.LOOK_FLAGS);
      if (descriptor < 0) {
        return Optional.empty();
      }
      MemorySegment buffer = arena.allocate(size);
      int outcome = system.control().call(state, descriptor, request, buffer);
      system.close().call(state, descriptor);
      return outcome < 0 ? Optional.empty() : Optional.of(buffer.toArray(ValueLayout.JAVA_BYTE));
    }
  }
}
