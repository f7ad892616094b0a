package vn.quay24.device.emulator.chip;

/** A command that the chip will not carry out; becomes the status word of the answer. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;
  private final StatusWord status;

  Refusal(StatusWord status) {
    super(status.name(), null, false, false);
    this.status = status;
  }

  StatusWord status() {
    return status;
  }
}
