package vn.quay24.device.drivers.code;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.quay24.device.code.CodeReader;

/**
 * Puts codes together from bytes that come in pieces of any size. What is no clean UTF-8 text of
 * reasonable length is dropped whole: half a code is worse than none.
 */
final class CodeAssembler {
  private static final int MOST_BYTES = CodeReader.MAX_LENGTH * 4;

  private final Framing framing;
  private final Deque<String> codes = new ArrayDeque<>();
  private byte[] begun = new byte[64];
  private int length;
  private boolean overlong;
  private boolean inside;
  private boolean written; // more came than blanks and controls, which stand around codes
  private boolean spoilt; // nobody asked when it began
  private int matched; // of the prefix
  private int dropped;
  private final Set<Habit> habits = EnumSet.noneOf(Habit.class);

  CodeAssembler(Framing framing) {
    this.framing = framing;
    this.inside = framing.prefix().length == 0;
  }

  void accept(byte[] bytes) {
    for (byte next : bytes) {
      if (inside) {
        append(next);
      } else {
        seekPrefix(next);
      }
    }
  }

  /** Nothing came for a while: ends a code without suffix, gives up one whose suffix is missing. */
  void silence() {
    if (framing.endsBySilence()) {
      finish(length);
    } else if (written) {
      dropped++;
    }
    restart();
  }

  /** Whether a code has begun and not ended. */
  boolean midway() {
    return written;
  }

  Optional<String> next() {
    return Optional.ofNullable(codes.poll());
  }

  /** Drops the codes up to now, also one that has begun: its rest is none. */
  void forget() {
    codes.clear();
    spoilt = midway();
  }

  /** What the reader put around the codes. */
  Set<Habit> habits() {
    return Set.copyOf(habits);
  }

  /** How many codes were not passed on. */
  int dropped() {
    return dropped;
  }

  private void seekPrefix(byte next) {
    byte[] prefix = framing.prefix();
    if (next == prefix[matched]) {
      matched++;
    } else {
      matched = next == prefix[0] ? 1 : 0;
    }
    if (matched == prefix.length) {
      inside = true;
    }
  }

  private void append(byte next) {
    if (length >= MOST_BYTES + framing.suffix().length) {
      overlong = true;
      length -= MOST_BYTES / 2; // keep enough to see the suffix
    }
    if (length == begun.length) {
      begun = Arrays.copyOf(begun, begun.length * 2);
    }
    begun[length++] = next;
    written |= !SentText.around((char) (next & 0xFF));
    if (endsWith(framing.suffix())) {
      finish(length - framing.suffix().length);
      restart();
    } else if (endsWith(framing.prefix())) {
      beginAnew();
    }
  }

  /** A prefix within a code: the code before was torn, or had no suffix to end it. */
  private void beginAnew() {
    if (framing.endsBySilence()) {
      finish(length - framing.prefix().length);
    } else if (written) {
      dropped++;
    }
    restart();
    inside = true;
  }

  private boolean endsWith(byte[] mark) {
    return mark.length > 0
        && length >= mark.length
        && Arrays.equals(begun, length - mark.length, length, mark, 0, mark.length);
  }

  private void finish(int end) {
    if (end == 0 && !overlong) {
      return;
    }
    if (spoilt) {
      return;
    }
    SentText sent = overlong ? SentText.DAMAGED : decode(end);
    habits.addAll(sent.habits());
    sent.code().ifPresent(codes::add);
    if (sent.lost()) {
      dropped++;
    }
  }

  private SentText decode(int end) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(begun, 0, end)).toString();
      return SentText.of(text);
    } catch (CharacterCodingException e) {
      return SentText.DAMAGED;
    }
  }

  private void restart() {
    Arrays.fill(begun, 0, Math.min(begun.length, length), (byte) 0);
    length = 0;
    overlong = false;
    written = false;
    spoilt = false;
    matched = 0;
    inside = framing.prefix().length == 0;
  }
}
