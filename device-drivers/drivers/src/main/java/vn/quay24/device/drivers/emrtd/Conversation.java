package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.jmrtd.protocol.AESSecureMessagingWrapper;
import org.jmrtd.protocol.DESedeSecureMessagingWrapper;
import org.jmrtd.protocol.SecureMessagingWrapper;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/**
 * Command and answer, protected once a channel was agreed on; never in plain again after that. Any
 * answer that does not verify ends the reading.
 */
final class Conversation {
  private static final int TAG_DATA = 0x87;
  private static final int TAG_DATA_UNPADDED = 0x85;
  private static final int TAG_STATUS = 0x99;
  private static final int TAG_MAC = 0x8E;
  private static final Set<Integer> TAGS = Set.of(TAG_DATA, TAG_DATA_UNPADDED, TAG_STATUS, TAG_MAC);
  private static final int MAC_LENGTH = 8;
  private static final int EXTENDED_ANSWER = 65_536;

  /** The chip could not verify a command: no session, an object missing or wrong. */
  private static final Set<Integer> WRONG_CHANNEL = Set.of(0x6882, 0x6982, 0x6987, 0x6988);

  private final LinkCardService service;
  private @Nullable SecureMessagingWrapper channel;
  private Trial trial = Trial.NONE;
  private boolean lost;

  /** Whether the chip showed that it knows the keys of the channel that it agreed on later. */
  private enum Trial {
    NONE,
    OPEN,
    PASSED,
    FAILED
  }

  Conversation(LinkCardService service) {
    this.service = service;
  }

  void protect(SecureMessagingWrapper agreed) {
    channel = agreed;
  }

  /** Goes on in another channel, which only the chip that holds its key can follow into. */
  void goOnIn(SecureMessagingWrapper agreed) {
    channel = agreed;
    trial = Trial.OPEN;
  }

  /** Whether an answer came, rightly protected, through the channel that was gone on in. */
  boolean wentOn() {
    return trial == Trial.PASSED;
  }

  /** Whether the first answer after that showed that the chip does not know its keys. */
  boolean lostAtGoingOn() {
    return trial == Trial.FAILED;
  }

  boolean isProtected() {
    return channel != null;
  }

  /** Whether the channel is lost: the last answer did not come rightly protected through it. */
  boolean isLost() {
    return lost;
  }

  /** Lets the following answers be longer than 256 bytes, as a signature of 2,048 bits needs. */
  void allowLongAnswers() throws ReadingEndedException {
    SecureMessagingWrapper agreed = channel;
    if (agreed == null || agreed.getMaxTranceiveLength() >= EXTENDED_ANSWER) {
      return;
    }
    try {
      channel =
          agreed instanceof AESSecureMessagingWrapper
              ? new AESSecureMessagingWrapper(
                  agreed.getEncryptionKey(),
                  agreed.getMACKey(),
                  EXTENDED_ANSWER,
                  true,
                  agreed.getSendSequenceCounter())
              : new DESedeSecureMessagingWrapper(
                  agreed.getEncryptionKey(),
                  agreed.getMACKey(),
                  EXTENDED_ANSWER,
                  true,
                  agreed.getSendSequenceCounter());
    } catch (GeneralSecurityException e) {
      throw ReadingEndedException.unreadable("secure messaging");
    }
  }

  /**
   * Sends a command.
   *
   * @throws UnprotectedStatusException the chip fell out of the channel with a bare status word
   * @throws ReadingEndedException the answer does not verify
   */
  ResponseAPDU send(CommandAPDU command)
      throws IOException, ReadingEndedException, InterruptedException, UnprotectedStatusException {
    SecureMessagingWrapper agreed = channel;
    if (agreed == null) {
      return transmit(command);
    }
    lost = true; // until an answer was opened
    ResponseAPDU answer;
    try {
      answer = transmit(Foreign.call("protecting a command", () -> agreed.wrap(command)));
    } catch (RejectedException e) {
      throw ReadingEndedException.unreadable(String.valueOf(e.getMessage()));
    }
    try {
      ResponseAPDU open = unwrapped(agreed, answer);
      trial = trial == Trial.OPEN ? Trial.PASSED : trial;
      lost = false;
      return open;
    } catch (RejectedException e) {
      trial = trial == Trial.OPEN ? Trial.FAILED : trial;
      throw ReadingEndedException.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private ResponseAPDU unwrapped(SecureMessagingWrapper agreed, ResponseAPDU answer)
      throws RejectedException, InterruptedException, UnprotectedStatusException {
    if (answer.getNr() == 0) {
      if (trial == Trial.OPEN && WRONG_CHANNEL.contains(answer.getSW())) {
        trial = Trial.FAILED;
      }
      throw new UnprotectedStatusException(answer.getSW());
    }
    if (!wellFormed(answer.getData())) {
      throw new RejectedException("a protected answer without its parts");
    }
    return Foreign.call("a protected answer", () -> agreed.unwrap(answer));
  }

  /** JMRTD believes lengths; so they are checked before. */
  private static boolean wellFormed(byte[] answer) {
    Optional<List<Tlv>> objects = Tlv.parse(answer).filter(list -> !list.isEmpty());
    return objects.isPresent()
        && objects.get().stream().map(Tlv::tag).allMatch(TAGS::contains)
        && objects.get().getLast().tag() == TAG_MAC
        && objects.get().getLast().value().length == MAC_LENGTH;
  }

  private ResponseAPDU transmit(CommandAPDU command) throws IOException {
    try {
      return service.transmit(command);
    } catch (CardServiceException e) {
      service.throwFailure();
      throw new IOException("no answer", e);
    }
  }

  /** A status word outside of the agreed channel. */
  static final class UnprotectedStatusException extends Exception {
    private static final long serialVersionUID = 1L;

    UnprotectedStatusException(int statusWord) {
      super(String.format(Locale.ROOT, "unprotected status %04X", statusWord));
    }
  }
}
