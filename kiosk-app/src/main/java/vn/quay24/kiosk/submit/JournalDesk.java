package vn.quay24.kiosk.submit;

import java.lang.System.Logger;
import java.time.InstantSource;
import java.util.UUID;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.submit.DossierRecord.SlipState;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.Submission;

/** Notes what the flow decides about a dossier, in order. The thread {@code journal}. */
public final class JournalDesk implements AutoCloseable {
  private static final Logger LOG = System.getLogger(JournalDesk.class.getName());

  private final Dossiers dossiers;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Lane lane = new Lane("journal");

  private interface Entry {
    void write() throws StoreException;
  }

  public JournalDesk(Dossiers dossiers, Outbox outbox, InstantSource clock) {
    this.dossiers = dossiers;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Into the outbox; tells what comes of the first attempt, and of the one that arrives. */
  public void deliver(UUID dossier, Reply reply) {
    lane.queue(
        _ -> {
          try {
            dossiers.ready(dossier);
            watch(dossier, reply);
          } catch (StoreException e) {
            // Sealed and paid for is on the disk; the outbox takes it up from there.
            LOG.log(Logger.Level.ERROR, "a delivery could not be journaled", e);
            reply.tell(new Report.DeliverySeen(new Submission.Delivery.Waiting()));
          }
        });
  }

  private void watch(UUID dossier, Reply reply) {
    outbox.watch(
        dossier,
        delivery -> {
          reply.tell(new Report.DeliverySeen(delivery));
          if (delivery instanceof Submission.Delivery.Waiting) {
            watchOn(dossier, reply);
          }
        });
  }

  private void watchOn(UUID dossier, Reply reply) {
    outbox.watchQuietly(
        dossier,
        later -> {
          switch (later) {
            case Submission.Delivery.Waiting _ -> watchOn(dossier, reply);
            case Submission.Delivery.Arrived _ -> reply.tell(new Report.DeliverySeen(later));
          }
        });
  }

  /** Nobody waits for it any more; money that is on its way still counts for a while. */
  public void abandon(UUID dossier) {
    note(
        () -> {
          dossiers.abandon(dossier, clock.instant().plus(Dossiers.LATE_MONEY));
          outbox.wake();
        });
  }

  /** What the citizen says of the paper. */
  public void slip(UUID dossier, boolean inHand) {
    note(() -> dossiers.slip(dossier, inHand ? SlipState.IN_HAND : SlipState.NOT_PRINTED));
  }

  /** The slip goes by SMS. */
  public void message(UUID dossier) {
    note(
        () -> {
          dossiers.message(dossier);
          outbox.wake();
        });
  }

  private void note(Entry entry) {
    lane.queue(
        _ -> {
          try {
            entry.write();
          } catch (StoreException e) {
            LOG.log(Logger.Level.ERROR, "a decision could not be journaled", e);
          }
        });
  }

  /** The visitor is gone: nobody is told any more. */
  public void forget() {
    outbox.forget();
  }

  @Override
  public void close() {
    lane.close();
  }
}
