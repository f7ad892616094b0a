package vn.quay24.device.emulator.locker;

import java.util.ArrayList;
import java.util.List;

/**
 * KERONG CU16 as the board hears and says it: {@code 02 ADDR CMD 03 SUM}, where ADDR holds the
 * board in its high and the lock (0 to 15) in its low half, and SUM is the low byte of the sum of
 * all before. Bytes that are no frame are skipped one at a time.
 */
final class Cu16Frames {
  private static final int START = 0x02;
  private static final int END = 0x03;
  private static final int ORDER_LENGTH = 5;
  private static final int REPLY = 0x35;

  private final int[] window = new int[ORDER_LENGTH];
  private int filled;

  /**
   * A frame that was right.
   *
   * @param lock 1 to 16
   */
  record Order(int board, int lock, int command) {}

  List<Order> accept(byte[] bytes) {
    List<Order> orders = new ArrayList<>();
    for (byte next : bytes) {
      window[filled++] = next & 0xFF;
      while (filled > 0 && window[0] != START) {
        shift();
      }
      if (filled == ORDER_LENGTH) {
        complete(orders);
      }
    }
    return orders;
  }

  private void complete(List<Order> orders) {
    int sum = window[0] + window[1] + window[2] + window[3] & 0xFF;
    if (window[3] == END && window[4] == sum) {
      orders.add(new Order(window[1] >> 4, (window[1] & 0x0F) + 1, window[2]));
      filled = 0;
      return;
    }
    do {
      shift();
    } while (filled > 0 && window[0] != START);
  }

  private void shift() {
    filled--;
    System.arraycopy(window, 1, window, 0, filled);
  }

  /** The board's answer: hooks and presence sensors, 16 bits each, lock 1 in the lowest. */
  static byte[] status(int board, int hooks, int sensors) {
    byte[] frame = {
      START,
      (byte) (board << 4),
      REPLY,
      (byte) hooks,
      (byte) (hooks >> 8),
      (byte) sensors,
      (byte) (sensors >> 8),
      END,
      0
    };
    int sum = 0;
    for (byte value : frame) {
      sum += value;
    }
    frame[frame.length - 1] = (byte) sum;
    return frame;
  }
}
