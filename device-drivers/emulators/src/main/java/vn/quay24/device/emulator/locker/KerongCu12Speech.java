package vn.quay24.device.emulator.locker;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * KERONG CU12: {@code 02 ADDR LOCK CMD ASK LEN 03 SUM DATA…}, LOCK from 0 or 0C for all, SUM the
 * low byte of the sum of everything else, before the data or behind it.
 */
final class KerongCu12Speech extends BoardSpeech {
  private static final int START = 0x02;
  private static final int END = 0x03;
  private static final int LENGTH = 8;
  private static final int STATUS = 0x80;
  private static final int UNLOCK = 0x81;
  private static final int ALL = 0x0C;
  private static final int OK = 0x10;
  private static final int FAILED = 0x11;
  private static final int UNKNOWN = 0x13;

  private final boolean sumLast;

  KerongCu12Speech(boolean sumLast) {
    this.sumLast = sumLast;
  }

  @Override
  protected int take(byte[] bytes, Latches latches, List<byte[]> answers) {
    if (bytes[0] != START) {
      return NOISE;
    }
    if (bytes.length < LENGTH) {
      return MORE;
    }
    if (bytes[4] != 0 || bytes[5] != 0 || bytes[6] != END || bytes[7] != sum(bytes, 7)) {
      return NOISE;
    }
    if (latches.hears(unsigned(bytes, 1))) {
      answers.add(obeyed(Arrays.copyOf(bytes, LENGTH), latches));
    }
    return LENGTH;
  }

  private byte[] obeyed(byte[] order, Latches latches) {
    int board = unsigned(order, 1);
    int lock = unsigned(order, 2) + 1;
    return switch (unsigned(order, 3)) {
      case STATUS ->
          unsigned(order, 2) == ALL
              ? answer(order, OK, status(board, latches))
              : answer(order, FAILED);
      case UNLOCK -> {
        if (!latches.has(board, lock)) {
          yield answer(order, FAILED);
        }
        latches.pulse(board, lock);
        yield answer(order, OK);
      }
      default -> answer(order, UNKNOWN);
    };
  }

  private static byte[] status(int board, Latches latches) {
    int hooks = bits(latches.locks(), lock -> latches.contact(board, lock));
    int sensors = bits(latches.locks(), lock -> latches.occupied(board, lock));
    return of(hooks, hooks >> 8, sensors, sensors >> 8);
  }

  private static int bits(int locks, IntPredicate set) {
    int bits = 0;
    for (int lock = 1; lock <= locks; lock++) {
      bits |= set.test(lock) ? 1 << (lock - 1) : 0;
    }
    return bits;
  }

  private byte[] answer(byte[] order, int ask, byte... data) {
    byte[] frame = Arrays.copyOf(order, LENGTH + data.length);
    frame[4] = (byte) ask;
    frame[5] = (byte) data.length;
    frame[7] = 0;
    int at = sumLast ? LENGTH - 1 : LENGTH;
    System.arraycopy(data, 0, frame, at, data.length);
    int place = sumLast ? frame.length - 1 : LENGTH - 1;
    frame[place] = 0;
    frame[place] = sum(frame, frame.length);
    return frame;
  }
}
