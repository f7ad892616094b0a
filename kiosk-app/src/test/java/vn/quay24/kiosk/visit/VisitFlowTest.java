package vn.quay24.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.kiosk.visit.Visit.Overlay;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.verification.Verification;

class VisitFlowTest {
  private static final Verdict GENUINE = new Verdict.Genuine();
  private static final Verdict UNVERIFIED = new Verdict.IntactIssuerUnverified();

  @Test
  void aTouchWakesTheKioskAndALanguageLeadsHome() {
    Story story = new Story().then(new Input.Touched());
    story.at(Welcome.ChooseLanguage.class);

    story.then(new Input.LanguageChosen("en"));

    story.at(Welcome.Home.class);
    assertEquals("en", story.visit().language());
  }

  @Test
  void aLanguageThatIsNotThereChangesNothing() {
    Story story = new Story().then(new Input.Touched(), new Input.LanguageChosen("fr"));

    story.at(Welcome.ChooseLanguage.class);
  }

  @Test
  void aClosedTileStaysClosed() {
    Story story =
        Story.atHome()
            .then(
                new Report.CapabilitiesChanged(
                    new Capabilities(
                        Map.of(Ability.READ_CARDS, new Capabilities.Missing.NotInstalled()))),
                new Input.TileChosen(Tile.SUBMIT));

    story.at(Welcome.Home.class);
  }

  @Test
  void theReaderIsNotSwitchedOnBeforeTheConsent() {
    Story story = Story.atHome().then(new Input.TileChosen(Tile.SUBMIT));
    story.at(CardStage.Consent.class);
    assertEquals(List.of(), story.effects());

    story.then(new Input.Continue());

    story.at(CardStage.CardCode.class);
    assertEquals(List.of(new Effect.ListenForCode()), story.effects());
  }

