package vn.quay24.kiosk.visit;

import java.time.Duration;
import java.time.Instant;

/** How long a page waits, and what happens then. */
final class Patience {
  private final Limits limits;

  Patience(Limits limits) {
    this.limits = limits;
  }

  /** What the passing of time means. */
  sealed interface Verdict {
    record Wait(Visit.Overlay overlay) implements Verdict {}

    /** The page goes on without what it waited for. */
    record MoveOn(Report report) implements Verdict {}

    record End() implements Verdict {}
  }

  Verdict tick(Visit visit, Instant now) {
    Duration quiet = Duration.between(visit.signAt(), now);
    return switch (visit.stage()) {
      case Welcome.Attract _, Welcome.OutOfService _ -> quietly(visit, quiet);
      case Welcome.CardForgotten _ -> endAfter(limits.cardCall(), visit, quiet);
      case Welcome.Goodbye _ -> endAfter(limits.goodbye(), visit, quiet);
      case Sending.Submitting _ when quiet.compareTo(Limits.SUBMITTING) >= 0 ->
          new Verdict.MoveOn(new Report.DeliverySeen(new Submission.Delivery.Waiting()));
      case Sending.Paying(_, _, Sending.Payment.Pending(var order))
          when !now.isBefore(order.expiresAt()) && !warned(visit) ->
          new Verdict.MoveOn(new Report.OrderSeen(order));
      case Filling.ScanPaper paper when stalled(paper, now) ->
          new Verdict.MoveOn(new Report.NothingScanned());
      case Stage stage -> warn(visit, quiet.minus(limits.of(stage)));
    };
  }

  private static boolean stalled(Filling.ScanPaper paper, Instant now) {
    return paper.progress() instanceof Filling.ScanProgress.Scanning(_, _, var since, var slow)
        && Duration.between(since, now).compareTo(slow ? Limits.SCAN_GIVEN_UP : Limits.SCAN_SLOW)
            >= 0;
  }

  private static boolean warned(Visit visit) {
    return visit.overlay() instanceof Visit.Overlay.StillThere;
  }

  private Verdict warn(Visit visit, Duration over) {
    if (over.isNegative()) {
      // A page that moved on by itself while the question was asked has taken it away.
      return new Verdict.Wait(warned(visit) ? new Visit.Overlay.None() : visit.overlay());
    }
    Duration left = limits.warning().minus(over);
    if (!left.isPositive()) {
      return new Verdict.End();
    }
    return new Verdict.Wait(
        new Visit.Overlay.StillThere(Math.toIntExact(left.plusMillis(999).toSeconds())));
  }

  /** Nobody needs to be asked where nothing can be lost; forgotten help is closed. */
  private Verdict quietly(Visit visit, Duration quiet) {
    return new Verdict.Wait(
        quiet.compareTo(limits.idle()) >= 0 ? new Visit.Overlay.None() : visit.overlay());
  }

  private static Verdict endAfter(Duration limit, Visit visit, Duration quiet) {
    return quiet.compareTo(limit) >= 0 ? new Verdict.End() : new Verdict.Wait(visit.overlay());
  }
}
