package vn.quay24.device.drivers.escpos;

/** A slip as a printer is sent it: pictures, and codes that the printer draws itself. */
sealed interface SlipPart {

  /** Dots of the whole width. */
  record Picture(Bitmap bitmap) implements SlipPart {}

  /**
   * A QR code, centred.
   *
   * @param module side of a module in dots
   */
  record Code(String content, int module) implements SlipPart {
    @Override
    public String toString() {
      return "Code[redacted]";
    }
  }
}
