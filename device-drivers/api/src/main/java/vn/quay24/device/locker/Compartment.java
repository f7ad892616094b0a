package vn.quay24.device.locker;

/**
 * A door of the locker bank.
 *
 * @param number 1 to 999, as painted on the door
 */
public record Compartment(int number) {
  public Compartment {
    if (number < 1 || number > 999) {
      throw new IllegalArgumentException("a compartment is numbered 1 to 999: " + number);
    }
  }
}
