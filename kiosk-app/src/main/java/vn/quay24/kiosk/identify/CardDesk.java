package vn.quay24.kiosk.identify;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.Report;

/** The card reader, asked by one visit at a time. */
public final class CardDesk implements AutoCloseable {
  private static final Duration READ = Duration.ofSeconds(75);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(700);
  private static final Duration CALL_AGAIN = Duration.ofSeconds(8);

  private final IdCardReader reader;
  private final Lane lane = new Lane("card-reader");
  private final AtomicReference<Optional<CardOutcome>> last =
      new AtomicReference<>(Optional.empty());

  public CardDesk(IdCardReader reader) {
    this.reader = reader;
  }

  /** Reports when a card comes to lie on the reader, and when it is gone again. */
  public void watch(Reply reply) {
    lane.start(
        wanted -> {
          boolean there = false;
          while (wanted.getAsBoolean()) {
            if (present() != there) {
              there = !there;
              reply.tell(new Report.CardLies(there));
            }
            Thread.sleep(LOOK_AGAIN);
          }
        });
  }

  /** Waits for a card and reads it. */
  public void read(AccessKey key, Reply reply) {
    lane.start(
        wanted -> {
          try {
            CardOutcome outcome =
                reader.read(
                    key,
                    holder -> {
                      if (wanted.getAsBoolean()) {
                        reply.tell(new Report.CardDetails(holder));
                      }
                    },
                    READ);
            if (wanted.getAsBoolean()) {
              remember(outcome);
              reply.tell(new Report.CardRead(outcome));
            } else {
              overwrite(outcome);
            }
          } catch (DeviceException e) {
            if (wanted.getAsBoolean()) {
              reply.tell(new Report.CardReaderFailed(e.fault()));
            }
          }
        },
        () ->
            reply.tell(new Report.CardReaderFailed(new DeviceFault.Broken(reader.id(), "a bug"))));
  }

  private void remember(CardOutcome outcome) {
    last.getAndSet(Optional.of(outcome)).ifPresent(CardDesk::overwrite);
  }

  private static void overwrite(CardOutcome outcome) {
    if (outcome instanceof CardOutcome.Read(ChipReading reading)) {
      reading.portrait().ifPresent(portrait -> Arrays.fill(portrait, (byte) 0));
    }
  }

  /** Overwrites the portrait of the visitor who is gone. */
  public void wipe() {
    last.getAndSet(Optional.empty()).ifPresent(CardDesk::overwrite);
  }

  /** Reports when the reader is empty, and now and then that it is not. */
  public void awaitRemoval(Reply reply) {
    lane.start(
        wanted -> {
          while (wanted.getAsBoolean()) {
            if (removed()) {
              reply.tell(new Report.CardRemoved());
              return;
            }
            reply.tell(new Report.CardStillThere());
          }
        });
  }

  /**
   * After a visit: says nothing when the reader is empty, else calls after the card until it is
   * gone.
   */
  public void callAfter(Reply reply) {
    lane.start(
        wanted -> {
          if (!present()) {
            return;
          }
          while (wanted.getAsBoolean()) {
            reply.tell(new Report.CardStillThere());
            if (removed()) {
              reply.tell(new Report.CardRemoved());
              return;
            }
          }
        });
  }

  /** Whether a card lies there; a reader that cannot tell sees none. Blocks for moments. */
  public boolean present() throws InterruptedException {
    try {
      return reader.cardPresent();
    } catch (DeviceException _) {
      return false;
    }
  }

  private boolean removed() throws InterruptedException {
    try {
      return reader.awaitRemoval(CALL_AGAIN);
    } catch (DeviceException _) {
      // A reader that is gone holds nobody's card.
      return true;
    }
  }

  public void stop() {
    lane.stop();
  }

  @Override
  public void close() {
    lane.close();
  }
}
