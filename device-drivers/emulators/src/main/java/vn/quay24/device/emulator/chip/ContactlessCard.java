package vn.quay24.device.emulator.chip;

import java.util.Optional;
import vn.quay24.device.link.CardGoneException;

/** Something that can be laid on the reader. Called by one thread at a time. */
public interface ContactlessCard {

  /** The answer to reset that a contactless reader makes up for the card (PC/SC part 3 §3.1.3). */
  byte[] answerToReset();

  /** Power on or reset: forgets every session. */
  void reset();

  /**
   * Carries out a command.
   *
   * @return the response APDU, at least two bytes; empty when the card stays silent
   * @throws CardGoneException the card was pulled out of the field
   */
  Optional<byte[]> exchange(byte[] command) throws CardGoneException;
}
