package vn.quay24.kiosk.identify;

import java.util.regex.Pattern;
import vn.quay24.kiosk.visit.PrintedCode;

/**
 * Tells what a code at the window is. Hostile input: only what has exactly the known form is kept.
 * The ID card's QR has the twelve digits first, then fields behind {@code |} which are not used:
 * the chip says the same, signed.
 */
public final class PrintedCodes {
  private static final Pattern CARD = Pattern.compile("([0-9]{12})\\|[^\\p{Cntrl}]{0,1000}");
  private static final Pattern SLIP = Pattern.compile("Q24:[0-9A-Z-]{1,24}:[0-9A-Za-z_-]{16,64}");
  private static final Pattern ENVELOPE = Pattern.compile("Q24E:[0-9A-Z.-]{1,64}");

  /**
   * The beginning of another card's code, from its number to the date of birth: readers that end a
   * code with nothing glue the next one to it. A number alone may be a field of the same card.
   */
  private static final Pattern ANOTHER_CARD =
      Pattern.compile("([0-9]{12})\\|[0-9]*\\|[^|]+\\|[0-9]{8}\\|");

  private PrintedCodes() {}

  /** What the text is. */
  public static PrintedCode read(String text) {
    var card = CARD.matcher(text);
    if (card.matches()) {
      boolean alone =
          ANOTHER_CARD
              .matcher(text)
              .results()
              .allMatch(found -> found.group(1).equals(card.group(1)));
      return alone ? new PrintedCode.Card(card.group(1)) : new PrintedCode.Several();
    }
    if (SLIP.matcher(text).matches()) {
      return new PrintedCode.Slip(text);
    }
    return ENVELOPE.matcher(text).matches()
        ? new PrintedCode.Envelope(text)
        : new PrintedCode.Other();
  }
}
