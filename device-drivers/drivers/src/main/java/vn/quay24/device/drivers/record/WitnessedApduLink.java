package vn.quay24.device.drivers.record;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.quay24.device.link.ApduLink;

/** A card reader's link that is seen: answers to reset, commands and responses. */
final class WitnessedApduLink implements ApduLink {
  private final ApduLink link;
  private final Witness witness;
  private final AtomicBoolean present = new AtomicBoolean();

  WitnessedApduLink(ApduLink link, Witness witness) {
    this.link = link;
    this.witness = witness;
  }

  @Override
  public boolean cardPresent() throws IOException {
    boolean now = link.cardPresent();
    if (present.getAndSet(now) != now) {
      witness.event(now ? "card" : "no card");
    }
    return now;
  }

  @Override
  public byte[] reset() throws IOException {
    witness.event("reset");
    byte[] answer = link.reset();
    witness.came(answer);
    return answer;
  }

  @Override
  public byte[] transmit(byte[] command, Duration limit) throws IOException {
    witness.sent(command);
    try {
      byte[] response = link.transmit(command, limit);
      witness.came(response);
      return response;
    } catch (IOException e) {
      witness.event(e.getClass().getSimpleName());
      throw e;
    }
  }

  @Override
  public void endSession() {
    witness.event("end");
    link.endSession();
  }

  @Override
  public void close() {
    link.close();
  }
}
