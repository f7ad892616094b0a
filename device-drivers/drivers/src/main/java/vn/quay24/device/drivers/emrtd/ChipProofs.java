package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.util.Optional;
import vn.quay24.device.drivers.emrtd.ChipSession.Style;
import vn.quay24.device.drivers.emrtd.Conversation.UnprotectedStatusException;
import vn.quay24.device.link.LinkTimeoutException;

/**
 * Whether this is the chip that the issuer made and no copy of its data: chip authentication with
 * the key of DG14, active authentication with that of DG15, each as far as the chip has it (ICAO
 * 9303-11 §6). One session, one thread.
 */
final class ChipProofs {
  private final Conversation conversation;
  private final Style style;
  private Optional<byte[]> agreementKey = Optional.empty();
  private Optional<byte[]> activeKey = Optional.empty();
  private boolean agreeing;
  private Proof signature = Proof.NOT_GIVEN;

  ChipProofs(Conversation conversation, Style style) {
    this.conversation = conversation;
    this.style = style;
  }

  /** Chip authentication: what is read from here on proves the key, or cannot be read. */
  void agree(byte[] dataGroup14) throws IOException, ReadingEndedException, InterruptedException {
    Optional<AgreementOffer> offer =
        style.agreements() > 0 ? AgreementOffer.best(dataGroup14) : Optional.empty();
    if (offer.isEmpty()) {
      return;
    }
    agreementKey = Optional.of(offer.get().publicKey());
    agreeing = true;
    try {
      agreeing = new ChipAuthentication(conversation, style.longestAnswer()).agree(offer.get());
    } catch (UnprotectedStatusException e) {
      throw ReadingEndedException.unreadable("chip authentication: " + e.getMessage());
    }
  }

  /** Whether the session is at chip authentication: what breaks now breaks by it. */
  boolean agreeing() {
    return agreeing && !conversation.wentOn();
  }

  /** The chip does not know the keys that only the key of DG14 leads to, and that for good. */
  boolean agreementRefuted() {
    return conversation.lostAtGoingOn() && style.agreements() == 1;
  }

  /**
   * Active authentication, last in the session: a long signature may not come through the reader,
   * and that is no reason to lose what was read.
   *
   * @param key SubjectPublicKeyInfo of DG15
   */
  void sign(byte[] key) throws IOException, ReadingEndedException, InterruptedException {
    activeKey = Optional.of(key);
    try {
      signature =
          new ActiveAuthentication(conversation).prove(key, style.longBlocks() || !style.careful());
    } catch (UnprotectedStatusException e) {
      unlessCareful(ReadingEndedException.unreadable("active authentication: " + e.getMessage()));
    } catch (ReadingEndedException e) {
      unlessCareful(e);
    } catch (LinkTimeoutException e) {
      if (!style.careful()) {
        throw e;
      }
    }
  }

  private void unlessCareful(ReadingEndedException broken) throws ReadingEndedException {
    if (!style.careful()) {
      throw broken;
    }
  }

  boolean signatureRefuted() {
    return signature == Proof.REFUTED;
  }

  /** Whether the chip holds at least one of the keys that its issuer signed. */
  boolean given() {
    return signature == Proof.GIVEN || conversation.wentOn();
  }

  /** The key by which the chip can be known again: a proven one, rather that of DG15. */
  Optional<byte[]> chipKey() {
    return signature != Proof.GIVEN && conversation.wentOn() ? agreementKey : activeKey;
  }

  /** Whether the chip holds the private key of {@link #chipKey()}. */
  boolean chipKeyProven() {
    return given();
  }
}
