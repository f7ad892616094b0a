package vn.quay24.kiosk.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Belonging;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Sending;
import vn.quay24.kiosk.visit.Submission;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.protocol.payment.Order;

/** Paying, sealing, sending and the slip. */
final class SendingSamples {
  private SendingSamples() {}

  static void payment(Samples samples) {
    Sending.Payment[] payments = {
      new Sending.Payment.Ordering(false),
      new Sending.Payment.Pending(order(Order.State.PENDING, 0)),
      new Sending.Payment.Underpaid(order(Order.State.UNDERPAID, 10_000)),
      new Sending.Payment.Expired(order(Order.State.PENDING, 0)),
      new Sending.Payment.CentreAway(false),
      new Sending.Payment.CentreAway(true),
      new Sending.Payment.AmountRefused(),
      new Sending.Payment.Cancelling(true)
    };
    for (Sending.Payment payment : payments) {
      samples.add(
          "pay-" + payment.getClass().getSimpleName(),
          new Sending.Paying(
              SampleDrafts.draft(), submission(new Submission.Delivery.Waiting()), payment));
    }
    samples.add(
        "leave-part-paid",
        new Sending.Paying(
            SampleDrafts.draft(),
            submission(new Submission.Delivery.Waiting()),
            new Sending.Payment.Underpaid(order(Order.State.UNDERPAID, 10_000))),
        new Visit.Overlay.LeaveAsked(),
        Capabilities.ALL);
    lineCut(samples, "pay-line-cut", new Sending.Payment.Pending(order(Order.State.PENDING, 0)));
    lineCut(
        samples,
        "pay-rest-line-cut",
        new Sending.Payment.Underpaid(order(Order.State.UNDERPAID, 10_000)));
  }

  private static void lineCut(Samples samples, String name, Sending.Payment payment) {
    samples.add(
        name,
        new Sending.Paying(
            SampleDrafts.draft(), submission(new Submission.Delivery.Waiting()), payment),
        new Capabilities(Map.of(Ability.REACH_CENTRE, new Capabilities.Missing.CentreAway())));
  }

  static void sending(Samples samples) {
    Submission submission = submission(arrived());
    Submission waiting = submission(new Submission.Delivery.Waiting());
    samples.add("sealing", new Sending.Sealing(SampleDrafts.draft(), SampleDrafts.FEE));
    samples.add("seal-problem", new Sending.SealProblem(SampleDrafts.draft(), SampleDrafts.FEE));
    samples.add("submitting", new Sending.Submitting(waiting));
    samples.add("clear-not-seen", new Sending.ClearBelongings(submission, Set.of()));
    samples.add("clear-card", new Sending.ClearBelongings(submission, Set.of(Belonging.CARD)));
    samples.add(
        "clear-both",
        new Sending.ClearBelongings(submission, Set.of(Belonging.CARD, Belonging.PAPERS)));
    samples.add("clear-papers", new Sending.ClearBelongings(submission, Set.of(Belonging.PAPERS)));
    samples.add("printing", new Sending.Printing(submission, false));
    samples.add("slip-in-doubt", new Sending.SlipInDoubt(submission, false));
    for (Sending.NoPaperReason reason : Sending.NoPaperReason.values()) {
      samples.add("slip-on-screen", new Sending.SlipOnScreen(waiting, reason));
    }
    samples.add(
        "slip-on-screen",
        new Sending.SlipOnScreen(
            submission(new Submission.Delivery.Arrived(Optional.empty())),
            Sending.NoPaperReason.PRINTER_AWAY));
  }

  private static Order order(Order.State state, long received) {
    return new Order(
        Samples.ID,
        Samples.ID,
        "Q24X7KQ493X",
        24_000,
        new Order.Payee("970436", "Ngân hàng Mẫu", "9990001234567", "UBND PHUONG TAM KY"),
        state,
        received,
        Samples.NOW.plusSeconds(281),
        Optional.empty());
  }

  static Submission.Delivery arrived() {
    return new Submission.Delivery.Arrived(Optional.of(Samples.NOW.plusSeconds(28_800)));
  }

  static Submission submission(Submission.Delivery delivery) {
    return new Submission(
        Samples.ID,
        "24-7KQ4-93X",
        "Q24:1:0190f8c0000070008000:7kq493xsecretsecret",
        SampleProcedures.COPY,
        SampleDrafts.FEE,
        24_000,
        List.of("Bản án ly hôn"),
        Samples.NOW,
        delivery);
  }
}