  @Test
  void sixTypedDigitsDoInPlaceOfTheQr() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Input.Typed("00a0123456"),
                new Input.Continue());

    assertEquals("000123", story.at(CardStage.Reading.class).key().digits());
  }

  @Test
  void fewerThanSixDigitsAreAskedForAgain() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Input.Typed("123"),
                new Input.Continue());

    assertEquals(
        Optional.of(CardStage.CodeProblem.SIX_DIGITS_NEEDED),
        story.at(CardStage.CardCode.class).problem());
  }

  @Test
  void whatTheChipSaysIsShownBeforeThePortraitHasCome() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Report.CodeSeen(new PrintedCode.Card(Samples.NUMBER)),
                new Report.CardDetails(Samples.holder()));

    assertEquals(Optional.of(Samples.holder()), story.at(CardStage.Reading.class).details());
  }

  @Test
  void theFormBeginsOnlyWhenTheCardIsBackInItsOwnersHand() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Report.CodeSeen(new PrintedCode.Card(Samples.NUMBER)),
                new Report.CardRead(new CardOutcome.Read(Samples.reading(GENUINE))));
    assertFalse(story.at(CardStage.TakeCardBack.class).urgent());

    story.then(new Report.CardStillThere());
    assertTrue(story.at(CardStage.TakeCardBack.class).urgent());

    story.then(new Report.CardRemoved());
    story.at(Filling.ChooseProcedure.class);
  }

  @Test
  void anotherPersonsChipUnderTheScannedQrIsRefused() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Report.CodeSeen(new PrintedCode.Card("999190999999")),
                new Report.CardRead(new CardOutcome.Read(Samples.reading(GENUINE))));

    assertInstanceOf(
        CardStage.CardTrouble.NotTheSameCard.class,
        story.at(CardStage.CardProblem.class).trouble());
  }

  @Test
  void aChipThatNobodyVouchesForFillsAFormButShowsNoDossierAndOpensNoDoor() {
    Story.withCard(Tile.SUBMIT, UNVERIFIED).at(Filling.ChooseProcedure.class);

    for (Tile tile : List.of(Tile.LOOK_UP, Tile.COLLECT)) {
      CardStage.CardProblem problem =
          Story.withCard(tile, UNVERIFIED).at(CardStage.CardProblem.class);
      assertInstanceOf(CardStage.CardTrouble.IssuerNotVerified.class, problem.trouble());
    }
  }

  @ParameterizedTest
  @EnumSource(Verdict.Reason.class)
  void aRefusedChipIsNotTriedAgain(Verdict.Reason reason) {
    Story story = Story.withCard(Tile.SUBMIT, new Verdict.Refused(reason));
    story.at(CardStage.CardProblem.class);

    story.then(new Input.RetryAsked());
    story.at(CardStage.CardProblem.class);

    story.then(new Input.Back());
    story.at(CardStage.CardCode.class);
  }

  @Test
  void searchingFindsWithoutDiacritics() {
    Story story =
        Story.withCard(Tile.SUBMIT, GENUINE).then(new Input.Typed("giay xac nhan tinh trang"));

    assertEquals("1.004873", story.at(Filling.ChooseProcedure.class).found().getFirst().code());
  }

  @Test
  void theHolderConfirmsOnThePhoneWhereTheProcedureAsksForIt() {
    Story story = Story.filling("1.004873");
    story.at(Filling.VerifyHolder.class);
    assertTrue(story.effects().contains(new Effect.VerifyHolder(Samples.NUMBER)));

    story.then(
        new Report.VerificationSeen(Samples.verification(Verification.State.DENIED, story.now())));
    assertEquals(
        new Filling.Confirmation.Failed(Verification.State.DENIED),
        story.at(Filling.VerifyHolder.class).confirmation());

    story.then(
        new Input.RetryAsked(),
        new Report.VerificationSeen(
            Samples.verification(Verification.State.CONFIRMED, story.now())));
    story.at(Filling.CheckPrefilled.class);
  }

  @Test
  void whatTheChipKnowsIsCheckedOnOnePageAndNotAskedAgain() {
    Filling.CheckPrefilled check = Story.filling("2.000635").at(Filling.CheckPrefilled.class);

    assertEquals("Nguyễn Thị Mẫu", check.draft().answer("fullName"));
    assertTrue(check.draft().prefilled().contains("fullName"));
  }

  @Test
  void aChangedAnswerIsNoLongerTheChips() {
    Story story =
        Story.filling("2.000635")
            .then(
                new Input.EditAsked("residenceOnCard"),
                new Input.Typed("Nguyễn Thị Mẫu Hai"),
                new Input.Continue());

    Filling.CheckPrefilled check = story.at(Filling.CheckPrefilled.class);
    assertEquals("Nguyễn Thị Mẫu Hai", check.draft().answer("residenceOnCard"));
    assertFalse(check.draft().prefilled().contains("residenceOnCard"));
  }

  @Test
  void aWrongAnswerStaysOnItsPageWithWordsThatHelp() {
    Story story = Story.filling("2.000635").answerAll();
    story.then(new Input.EditAsked("copies"), new Input.Typed("99"), new Input.Continue());

    Filling.Asking asking = story.at(Filling.Asking.class);
    assertEquals("99", asking.typed());
    assertTrue(asking.problem().isPresent());
  }

  @Test
  void goingBackAndForthKeepsWhatWasTyped() {
    Story story = Story.filling("2.000635").then(new Input.Continue());
    String first = story.asked().orElseThrow().key();
    story.then(new Input.Typed("birth"), new Input.Back());
    story.at(Filling.CheckPrefilled.class);

    story.then(new Input.Continue());

    assertEquals(first, story.asked().orElseThrow().key());
    assertEquals("birth", story.at(Filling.Asking.class).typed());
  }

  @Test
  void goingBackToTheChoiceKeepsTheAnswersOfTheSameProcedure() {
    Story story = Story.filling("2.000635").answerAll();
    for (int i = 0; i < 40 && !(story.visit().stage() instanceof Filling.ChooseProcedure); i++) {
      story.then(new Input.Back());
    }
    story.at(Filling.ChooseProcedure.class);

    story.then(new Input.ProcedureChosen("2.000635"));

    assertEquals("2", story.at(Filling.ProcedureNeeds.class).draft().answer("copies"));
  }

  @Test
  void aChangeInTheReviewAsksForWhatItMakesNecessary() {
    Story story = Story.filling("1.004873").answerAll();
    story.then(new Input.EditAsked("status"), new Input.Typed("divorced"), new Input.Continue());

    Filling.ScanPaper paper = story.at(Filling.ScanPaper.class);
    assertEquals("divorce-decision", paper.paper().key());

    story.then(new Input.Continue());
    assertInstanceOf(
        Filling.ScanProgress.PageNeeded.class, story.at(Filling.ScanPaper.class).progress());
  }

  @Test
  void pagesThatCameBeforeAJamStay() {
    Story story = Story.filling("1.004873").answerAll();
    story.then(
        new Input.EditAsked("status"),
        new Input.Typed("divorced"),
        new Input.Continue(),
        new Input.ScanAsked(ScanRequest.Source.FEEDER),
        new Report.SheetScanned(new Sheet(7, new byte[0], Set.of())),
        new Report.ScanFailed(Samples.JAM));

    Filling.ScanPaper paper = story.at(Filling.ScanPaper.class);
    assertEquals(new Filling.ScanProgress.Faulted(Samples.JAM), paper.progress());
    assertEquals(1, paper.draft().pages("divorce-decision").size());
  }

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
    Story story = paying();

    story.then(new Report.OrderSeen(Samples.order(Order.State.PAID, story.now())));

    story.at(Sending.Submitting.class);
    assertTrue(story.effects().contains(new Effect.Deliver(Samples.submission(16_000))));
  }

  @Test
  void moneyThatIsFasterThanTheCancellingHandsTheDossierIn() {
    Story story = paying().then(new Input.Back());
    assertInstanceOf(Sending.Payment.Cancelling.class, story.at(Sending.Paying.class).payment());

    story.then(new Report.OrderSeen(Samples.order(Order.State.PAID, story.now())));

    story.at(Sending.Submitting.class);
  }

  @Test
  void aCancelledPaymentLeadsBackToTheReviewWithEverythingThere() {
    Story story = paying().then(new Input.Back());

    story.then(new Report.OrderSeen(Samples.order(Order.State.CANCELLED, story.now())));

    assertEquals("2", story.at(Filling.Review.class).draft().answer("copies"));
  }

  @Test
  void lessThanDueIsSaidAndMoreIsWaitedFor() {
    Story story = paying();

    story.then(new Report.OrderSeen(Samples.order(Order.State.UNDERPAID, story.now())));

    assertInstanceOf(Sending.Payment.Underpaid.class, story.at(Sending.Paying.class).payment());
  }

  @Test
  void aQrThatIsTooOldIsNotShown() {
    Story story = paying();

    story.wait(Duration.ofSeconds(200));

    assertInstanceOf(Sending.Payment.Expired.class, story.at(Sending.Paying.class).payment());
  }

  @Test
  void whoWalksAwayWhilePayingIsForgottenButMoneyStillCounts() {
    Story story = paying();
    story.effects();

    story.wait(Duration.ofSeconds(200)).wait(Duration.ofSeconds(330));

    story.at(Welcome.Attract.class);
    assertEquals(List.of(new Effect.Abandon(Samples.DOSSIER), new Effect.Wipe()), story.effects());
  }

  @Test
  void aSlowCentreDoesNotHoldUpTheSlip() {
    Story story =
        paying().then(new Report.OrderSeen(Samples.order(Order.State.PAID, Samples.NOON)));

    story.wait(Limits.SUBMITTING);

    Sending.ClearBelongings clear = story.at(Sending.ClearBelongings.class);
    assertEquals(new Submission.Delivery.Waiting(), clear.submission().delivery());
  }

  @Test
  void nothingIsPrintedWhileSomethingLiesOnTheGlass() {
    Story story = delivered();
    story.effects();

    story.then(new Report.BelongingsSeen(Set.of(Belonging.PAPERS)));
    assertEquals(Set.of(Belonging.PAPERS), story.at(Sending.ClearBelongings.class).left());

    story.then(new Report.BelongingsSeen(Set.of()));
    story.at(Sending.Printing.class);
  }

  @Test
  void aPrintedSlipEndsInGoodbye() {
    Story story = printing().then(new Report.SlipPrinted(PrintOutcome.PRINTED));

    assertEquals(Welcome.Kind.SUBMITTED, story.at(Welcome.Goodbye.class).kind());
  }

  @Test
  void onlyTheCitizenKnowsWhetherAMutePrinterPrinted() {
    Story story = printing().then(new Report.SlipPrinted(PrintOutcome.UNKNOWN));
    story.at(Sending.SlipInDoubt.class);

    story.then(new Input.Said(false));
    assertTrue(story.at(Sending.Printing.class).copy());

    story.then(new Report.SlipPrinted(PrintOutcome.UNKNOWN), new Input.Said(false));
    assertEquals(Sending.NoPaperReason.NOT_IN_HAND, story.at(Sending.SlipOnScreen.class).reason());
    assertTrue(story.effects().contains(new Effect.SendSlip(Samples.DOSSIER)));
  }

  @Test
  void withoutPaperTheSlipIsOnTheScreenAndComesBySms() {
    Story story = printing();
    story.effects();

    story.then(new Report.SlipFailed(Samples.JAM));

    assertEquals(
        Sending.NoPaperReason.PRINTING_FAILED, story.at(Sending.SlipOnScreen.class).reason());
    assertEquals(List.of(new Effect.SendSlip(Samples.DOSSIER)), story.effects());
  }

  @Test
  void whoMayHavePaidIsNotLetToPayForASecondDossier() {
    Story story = paying().then(new Input.Back(), new Report.CentreAway());
    assertEquals(new Sending.Payment.CentreAway(true), story.at(Sending.Paying.class).payment());
    story.effects();

    story.then(new Input.Back());

    story.at(Welcome.Attract.class);
    assertEquals(List.of(new Effect.Abandon(Samples.DOSSIER), new Effect.Wipe()), story.effects());
  }

  @Test
  void whoMayHavePaidStaysSoWhenTheCentreIsAskedAgain() {
    Story story =
        paying()
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
        paying().then(new Report.OrderSeen(Samples.order(Order.State.UNDERPAID, Samples.NOON)));

    story.then(new Input.Back());
    assertEquals(new Overlay.LeaveAsked(), story.visit().overlay());
    story.then(new Input.Continue());
    assertInstanceOf(Sending.Payment.Underpaid.class, story.at(Sending.Paying.class).payment());

    story.then(new Input.Back(), new Input.Leave());
    story.at(Welcome.Attract.class);
    assertTrue(story.effects().contains(new Effect.Abandon(Samples.DOSSIER)));
  }

  @Test
  void whoTheApplicantIsCannotBeChangedByHand() {
    Story story = Story.filling("2.000635").then(new Input.EditAsked("citizenNumber"));
    story.at(Filling.CheckPrefilled.class);

    story.answerAll().then(new Input.EditAsked("fullName"));
    story.at(Filling.Review.class);
  }

  @Test
  void aCardThatWasTakenAwayTooEarlyIsReadWhenItIsLaidDownAgain() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Report.CodeSeen(new PrintedCode.Card(Samples.NUMBER)));
    story.effects();
    story.then(new Report.CardRead(new CardOutcome.TakenAway()));
    story.at(CardStage.CardProblem.class);
    assertInstanceOf(Effect.ReadCard.class, story.effects().getLast());

    story.then(new Report.CardDetails(Samples.holder()));
    story.at(CardStage.Reading.class);
    story.then(new Report.CardRead(new CardOutcome.Read(Samples.reading(new Verdict.Genuine()))));

    story.at(CardStage.TakeCardBack.class);
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
  void aQuestionAboutThePageBeforeGoesWithIt() {
    Story story = paying().then(new Input.Leave());
    assertEquals(new Overlay.LeaveAsked(), story.visit().overlay());

    story.then(new Report.OrderSeen(Samples.order(Order.State.PAID, story.now())));

    story.at(Sending.Submitting.class);
    assertEquals(new Overlay.None(), story.visit().overlay());
  }

  @Test
  void whoPointsOrLeafsIsThere() {
    Story story = Story.filling("2.000635").wait(Duration.ofSeconds(60));
    assertEquals(new Overlay.StillThere(20), story.visit().overlay());

    story.then(new Input.Present()).wait(Duration.ofSeconds(59));

    assertEquals(new Overlay.None(), story.visit().overlay());
    story.at(Filling.CheckPrefilled.class);
  }

  @Test
  void aClockThatIsSetBackDoesNotKeepAVisitorWhoIsGone() {
    Story story = Story.filling("2.000635").wait(Duration.ofHours(-2));

    story.wait(Duration.ofSeconds(60));
    story.wait(Duration.ofSeconds(20));

    story.at(Welcome.Attract.class);
  }

  @Test
  void aJamThatWasClearedMeanwhileDoesNotKeepFromScanning() {
    Story story =
        Story.filling("1.004873")
            .answerAll()
            .then(
                new Input.EditAsked("status"),
                new Input.Typed("divorced"),
                new Input.Continue(),
                new Report.CapabilitiesChanged(
                    new Capabilities(
                        Map.of(Ability.SCAN, new Capabilities.Missing.Faulted(Samples.JAM)))));
    story.effects();

    story.then(new Input.ScanAsked(ScanRequest.Source.FEEDER));

    assertInstanceOf(Effect.Scan.class, story.effects().getFirst());
  }

  @Test
  void aDossierThatIsFullTakesNoMorePagesAndKeepsWhatItHas() {
    Story story =
        Story.filling("1.004873")
            .answerAll()
            .then(
                new Input.EditAsked("status"),
                new Input.Typed("divorced"),
                new Input.Continue(),
                new Input.ScanAsked(ScanRequest.Source.FEEDER),
                new Report.SheetScanned(new Sheet(7, new byte[0], Set.of())));
    story.effects();

    story.then(new Report.TrayFull());

    Filling.ScanPaper paper = story.at(Filling.ScanPaper.class);
    assertEquals(new Filling.ScanProgress.DossierFull(), paper.progress());
    assertEquals(1, paper.draft().pages("divorce-decision").size());
    assertEquals(List.of(new Effect.StopScanning()), story.effects());
  }

  @Test
  void aForgottenCardIsCalledAfterAlsoWhenTheKioskWentOutOfService() {
    Story story =
        Story.filling("2.000635")
            .then(
                new Report.ServiceChanged(Visit.Service.OUT_OF_SERVICE),
                new Input.Leave(),
                new Input.Leave());
    story.at(Welcome.OutOfService.class);

    story.then(new Report.CardStillThere());
    story.at(Welcome.CardForgotten.class);

    story.then(new Report.CardRemoved());
    story.at(Welcome.OutOfService.class);
  }

  @Test
  void helpLiesOverAPageAndGoesAway() {
    Story story = Story.filling("2.000635").then(new Input.HelpAsked());
    assertEquals(new Overlay.Help(), story.visit().overlay());

    story.then(new Input.Back());

    assertEquals(new Overlay.None(), story.visit().overlay());
    story.at(Filling.CheckPrefilled.class);
  }

  @Test
  void leavingAsksFirstWhenSomethingWouldBeLost() {
    Story story = Story.filling("2.000635").then(new Input.Leave());
    assertEquals(new Overlay.LeaveAsked(), story.visit().overlay());

    story.then(new Input.Continue());
    story.at(Filling.CheckPrefilled.class);

    story.then(new Input.Leave(), new Input.Leave());
    story.at(Welcome.Attract.class);
    assertEquals(new Effect.Wipe(), story.effects().getLast());
  }

  @Test
  void aQuietVisitorIsAskedAndAnyTouchMeansHereIAm() {
    Story story = Story.filling("2.000635").wait(Duration.ofSeconds(60));
    assertEquals(new Overlay.StillThere(20), story.visit().overlay());

    story.wait(Duration.ofSeconds(5));
    assertEquals(new Overlay.StillThere(15), story.visit().overlay());

    story.then(new Input.Touched()).wait(Duration.ofSeconds(59));
    assertEquals(new Overlay.None(), story.visit().overlay());
    story.at(Filling.CheckPrefilled.class);
  }

  @Test
  void aVisitorWhoWalksAwayIsForgotten() {
    Story story = Story.filling("2.000635");
    long number = story.visit().number();
    story.effects();

    story.wait(Duration.ofSeconds(80));

    story.at(Welcome.Attract.class);
    assertEquals(number + 1, story.visit().number());
    assertEquals("vi", story.visit().language());
    assertEquals(List.of(new Effect.Wipe()), story.effects());
  }

  @Test
  void aForgottenCardIsCalledAfter() {
    Story story = Story.atHome().wait(Duration.ofSeconds(80));

    story.then(new Report.CardStillThere());
    story.at(Welcome.CardForgotten.class);

    story.then(new Report.CardRemoved());
    story.at(Welcome.Attract.class);
  }

  @Test
  void outOfServiceBeginsWhenTheVisitIsOver() {
    Story story =
        Story.filling("2.000635").then(new Report.ServiceChanged(Visit.Service.OUT_OF_SERVICE));
    story.at(Filling.CheckPrefilled.class);

    story.then(new Input.Leave(), new Input.Leave());
    story.at(Welcome.OutOfService.class);

    story.then(new Report.ServiceChanged(Visit.Service.IN_SERVICE));
    story.at(Welcome.Attract.class);
  }

  static Story paying() {
    Story story = Story.filling("2.000635").answerAll().then(new Input.Continue());
    return story.then(
        new Report.Sealed(Samples.submission(16_000)),
        new Report.OrderSeen(Samples.order(Order.State.PENDING, story.now().plusSeconds(180))));
  }

  private static Story delivered() {
    return paying()
        .then(
            new Report.OrderSeen(Samples.order(Order.State.PAID, Samples.NOON)),
            new Report.DeliverySeen(new Submission.Delivery.Arrived(Optional.empty())));
  }

  private static Story printing() {
    return delivered().then(new Report.BelongingsSeen(Set.of()));
  }
}
