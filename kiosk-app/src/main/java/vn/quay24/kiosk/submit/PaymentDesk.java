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

  private void watch(Order first, Reply reply, BooleanSupplier wanted)
      throws StoreException, InterruptedException {
    Order order = first;
    while (true) {
      if (order.state() == Order.State.PAID) {
        crash.reached(Boundary.PAID_SEEN);
        dossiers.ready(order.dossier());
      }
      if (wanted.getAsBoolean()) {
        reply.tell(new Report.OrderSeen(order));
      }
      switch (order.state()) {
        case PAID, CANCELLED -> {
          return;
        }
        case PENDING, UNDERPAID -> Thread.sleep(PACE);
      }
      order = ask(order.order()).orElse(order);
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
            Order order =
                made.state() == Order.State.PENDING || made.state() == Order.State.UNDERPAID
                    ? centre.cancel(request.order())
                    : made;
            if (order.state() == Order.State.PAID) {
              crash.reached(Boundary.PAID_SEEN);
              dossiers.ready(order.dossier());
            } else if (order.state() == Order.State.CANCELLED) {
              dossiers.erase(order.dossier(), DossierRecord.State.CANCELLED, Optional.empty());
            }
            reply.tell(new Report.OrderSeen(order));
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
