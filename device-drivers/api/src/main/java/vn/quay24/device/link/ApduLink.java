package vn.quay24.device.link;

import java.io.IOException;
import java.time.Duration;

/**
 * A card reader's slot as ISO 7816-4 sees it: power, reset, command and response APDUs. One owner
 * thread at a time.
 */
public interface ApduLink extends AutoCloseable {

  /**
   * Whether a card is in the field now.
   *
   * @throws IOException the reader is away
   */
  boolean cardPresent() throws IOException;

  /**
   * Resets the card and returns its answer to reset.
   *
   * @throws CardGoneException no card
   */
  byte[] reset() throws IOException;

  /**
   * Sends one command APDU.
   *
   * @return response data and status word, at least two bytes
   * @throws CardGoneException the card left the field
   * @throws LinkTimeoutException the card stayed silent: the session is dead, reset first
   * @throws LinkClosedException the reader, or the service behind it, is gone
   * @throws IOException the exchange failed otherwise: the session is dead, reset first
   */
  byte[] transmit(byte[] command, Duration limit) throws IOException;

  /** Ends the session with the card, leaving it powered off; harmless when there is none. */
  void endSession();

  @Override
  void close();
}
