package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.link.ApduLink;
import vn.quay24.device.link.CardGoneException;
import vn.quay24.device.link.LinkClosedException;

/**
 * Reads the card that lies on the reader. A conversation that broke off is tried again from a reset
 * card in a humbler way, at most twice, and never after a wrong key.
 */
final class ChipReader {
  private static final int MAX_SESSIONS = 3;

  private final ApduLink link;
  private final TrustStore trust;
  private final InstantSource clock;

  /**
   * How to talk to the chip.
   *
   * @param extendedLength blocks longer than 256 bytes
   * @param basicOnly BAC although PACE is offered
   * @param again a second try in the same way
   */
  private record Manner(boolean extendedLength, boolean basicOnly, boolean again) {

    /** The next thing worth trying after a conversation broke off. */
    Optional<Manner> humbler(AccessKey key, boolean opened) {
      if (extendedLength) {
        return Optional.of(new Manner(false, basicOnly, false));
      }
      if (opened) {
        return again ? Optional.empty() : Optional.of(new Manner(false, basicOnly, true));
      }
      return key instanceof AccessKey.Mrz && !basicOnly
          ? Optional.of(new Manner(false, true, true))
          : Optional.empty();
    }
  }

  ChipReader(ApduLink link, TrustStore trust, InstantSource clock) {
    this.link = link;
    this.trust = trust;
    this.clock = clock;
  }

  /**
   * Reads.
   *
   * @throws LinkClosedException the reader failed
   */
  CardOutcome read(AccessKey key, Consumer<CardHolder> details, SessionLimit limit)
      throws LinkClosedException, InterruptedException {
    try {
      return read(key, once(details), limit, AnswerToReset.promisesExtendedLength(link.reset()));
    } catch (IOException e) {
      return outcomeOf(e);
    } finally {
      link.endSession();
    }
  }

  private CardOutcome read(
      AccessKey key, Consumer<CardHolder> details, SessionLimit limit, boolean extendedLength)
      throws IOException, InterruptedException {
    Manner manner = new Manner(extendedLength, false, false);
    for (int session = 1; ; session++) {
      ChipSession chip =
          new ChipSession(link, limit, manner.extendedLength(), trust, clock.instant());
      CardOutcome outcome = outcome(chip, key, manner, details);
      Optional<Manner> next =
          outcome instanceof CardOutcome.Unreadable && session < MAX_SESSIONS && !limit.over()
              ? manner.humbler(key, chip.opened())
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
      throws LinkClosedException, InterruptedException {
    try {
      return chip.read(key, manner.basicOnly(), details);
    } catch (ReadingEndedException e) {
      return e.outcome();
    } catch (IOException e) {
      return outcomeOf(e);
    }
  }

  private static CardOutcome outcomeOf(IOException failure) throws LinkClosedException {
    return switch (failure) {
      case LinkClosedException closed -> throw closed;
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
