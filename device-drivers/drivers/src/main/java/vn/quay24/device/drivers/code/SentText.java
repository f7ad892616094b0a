package vn.quay24.device.drivers.code;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stood between two marks of a reader's framing: the code, and what the reader put around it.
 *
 * @param code empty when it is no clean text, or none at all
 * @param habits what was taken off
 * @param lost whether there was something that may have been a code
 */
record SentText(Optional<String> code, Set<Habit> habits, boolean lost) {
  /** What cannot be read. */
  static final SentText DAMAGED = new SentText(Optional.empty(), Set.of(), true);

  /** ISO/IEC 15424: a bracket, the symbology's letter and its modifier. */
  private static final Pattern SYMBOLOGY = Pattern.compile("\\][A-Za-z][0-9A-Za-z](?=.)");

  /** QR with the protocol for extended channel interpretations; 26 is UTF-8 (AIM ITS/04-023). */
  private static final String QR_CHANNELS = "]Q2";

  private static final String UTF8_CHANNEL = "\\000026";
  private static final char MARK = '\uFEFF';

  /** What readers say instead of a code, as their makers set them. */
  private static final Set<String> REFUSALS = Set.of("NOREAD", "NO READ", "NG", "ERROR");

  SentText {
    habits = Set.copyOf(habits);
  }

  static SentText of(String sent) {
    Set<Habit> habits = EnumSet.noneOf(Habit.class);
    String text = unmarked(bare(sent, habits), habits);
    Matcher symbology = SYMBOLOGY.matcher(text);
    if (symbology.lookingAt()) {
      habits.add(Habit.SYMBOLOGY);
      text = unmarked(content(text, symbology.end()), habits);
    }
    if (REFUSALS.contains(text.toUpperCase(Locale.ROOT))) {
      habits.add(Habit.REFUSAL);
      return new SentText(Optional.empty(), habits, false);
    }
    Optional<String> code = CodeText.clean(text);
    return new SentText(code, habits, code.isEmpty() && !text.isEmpty());
  }

  private static String content(String text, int begin) {
    String content = text.substring(begin);
    return text.startsWith(QR_CHANNELS) && content.startsWith(UTF8_CHANNEL)
        ? content.substring(UTF8_CHANNEL.length()).replace("\\\\", "\\")
        : content;
  }

  private static String unmarked(String text, Set<Habit> habits) {
    if (text.isEmpty() || text.charAt(0) != MARK) {
      return text;
    }
    habits.add(Habit.MARK);
    return text.substring(1).strip();
  }

  /** Without blanks and controls at both ends: acknowledgements, bells, other framing, noise. */
  private static String bare(String sent, Set<Habit> habits) {
    int begin = 0;
    int end = sent.length();
    while (begin < end && around(sent.charAt(begin))) {
      begin++;
    }
    while (end > begin && around(sent.charAt(end - 1))) {
      end--;
    }
    if (begin < end && !sent.strip().equals(sent.substring(begin, end))) {
      habits.add(Habit.CONTROLS);
    }
    return sent.substring(begin, end);
  }

  /** Blanks and controls: a line feed behind a carriage return, an acknowledgement, a bell. */
  static boolean around(char character) {
    return Character.isISOControl(character) || Character.isWhitespace(character);
  }

  @Override
  public String toString() {
    return "SentText[redacted, " + habits + "]";
  }
}
