package vn.quay24.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.kiosk.visit.Visit.Overlay;
import vn.quay24.protocol.payment.Order;

/** From the seal over the fee to the slip. */
class SendingVisitTest {
  @Test
  void theDossierIsSealedBeforeAQrIsShown() {
    Story story = Story.filling("2.000635").answerAll();
    story.effects();

    story.then(new Input.Continue());
    story.at(Sending.Sealing.class);
    assertInstanceOf(Effect.Seal.class, story.effects().getFirst());

    story.then(new Report.Sealed(Samples.submission(16_000)));
    assertInstanceOf(Sending.Payment.Ordering.class, story.at(Sending.Paying.class).payment());
  }

  @Test
  void moneyHandsTheDossierIn() {
    Story story = Story.paying();

    story.then(new Report.OrderSeen(Samples.order(Order.State.PAID, story.now())));

    story.at(Sending.Submitting.class);
    assertTrue(story.effects().contains(new Effect.Deliver(Samples.submission(16_000))));
  }

  @Test
  void moneyThatIsFasterThanTheCancellingHandsTheDossierIn() {
    Story story = Story.paying().then(new Input.Back());
    assertInstanceOf(Sending.Payment.Cancelling.class, story.at(Sending.Paying.class).payment());

    story.then(new Report.OrderSeen(Samples.order(Order.State.PAID, story.now())));

    story.at(Sending.Submitting.class);
  }

  @Test
  void aCancelledPaymentLeadsBackToTheReviewWithEverythingThere() {
    Story story = Story.paying().then(new Input.Back());

    story.then(new Report.OrderSeen(Samples.order(Order.State.CANCELLED, story.now())));

    assertEquals("2", story.at(Filling.Review.class).draft().answer("copies"));
  }

  @Test
  void lessThanDueIsSaidAndMoreIsWaitedFor() {
    Story story = Story.paying();

    story.then(new Report.OrderSeen(Samples.order(Order.State.UNDERPAID, story.now())));

    assertInstanceOf(Sending.Payment.Underpaid.class, story.at(Sending.Paying.class).payment());
  }

  @Test
  void aQrThatIsTooOldIsNotShown() {
    Story story = Story.paying();

    story.wait(Duration.ofSeconds(200));

    assertInstanceOf(Sending.Payment.Expired.class, story.at(Sending.Paying.class).payment());
  }

  @Test
  void whoWalksAwayWhilePayingIsForgottenButMoneyStillCounts() {
    Story story = Story.paying();
    story.effects();

    story.wait(Duration.ofSeconds(200)).wait(Duration.ofSeconds(330));

    story.at(Welcome.Attract.class);
    assertEquals(List.of(new Effect.Abandon(Samples.DOSSIER), new Effect.Wipe()), story.effects());
  }

  @Test
  void whoMayHavePaidIsNotLetToPayForASecondDossier() {
    Story story = Story.paying().then(new Input.Back(), new Report.CentreAway());
    assertEquals(new Sending.Payment.CentreAway(true), story.at(Sending.Paying.class).payment());
    story.effects();

    story.then(new Input.Back());

    story.at(Welcome.Attract.class);
    assertEquals(List.of(new Effect.Abandon(Samples.DOSSIER), new Effect.Wipe()), story.effects());
  }

  @Test
  void whoMayHavePaidStaysSoWhenTheCentreIsAskedAgain() {
    Story story =
        Story.paying()
            .then(
                new Input.Back(),
                new Report.CentreAway(),
                new Input.RetryAsked(),
                new Report.CentreAway());

    assertEquals(new Sending.Payment.CentreAway(true), story.at(Sending.Paying.class).payment());
  }

