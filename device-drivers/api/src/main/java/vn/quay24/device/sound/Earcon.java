package vn.quay24.device.sound;

/**
 * A short sound that stands for something that happened. Each has a rhythm of its own, so that who
 * hears no high notes tells them apart. None says anything about a person.
 */
public enum Earcon {
  /** The card was read. */
  CARD_READ,
  /** Something of the citizen's lies there: slip, card, papers, result. */
  PLEASE_TAKE,
  /** Look at the screen: the waiting ends soon, a door stands open. */
  ATTENTION,
  /** It did not work. */
  REFUSED,
  /** A key of an entry that is not shown was taken. */
  KEY_PRESS
}
