package vn.quay24.kiosk.visit;

/** What a code seen at the window is. Personal data: prints as redacted. */
public sealed interface PrintedCode {

  /**
   * The QR of an ID card.
   *
   * @param number twelve digits
   */
  record Card(String number) implements PrintedCode {
    @Override
    public String toString() {
      return "Card[redacted]";
    }
  }

  /** The QR of a slip, whole text. */
  record Slip(String text) implements PrintedCode {
    @Override
    public String toString() {
      return "Slip[redacted]";
    }
  }

  /** The QR of a result envelope, whole text. */
  record Envelope(String text) implements PrintedCode {}

  /** Two cards' codes in one: nobody can tell whose was meant. */
  record Several() implements PrintedCode {}

  /** Anything else; not kept. */
  record Other() implements PrintedCode {}
}
