package vn.quay24.kiosk.visit;

import java.time.Instant;
import vn.quay24.kiosk.visit.Sending.Paying;
import vn.quay24.kiosk.visit.Sending.Payment;
import vn.quay24.protocol.payment.Order;

/** The fee before submission. Money that has come always hands the dossier in. */
final class PaymentFlow {
  private final FormSteps steps;

  PaymentFlow(FormSteps steps) {
    this.steps = steps;
  }

  static Move order(Draft draft, Submission submission) {
    return order(draft, submission, false);
  }

  private static Move order(Draft draft, Submission submission, boolean shown) {
    return Move.to(
        new Paying(draft, submission, new Payment.Ordering(shown)), new Effect.Order(submission));
  }

  Move review(Draft draft) {
    return steps.review(draft);
  }

  Move next(Paying stage, VisitEvent event, Instant now) {
    return switch (event) {
      case Report.OrderSeen(var order) when order.dossier().equals(stage.submission().dossier()) ->
          seen(stage, order, now);
      case Report.CentreAway _ ->
          switch (stage.payment()) {
            // The QR stays good while the centre is away: the money is asked for later.
            case Payment.Pending _, Payment.Underpaid _, Payment.Expired _ -> Move.to(stage);
            case Payment.Ordering _,
                Payment.Cancelling _,
                Payment.CentreAway _,
                Payment.AmountRefused _ ->
                at(stage, new Payment.CentreAway(stage.payment().codeShown()));
          };
      case Report.AmountRefused _ -> at(stage, new Payment.AmountRefused());
      case Input.RetryAsked _ ->
          switch (stage.payment()) {
            case Payment.CentreAway(var shown) -> order(stage.draft(), stage.submission(), shown);
            case Payment.Expired _ -> cancel(stage);
            case Payment.Ordering _,
                Payment.Pending _,
                Payment.Underpaid _,
                Payment.AmountRefused _,
                Payment.Cancelling _ ->
                Move.to(stage);
          };
      case Input.Back _ ->
          switch (stage.payment()) {
            case Payment.Ordering _, Payment.Pending _, Payment.Expired _ -> cancel(stage);
            // The visit asks first, and ends: nobody pays a part and then the whole once more.
            case Payment.Underpaid _ -> Move.to(stage);
            // Money may be on its way: with it the dossier goes out by itself, and only this one.
            case Payment.CentreAway(var shown) when shown ->
                Move.end(new Effect.Abandon(stage.submission().dossier()));
            case Payment.CentreAway _, Payment.AmountRefused _ ->
                review(stage.draft()).after(new Effect.Abandon(stage.submission().dossier()));
            case Payment.Cancelling _ -> Move.to(stage);
          };
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static Move at(Paying stage, Payment payment) {
    return Move.to(new Paying(stage.draft(), stage.submission(), payment));
  }

  private static Move cancel(Paying stage) {
    return Move.to(
        new Paying(
            stage.draft(), stage.submission(), new Payment.Cancelling(stage.payment().codeShown())),
        new Effect.CancelOrder(stage.submission()));
  }

  private Move seen(Paying stage, Order order, Instant now) {
    boolean cancelling = stage.payment() instanceof Payment.Cancelling;
    return switch (order.state()) {
      case PAID -> SendingFlow.submit(stage.submission());
      case CANCELLED -> review(stage.draft());
      case UNDERPAID -> cancelling ? Move.to(stage) : at(stage, new Payment.Underpaid(order));
      case PENDING -> {
        if (cancelling) {
          yield Move.to(stage);
        }
        yield at(
            stage,
            now.isBefore(order.expiresAt())
                ? new Payment.Pending(order)
                : new Payment.Expired(order));
      }
    };
  }
}
