package vn.quay24.device.drivers.escpos;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Tells apart the answers that a printer mixes in one stream, by their fixed bits: real-time bytes
 * {@code 0xx1xx10}, automatic status {@code 0xx1xx00} and three bytes {@code 0xx0xxxx}, reports
 * {@code 0xx0xxxx}, names between {@code 5F} and {@code 00}. Bytes that fit nothing (flow control,
 * noise) are stepped over.
 */
final class AnswerStream {
  private static final int AUTOMATIC_BYTES = 4;
  private static final int NAME = 0x5F;
  private static final int LONGEST_NAME = 80;

  private final Deque<PrinterAnswer> answers = new ArrayDeque<>();
  private final int[] automatic = new int[AUTOMATIC_BYTES];
  private int filled;
  private int nameLeft;

  void accept(byte[] bytes) {
    for (byte next : bytes) {
      accept(next & 0xFF);
    }
  }

  private void accept(int next) {
    if (nameLeft > 0) {
      nameLeft = next == 0 ? 0 : nameLeft - 1;
    } else if ((next & 0x93) == 0x12) {
      answers.add(new PrinterAnswer.RealTime(next)); // may come between automatic bytes
    } else if ((next & 0x93) == 0x10) {
      automatic[0] = next;
      filled = 1;
    } else if (next == NAME && filled == 0) {
      nameLeft = LONGEST_NAME;
    } else if ((next & 0x90) == 0) {
      plain(next);
    } else {
      filled = 0;
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
