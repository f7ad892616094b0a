package vn.quay24.device.drivers.escpos;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * Tells apart the answers that a printer mixes in one stream, by their fixed bits: real-time bytes
 * {@code 0xx1xx10}, automatic status {@code 0xx1xx00} and three bytes {@code 0xx0xxxx}, reports
 * {@code 0xx0xxxx}, blocks between one of {@code 35 37 3B 3D 5F} and {@code 00}, of which only the
 * clear response means something here. Bytes that fit nothing (flow control, noise) are stepped
 * over, inside a block too.
 */
final class AnswerStream {
  private static final int AUTOMATIC_BYTES = 4;
  private static final Set<Integer> BLOCK = Set.of(0x35, 0x37, 0x3B, 0x3D, 0x5F);
  private static final int CLEAR_RESPONSE = 0x3725; // header and identifier
  private static final int LONGEST_BLOCK = 80;
  private static final int MEANINGLESS = 0xFFFF;
  private static final int XON = 0x11;
  private static final int XOFF = 0x13;

  private final Deque<PrinterAnswer> answers = new ArrayDeque<>();
  private final int[] automatic = new int[AUTOMATIC_BYTES];
  private int filled;
  private int block; // header, and the identifier after it, of the block under way; 0: none
  private int blockLeft;

  void accept(byte[] bytes) {
    for (byte next : bytes) {
      accept(next & 0xFF);
    }
  }

  private void accept(int next) {
    if (block != 0) {
      inBlock(next);
    } else if ((next & 0x93) == 0x12) {
      answers.add(new PrinterAnswer.RealTime(next)); // may come between automatic bytes
    } else if ((next & 0x93) == 0x10) {
      automatic[0] = next;
      filled = 1;
    } else if (BLOCK.contains(next)) {
      block = next;
      blockLeft = LONGEST_BLOCK;
      filled = 0;
    } else if ((next & 0x90) == 0) {
      plain(next);
    } else if (next != XON && next != XOFF) {
      filled = 0;
    }
  }

  private void inBlock(int next) {
    if (next == XON || next == XOFF) {
      return;
    }
    if (next == 0 || --blockLeft == 0) {
      if (block == CLEAR_RESPONSE) {
        answers.add(new PrinterAnswer.Cleared());
      }
      block = 0;
    } else {
      block = block > 0xFF ? MEANINGLESS : block << 8 | next;
    }
  }

  private void plain(int next) {
    if (filled == 0) {
      answers.add(new PrinterAnswer.Report(next));
      return;
    }
    automatic[filled++] = next;
    if (filled == AUTOMATIC_BYTES) {
      filled = 0;
      answers.add(new PrinterAnswer.Automatic(automatic[0], automatic[1], automatic[2]));
    }
  }

  Optional<PrinterAnswer> next() {
    return Optional.ofNullable(answers.poll());
  }
}
