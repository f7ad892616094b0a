package vn.quay24.device.emulator.printer;

import java.util.Optional;

/**
 * Finds the commands that a printer carries out as it receives them, even when it is offline and,
 * as Epson's manual warns, even when the same bytes stand inside a picture.
 */
final class RealTime {
  private static final int DLE = 0x10;
  private static final int[] CLEAR = {DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

  private int family; // 0 none, DLE begun, or the second byte
  private int cleared; // how much of CLEAR was seen

  /** What is to be done at once. */
  sealed interface Request {}

  /** {@code DLE EOT n}. */
  record Status(int what) implements Request {}

  /** {@code DLE ENQ n}: 1 goes on printing, 2 first clears the buffers. */
  record Recover(int how) implements Request {}

  /** {@code DLE DC4 8}: forget everything that was received and not yet printed. */
  record Clear() implements Request {}

  Optional<Request> accept(int next) {
    cleared = next == CLEAR[cleared] ? cleared + 1 : next == DLE ? 1 : 0;
    if (cleared == CLEAR.length) {
      cleared = 0;
      family = 0;
      return Optional.of(new Clear());
    }
    int before = family;
    family = next == DLE ? DLE : before == DLE && (next == 0x04 || next == 0x05) ? next : 0;
    return switch (before) {
      case 0x04 -> next >= 1 && next <= 4 ? Optional.of(new Status(next)) : Optional.empty();
      case 0x05 -> next == 1 || next == 2 ? Optional.of(new Recover(next)) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
