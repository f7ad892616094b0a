package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.emulator.chip.ContactlessCard;
import vn.quay24.device.link.ApduLink;
import vn.quay24.device.link.CardGoneException;
import vn.quay24.device.link.LinkTimeoutException;

/**
 * A reader without a cable: commands go straight into the card. A silent card is silent at once.
 */
final class MemoryLink implements ApduLink {
  private @Nullable ContactlessCard card;
  private int commands;
  private int resets;

  MemoryLink(ContactlessCard card) {
    this.card = card;
  }

  int commands() {
    return commands;
  }

  int resets() {
    return resets;
  }

  @Override
  public boolean cardPresent() {
    return card != null;
  }

  @Override
  public byte[] reset() throws CardGoneException {
    resets++;
    ContactlessCard laid = present();
    laid.reset();
    return laid.answerToReset();
  }

  @Override
  public byte[] transmit(byte[] command, Duration limit) throws IOException {
    commands++;
    Optional<byte[]> answer;
    try {
      answer = present().exchange(command);
    } catch (CardGoneException e) {
      card = null;
      throw e;
    }
    return answer.orElseThrow(() -> new LinkTimeoutException("silent for " + limit));
  }

  private ContactlessCard present() throws CardGoneException {
    if (card == null) {
      throw new CardGoneException("no card");
    }
    return card;
  }

  @Override
  public void endSession() {
    // the next session begins with a reset
  }

  @Override
  public void close() {
    card = null;
  }
}
