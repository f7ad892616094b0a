package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.sf.scuba.smartcards.CommandAPDU;
import org.jmrtd.BACKey;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.protocol.PACEAPDUSender;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.drivers.emrtd.Conversation.UnprotectedStatusException;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/**
 * Opens the chip: PACE, or Basic Access Control (ICAO 9303-11 §4). One try with one key; a chip may
 * count.
 */
final class ChipAccess {
  /** JMRTD logs what the chip says; held here, or the setting would be lost with the logger. */
  private static final List<Logger> SILENCED =
      List.of(Logger.getLogger("org.jmrtd"), Logger.getLogger("net.sf.scuba"));

  private static final int OK = 0x9000;
  private static final byte[] APPLICATION = {(byte) 0xA0, 0, 0, 2, 0x47, 0x10, 1};

  static {
    SILENCED.forEach(logger -> logger.setLevel(Level.OFF));
  }

  private final LinkCardService service;
  private final Conversation conversation;
  private final PassportService passport;
  private final int longestAnswer;

  /**
   * Makes the access control of one session.
   *
   * @param longestAnswer 256, or 65,536 when extended length is used
   */
  ChipAccess(LinkCardService service, Conversation conversation, int longestAnswer) {
    this.service = service;
    this.conversation = conversation;
    this.longestAnswer = longestAnswer;
    this.passport =
        new PassportService(
            service,
            PassportService.NORMAL_MAX_TRANCEIVE_LENGTH,
            longestAnswer,
            PassportService.DEFAULT_MAX_BLOCKSIZE,
            false,
            true);
    service.open();
  }

  /**
   * PACE with the number on the card or with the machine-readable zone.
   *
   * @return the chip's proof, when the mapping brought one
   */
  Optional<ChipMapping> pace(AccessKey key, PaceOffer offer)
      throws IOException, ReadingEndedException, InterruptedException {
    Pace pace = new Pace(new PACEAPDUSender(service), offer, longestAnswer);
    return protect("PACE", () -> pace.with(specOf(key))).mapping();
  }

  private static PACEKeySpec specOf(AccessKey key) throws GeneralSecurityException {
    return switch (key) {
      case AccessKey.Can can -> PACEKeySpec.createCANKey(can.digits());
      case AccessKey.Mrz mrz -> PACEKeySpec.createMRZKey(keyOf(mrz));
    };
  }

  /** Basic Access Control; the application must be selected. */
  void basic(AccessKey.Mrz key) throws IOException, ReadingEndedException, InterruptedException {
    protect("BAC", () -> AgreedChannel.withoutProof(passport.doBAC(keyOf(key)).getWrapper()));
  }

  private static BACKey keyOf(AccessKey.Mrz mrz) {
    return new BACKey(mrz.documentNumber(), mrz.birth(), mrz.expiry());
  }

  private AgreedChannel protect(String protocol, Callable<AgreedChannel> agreement)
      throws IOException, ReadingEndedException, InterruptedException {
    try {
      AgreedChannel agreed = Foreign.call(protocol, agreement);
      conversation.protect(agreed.channel());
      return agreed;
    } catch (RejectedException e) {
      service.throwFailure();
      if (service.keyRefused()) {
        throw new ReadingEndedException(new CardOutcome.WrongKey());
      }
      throw ReadingEndedException.unreadable(e.getMessage() + service.statusText());
    }
  }

  /**
   * Selects the eMRTD application.
   *
   * @throws ReadingEndedException the card has none
   */
  void selectApplication() throws IOException, ReadingEndedException, InterruptedException {
    try {
      if (conversation.send(new CommandAPDU(0, 0xA4, 0x04, 0x0C, APPLICATION)).getSW() == OK) {
        return;
      }
    } catch (UnprotectedStatusException e) {
      throw ReadingEndedException.unreadable("selecting the application: " + e.getMessage());
    }
    throw new ReadingEndedException(new CardOutcome.NotAnIdCard());
  }
}
