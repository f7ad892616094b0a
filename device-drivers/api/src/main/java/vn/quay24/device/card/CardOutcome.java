package vn.quay24.device.card;

/** What came of trying to read a card. A refusal is an answer, not a failure. */
public sealed interface CardOutcome {

  /** The chip was read to the end. */
  record Read(ChipReading reading) implements CardOutcome {}

  /** No card was laid down within the limit. */
  record NoCard() implements CardOutcome {}

  /** The access key does not open this chip: digits mistyped, or another person's card. */
  record WrongKey() implements CardOutcome {}

  /** Taken away before the reading was complete. */
  record TakenAway() implements CardOutcome {}

  /** A card or phone, but not an eMRTD. */
  record NotAnIdCard() implements CardOutcome {}

  /** The chip broke off, answered nonsense or stayed silent until the deadline. */
  record Unreadable(String detail) implements CardOutcome {}

  /** Expired on its own word; neither key nor portrait was read. */
  record Expired() implements CardOutcome {}
}
