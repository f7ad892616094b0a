package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.RefusedException;
import vn.quay24.device.link.ApduLink;
import vn.quay24.device.link.CardGoneException;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.link.LinkTimeoutException;

/**
 * Reads the card that lies on the reader. A conversation that broke off is tried again from a reset
 * card in a humbler way, at most four times, and never after a wrong key.
 */
final class ChipReader {
  private static final int MAX_SESSIONS = 5;

  /** Once may have been a bad moment of the air. */
  private static final int AGREEMENTS = 2;

  private final TrustStore trust;
  private final InstantSource clock;

  /**
   * How to talk to the chip.
   *
   * @param extendedLength blocks longer than 256 bytes
   * @param basicOnly BAC although PACE is offered
   * @param careful the last try, which asks for no byte that a file may not have
   * @param agreements how often chip authentication is still tried
   */
  private record Manner(
      boolean extendedLength, boolean basicOnly, boolean careful, int agreements) {

    ChipSession.Style style() {
      return new ChipSession.Style(extendedLength, careful, agreements);
    }

    /** The next thing worth trying after a conversation broke off. */
    Optional<Manner> humbler(AccessKey key, ChipSession.Stage brokenAt) {
      if (brokenAt == ChipSession.Stage.AGREEING) {
        return Optional.of(new Manner(extendedLength, basicOnly, careful, agreements - 1));
      }
      if (extendedLength) {
        return Optional.of(new Manner(false, basicOnly, false, agreements));
      }
      if (brokenAt == ChipSession.Stage.READING) {
        return careful
            ? Optional.empty()
            : Optional.of(new Manner(false, basicOnly, true, agreements));
      }
      return key instanceof AccessKey.Mrz && !basicOnly
          ? Optional.of(new Manner(false, true, true, agreements))
          : Optional.empty();
    }
  }

  ChipReader(TrustStore trust, InstantSource clock) {
    this.trust = trust;
    this.clock = clock;
  }

  /**
   * Reads.
   *
   * @throws IOException the reader failed, or the reading thread was interrupted
   */
  CardOutcome read(ApduLink link, AccessKey key, Consumer<CardHolder> details, Deadline deadline)
      throws IOException, InterruptedException {
    try {
      return sessions(link, key, once(details), deadline);
    } catch (IOException e) {
      return outcomeOf(e);
    } finally {
      link.endSession();
    }
  }

  private CardOutcome sessions(
      ApduLink link, AccessKey key, Consumer<CardHolder> details, Deadline deadline)
      throws IOException, InterruptedException {
    boolean extendedLength = AnswerToReset.promisesExtendedLength(link.reset());
    Manner manner = new Manner(extendedLength, false, false, AGREEMENTS);
    for (int session = 1; ; session++) {
      LinkCardService service = new LinkCardService(link, deadline);
      ChipSession chip = new ChipSession(service, manner.style(), trust, clock.instant());
      CardOutcome outcome = outcome(chip, key, manner, details);
      Optional<Manner> next =
          outcome instanceof CardOutcome.Unreadable && session < MAX_SESSIONS && !deadline.passed()
              ? manner.humbler(key, chip.stage())
              : Optional.empty();
      if (next.isEmpty()) {
        return outcome;
      }
      manner = next.get();
      link.endSession();
      link.reset();
    }
  }

  private static CardOutcome outcome(
      ChipSession chip, AccessKey key, Manner manner, Consumer<CardHolder> details)
      throws IOException, InterruptedException {
    try {
      return chip.read(key, manner.basicOnly(), details);
    } catch (ReadingEndedException e) {
      return e.outcome();
    } catch (IOException e) {
      return outcomeOf(e);
    }
  }

  private static CardOutcome outcomeOf(IOException failure) throws IOException {
    return switch (failure) {
      case LinkClosedException closed -> throw closed;
      case RefusedException refused -> throw refused;
      case LinkTimeoutException _ -> new CardOutcome.Unreadable("silent");
      case InterruptedIOException interrupted -> throw interrupted;
      case ClosedByInterruptException interrupted -> throw interrupted;
      case CardGoneException _ -> new CardOutcome.TakenAway();
      default -> new CardOutcome.Unreadable(failure.getClass().getSimpleName());
    };
  }

  /** A second conversation reads the same; the caller heard it already. */
  private static Consumer<CardHolder> once(Consumer<CardHolder> details) {
    AtomicBoolean told = new AtomicBoolean();
    return holder -> {
      if (told.compareAndSet(false, true)) {
        details.accept(holder);
      }
    };
  }
}
