package vn.quay24.kiosk.submit;

import java.lang.System.Logger;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import vn.quay24.kiosk.centre.Centre;
import vn.quay24.kiosk.centre.CentreException;
import vn.quay24.kiosk.durable.Boundary;
import vn.quay24.kiosk.durable.CrashPoint;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.Submission;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.payment.OrderRequest;

/**
 * The order of a dossier that awaits its fee, while its citizen is here. Thread {@code payment}.
 */
public final class PaymentDesk implements AutoCloseable {
  private static final Logger LOG = System.getLogger(PaymentDesk.class.getName());
  private static final Duration PACE = Duration.ofMillis(800);
  private static final int AMOUNT_DIFFERS = 409;

  private final Centre centre;
  private final Dossiers dossiers;
  private final CrashPoint crash;
  private final Lane lane = new Lane("payment");

  public PaymentDesk(Centre centre, Dossiers dossiers, CrashPoint crash) {
    this.centre = centre;
    this.dossiers = dossiers;
    this.crash = crash;
  }

  /** Orders, and watches until it is settled. */
  public void order(Submission submission, Reply reply) {
    lane.start(
        wanted -> {
          try {
            Order order = centre.order(request(submission));
            crash.reached(Boundary.ORDER_MADE);
            watch(order, reply, wanted);
          } catch (CentreException e) {
            reply.tell(
                e.refusedWith(AMOUNT_DIFFERS)
                    ? new Report.AmountRefused()
                    : new Report.CentreAway());
          } catch (StoreException e) {
            LOG.log(Logger.Level.ERROR, "an order could not be followed", e);
            reply.tell(new Report.CentreAway());
          }
        },
        () -> reply.tell(new Report.CentreAway()));
  }

  private OrderRequest request(Submission submission) throws StoreException {
    return dossiers
        .find(submission.dossier())
        .flatMap(DossierRecord::order)
        .orElseThrow(() -> new StoreException("no order of dossier " + submission.dossier()));
  }

  private void watch(Order first, Reply reply, BooleanSupplier wanted) throws InterruptedException {
    Order order = first;
    while (true) {
      boolean settled = settled(order);
      if (wanted.getAsBoolean() && (settled || open(order))) {
        reply.tell(new Report.OrderSeen(order));
      }
      if (settled) {
        return;
      }
      Thread.sleep(PACE);
      order = ask(order.order()).orElse(order);
    }
  }

  private static boolean open(Order order) {
    return order.state() == Order.State.PENDING || order.state() == Order.State.UNDERPAID;
  }

  /** Notes how an order ended; false when it has not, or when the disk fails: tried again then. */
  private boolean settled(Order order) {
    try {
      return switch (order.state()) {
        case PAID -> {
          crash.reached(Boundary.PAID_SEEN);
          dossiers.ready(order.dossier());
          yield true;
        }
        case CANCELLED -> {
          dossiers.erase(order.dossier(), DossierRecord.State.CANCELLED, Optional.empty());
          yield true;
        }
        case PENDING, UNDERPAID -> false;
      };
    } catch (StoreException e) {
      LOG.log(Logger.Level.ERROR, "the end of an order could not be noted", e);
      return false;
    }
  }

  /** The centre may be away for a while: the QR stays good. */
  private Optional<Order> ask(UUID order) throws InterruptedException {
    try {
      return Optional.of(centre.order(order));
    } catch (CentreException _) {
      return Optional.empty();
    }
  }

  /** Cancels unless money was faster. */
  public void cancel(Submission submission, Reply reply) {
    lane.start(
        _ -> {
          try {
            OrderRequest request = request(submission);
            // Making it first costs nothing, and there is always something to cancel.
            Order made = centre.order(request);
            Order order = open(made) ? centre.cancel(request.order()) : made;
            reply.tell(settled(order) ? new Report.OrderSeen(order) : new Report.CentreAway());
          } catch (CentreException _) {
            reply.tell(new Report.CentreAway());
          } catch (StoreException e) {
            LOG.log(Logger.Level.ERROR, "an order could not be cancelled", e);
            reply.tell(new Report.CentreAway());
          }
        },
        () -> reply.tell(new Report.CentreAway()));
  }

  /** The citizen is gone; what is open goes on without them. */
  public void stop() {
    lane.stop();
  }

  @Override
  public void close() {
    lane.close();
  }
}
