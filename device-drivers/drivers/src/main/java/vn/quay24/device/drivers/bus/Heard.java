package vn.quay24.device.drivers.bus;

/** What was found among the bytes that came after a frame was sent. */
public sealed interface Heard {

  /** No right frame that belongs to it, yet. */
  record Nothing() implements Heard {}

  /**
   * The board answered.
   *
   * @param from where its frame begins among the bytes
   * @param to where it ends, exclusive
   */
  record Told(Inputs inputs, int from, int to) implements Heard {}

  /**
   * The board answered that it does not do this.
   *
   * @param why in its protocol's words, for the technician
   * @param again whether it may do it when asked again
   */
  record Refused(String why, boolean again) implements Heard {}
}
