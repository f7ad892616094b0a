package vn.quay24.device.drivers.emrtd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.drivers.emrtd.ChipSession.Style;
import vn.quay24.device.drivers.emrtd.Conversation.UnprotectedStatusException;
import vn.quay24.device.drivers.emrtd.TrustStore.Issuer;
import vn.quay24.device.link.LinkTimeoutException;

/**
 * Whether this is the chip that the issuer made and no copy of its data: chip authentication
 * mapping with a key of EF.CardSecurity, chip authentication with one of DG14, active
 * authentication with that of DG15, each as far as the chip has it (ICAO 9303-11 §4.4, §6). One
 * session, one thread.
 */
final class ChipProofs {
  private final Conversation conversation;
  private final Style style;
  private List<byte[]> agreementKeys = List.of();
  private Optional<byte[]> activeKey = Optional.empty();
  private Optional<byte[]> mappedKey = Optional.empty();
  private boolean mappedKeyVouchedFor;
  private boolean mappingRefuted;
  private boolean agreeing;
  private Proof signature = Proof.NOT_GIVEN;

  ChipProofs(Conversation conversation, Style style) {
    this.conversation = conversation;
    this.style = style;
  }

  /**
   * Chip authentication mapping: PACE has led to a proof already, if the key is the chip's.
   *
   * @param issuer of the file; what nobody signed rightly proves and refutes nothing, unless DG14
   *     has the key as well
   */
  void mapped(ChipMapping mapping, CardSecurity file, Issuer issuer)
      throws ReadingEndedException, InterruptedException {
    for (byte[] key : file.keys()) {
      if (mapping.proves(key)) {
        mappedKey = Optional.of(key);
        mappedKeyVouchedFor = issuer == Issuer.TRUSTED;
        return;
      }
    }
    if (issuer != Issuer.INVALID && !file.keys().isEmpty() && style.agreements() > 0) {
      mappingRefuted = true;
      throw ReadingEndedException.unreadable("chip authentication mapping");
    }
  }

  private boolean mappingGiven() {
    return mappedKey.isPresent() && (mappedKeyVouchedFor || mappingOfDataGroup14());
  }

  private boolean mappingOfDataGroup14() {
    return mappedKey
        .filter(mapped -> agreementKeys.stream().anyMatch(key -> Arrays.equals(key, mapped)))
        .isPresent();
  }

  /**
   * Chip authentication, unless the mapping proved a key of DG14: what is read from here on proves
   * the key, or cannot be read.
   */
  void agree(byte[] dataGroup14) throws IOException, ReadingEndedException, InterruptedException {
    agreementKeys = AgreementOffer.keysOf(dataGroup14);
    Optional<AgreementOffer> offer =
        style.agreements() > 0 && !mappingOfDataGroup14()
            ? AgreementOffer.best(dataGroup14)
            : Optional.empty();
    if (offer.isEmpty()) {
      return;
    }
    agreeing = true;
    try {
      agreeing = new ChipAuthentication(conversation, style.longestAnswer()).agree(offer.get());
    } catch (UnprotectedStatusException e) {
      throw ReadingEndedException.unreadable("chip authentication: " + e.getMessage());
    }
  }

  /** Whether the session is at chip authentication: what breaks now breaks by it. */
  boolean agreeing() {
    return mappingRefuted || (agreeing && !conversation.wentOn());
  }

  /** The chip does not know what only the private key leads to, and that for good. */
  boolean agreementRefuted() {
    return (conversation.lostAtGoingOn() || mappingRefuted) && style.agreements() == 1;
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
    return signature == Proof.GIVEN || conversation.wentOn() || mappingGiven();
  }

  /** Whether the chip holds at least one of {@link #chipKeys}. */
  boolean ofChipKeys() {
    return signature == Proof.GIVEN
        || conversation.wentOn()
        || mappingOfDataGroup14()
        || (mappingGiven() && knownByMappedKey());
  }

  private boolean knownByMappedKey() {
    return activeKey.isEmpty() && agreementKeys.isEmpty();
  }

  /** By what the chip proved a key, for the log. */
  String ways() {
    List<String> ways = new ArrayList<>();
    if (mappingGiven()) {
      ways.add("chip authentication mapping");
    }
    if (conversation.wentOn()) {
      ways.add("chip authentication");
    }
    if (signature == Proof.GIVEN) {
      ways.add("active authentication");
    }
    return ways.isEmpty() ? "nothing" : String.join(" and ", ways);
  }

  /**
   * All keys that the issuer signed for this chip: that of DG15, then those of DG14, one after
   * another. They are the same in every reading, whichever of them the chip proves. A chip without
   * both has that of EF.CardSecurity, and only in a reading in which the mapping proved it.
   */
  Optional<byte[]> chipKeys() {
    if (knownByMappedKey()) {
      return mappedKey.filter(_ -> mappedKeyVouchedFor);
    }
    ByteArrayOutputStream keys = new ByteArrayOutputStream();
    activeKey.ifPresent(keys::writeBytes);
    agreementKeys.forEach(keys::writeBytes);
    return Optional.of(keys.toByteArray());
  }
}