  @Test
  void whoPaidAPartIsAskedBeforeTheVisitEndsAndNeverPaysTheWholeAgain() {
    Story story =
        Story.paying()
            .then(new Report.OrderSeen(Samples.order(Order.State.UNDERPAID, Samples.NOON)));

    story.then(new Input.Back());
    assertEquals(new Overlay.LeaveAsked(), story.visit().overlay());
    story.then(new Input.Continue());
    assertInstanceOf(Sending.Payment.Underpaid.class, story.at(Sending.Paying.class).payment());

    story.then(new Input.Back(), new Input.Leave());
    story.at(Welcome.Attract.class);
    assertTrue(story.effects().contains(new Effect.Abandon(Samples.DOSSIER)));
  }

  @Test
  void whoHasSeenNoCodeGoesBackToTheReview() {
    Story story =
        Story.filling("2.000635")
            .answerAll()
            .then(
                new Input.Continue(),
                new Report.Sealed(Samples.submission(16_000)),
                new Report.CentreAway());

    story.then(new Input.Back());

    story.at(Filling.Review.class);
    assertTrue(story.effects().contains(new Effect.Abandon(Samples.DOSSIER)));
  }

  @Test
  void aSlowCentreDoesNotHoldUpTheSlip() {
    Story story =
        Story.paying().then(new Report.OrderSeen(Samples.order(Order.State.PAID, Samples.NOON)));

    story.wait(Limits.SUBMITTING);

    Sending.ClearBelongings clear = story.at(Sending.ClearBelongings.class);
    assertEquals(new Submission.Delivery.Waiting(), clear.submission().delivery());
  }

  @Test
  void nothingIsPrintedWhileSomethingLiesOnTheGlass() {
    Story story = Story.delivered();
    story.effects();

    story.then(new Report.BelongingsSeen(Set.of(Belonging.PAPERS)));
    assertEquals(Set.of(Belonging.PAPERS), story.at(Sending.ClearBelongings.class).left());

    story.then(new Report.BelongingsSeen(Set.of()));
    story.at(Sending.Printing.class);
  }

  @Test
  void aPrintedSlipIsToBeTaken() {
    Story story = Story.printing().then(new Report.SlipPrinted(PrintOutcome.PRINTED));

    assertEquals(Welcome.Kind.SLIP_PRINTED, story.at(Welcome.Goodbye.class).kind());
  }

  @Test
  void whoHasTheSlipInTheHandOrSawItOnTheScreenIsNotAskedToTakeIt() {
    Story held =
        Story.printing().then(new Report.SlipPrinted(PrintOutcome.UNKNOWN), new Input.Said(true));
    Story seen = Story.printing().then(new Report.SlipFailed(Samples.JAM), new Input.Continue());

    assertEquals(Welcome.Kind.SUBMITTED, held.at(Welcome.Goodbye.class).kind());
    assertEquals(Welcome.Kind.SUBMITTED, seen.at(Welcome.Goodbye.class).kind());
  }

  @Test
  void onlyTheCitizenKnowsWhetherAMutePrinterPrinted() {
    Story story = Story.printing().then(new Report.SlipPrinted(PrintOutcome.UNKNOWN));
    story.at(Sending.SlipInDoubt.class);

    story.then(new Input.Said(false));
    assertTrue(story.at(Sending.Printing.class).copy());

    story.then(new Report.SlipPrinted(PrintOutcome.UNKNOWN), new Input.Said(false));
    assertEquals(Sending.NoPaperReason.NOT_IN_HAND, story.at(Sending.SlipOnScreen.class).reason());
    assertTrue(story.effects().contains(new Effect.SendSlip(Samples.DOSSIER)));
  }

  @Test
  void withoutPaperTheSlipIsOnTheScreenAndComesBySms() {
    Story story = Story.printing();
    story.effects();

    story.then(new Report.SlipFailed(Samples.JAM));

    assertEquals(
        Sending.NoPaperReason.PRINTING_FAILED, story.at(Sending.SlipOnScreen.class).reason());
    assertEquals(List.of(new Effect.SendSlip(Samples.DOSSIER)), story.effects());
  }
}
