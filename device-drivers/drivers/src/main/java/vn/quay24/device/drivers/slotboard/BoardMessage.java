package vn.quay24.device.drivers.slotboard;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the slot board's protocol: {@code ? 07 READ*1A2B}, where the sum after the star is
 * CRC-16/XMODEM over all before it.
 */
final class BoardMessage {
  /** Longest line with its end, in bytes. */
  static final int LONGEST = 96;

  static final int NUMBERS = 100;

  private static final Pattern ANSWER =
      Pattern.compile("(! ([0-9]{2}) ([ -)+-~]{2,80}))\\*([0-9A-F]{4})");
  private static final int POLYNOMIAL = 0x1021;
  private static final int BITS = 0xFFFF;

  private BoardMessage() {}

  /**
   * A question.
   *
   * @param number 0 to 99; the answer repeats it
   * @param words upper-case words apart by one blank
   */
  static byte[] question(int number, String words) {
    String body = String.format(Locale.ROOT, "? %02d %s", number, words);
    return (body + '*' + sum(body) + '\n').getBytes(StandardCharsets.US_ASCII);
  }

  /** The words of a right answer to that question, for example {@code OK DOOR=0}. */
  static Optional<String> answer(String line, int number) {
    Matcher matcher = ANSWER.matcher(line);
    boolean right =
        matcher.matches()
            && Integer.parseInt(matcher.group(2)) == number
            && sum(matcher.group(1)).equals(matcher.group(4));
    return right ? Optional.of(matcher.group(3)) : Optional.empty();
  }

  private static String sum(String body) {
    int crc = 0;
    for (byte next : body.getBytes(StandardCharsets.US_ASCII)) {
      crc ^= (next & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = ((crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL) & BITS;
      }
    }
    return String.format(Locale.ROOT, "%04X", crc);
  }
}
