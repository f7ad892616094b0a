package vn.quay24.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.protocol.verification.Verification;

/** The choice, the questions, the papers and the review. */
class FormVisitTest {
  private static final Verdict GENUINE = new Verdict.Genuine();
  private static final Report DONE = new Report.ScanEnded(new ScanOutcome.Done(1));

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
                new Input.EditAsked("residence"),
                new Input.Typed("Nguyễn Thị Mẫu Hai"),
                new Input.Continue());

    Filling.CheckPrefilled check = story.at(Filling.CheckPrefilled.class);
    assertEquals("Nguyễn Thị Mẫu Hai", check.draft().answer("residence"));
    assertFalse(check.draft().prefilled().contains("residence"));
  }

  @Test
  void whoTheApplicantIsCannotBeChangedByHand() {
    Story story = Story.filling("2.000635").then(new Input.EditAsked("citizenNumber"));
    story.at(Filling.CheckPrefilled.class);

    story.answerAll().then(new Input.EditAsked("fullName"));
    story.at(Filling.Review.class);
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
    assertEquals(
        new Filling.ScanProgress.Faulted(ScanRequest.Source.FEEDER, Samples.JAM), paper.progress());
    assertEquals(1, paper.draft().pages("divorce-decision").size());
  }

  @Test
  void aFeederThatCanTurnsTheSheetsItself() {
    Story story =
        atPaper()
            .then(
                new Input.SidesChosen(Paper.Sides.BOTH),
                new Input.ScanAsked(ScanRequest.Source.FEEDER));

    Effect.Scan scan = assertInstanceOf(Effect.Scan.class, story.effects().getLast());
    assertEquals(ScanRequest.Source.FEEDER_BOTH_SIDES, scan.source());
    story.then(new Report.ScanEnded(new ScanOutcome.Done(2)));
    assertEquals(new Filling.ScanProgress.Ready(), story.at(Filling.ScanPaper.class).progress());
  }

  @Test
  void whereTheFeederCannotTheHandIsAskedToTurnEachSheetOnce() {
    Story story = turning().then(feeder());
    Effect.Scan scan = scan(story);
    assertEquals(ScanRequest.Source.FEEDER, scan.source());
    assertEquals(1, scan.maxPages());

    story.then(page(1), DONE);
    assertEquals(new Filling.ScanProgress.TurnSheet(ScanRequest.Source.FEEDER), progress(story));

    story.then(feeder(), page(2), DONE);
    assertEquals(new Filling.ScanProgress.Ready(), progress(story));
  }

  @Test
  void theBackOfASheetIsAskedForWhereItsFrontWasTaken() {
    Story story = turning().then(new Input.ScanAsked(ScanRequest.Source.CAMERA), page(1), DONE);

    assertEquals(new Filling.ScanProgress.TurnSheet(ScanRequest.Source.CAMERA), progress(story));
    story.then(new Input.SheetDropped(99));
    assertEquals(new Filling.ScanProgress.TurnSheet(ScanRequest.Source.CAMERA), progress(story));
  }

  @Test
  void aBackThatIsEmptyIsPassedOverAndTheNextFrontIsAFront() {
    Story story = turning().then(feeder(), page(1), DONE, new Input.NextSheet());
    assertEquals(new Filling.ScanProgress.Ready(), progress(story));

    story.then(feeder(), page(2), DONE);

    assertEquals(new Filling.ScanProgress.TurnSheet(ScanRequest.Source.FEEDER), progress(story));
  }

  @Test
  void aBackThatFailedIsStillABackWhenItIsScannedAgain() {
    for (Report failed :
        List.of(
            new Report.ScanEnded(new ScanOutcome.NoPaper()), new Report.ScanFailed(Samples.JAM))) {
      Story story = turning().then(feeder(), page(1), DONE, feeder(), failed);

      story.then(feeder(), page(2), DONE);

      assertEquals(new Filling.ScanProgress.Ready(), progress(story));
    }
  }

  @Test
  void anotherPageMayBeDroppedBeforeTheBackIsScanned() {
    Story story =
        turning()
            .then(feeder(), page(1), DONE, feeder(), page(2), DONE, feeder(), page(3), DONE)
            .then(new Input.SheetDropped(1));
    assertEquals(new Filling.ScanProgress.TurnSheet(ScanRequest.Source.FEEDER), progress(story));

    story.then(feeder(), page(4), DONE);

    assertEquals(new Filling.ScanProgress.Ready(), progress(story));
  }

  @Test
  void afterADroppedFrontAFrontComes() {
    Story story =
        turning().then(feeder(), page(1), DONE, new Input.SheetDropped(1), feeder(), page(2), DONE);

    assertEquals(new Filling.ScanProgress.TurnSheet(ScanRequest.Source.FEEDER), progress(story));
  }

  @Test
  void whatWasSaidOfTheSidesIsRememberedAndCanBeTakenBack() {
    Story story =
        turning().then(feeder(), page(1), DONE, new Input.NextSheet(), new Input.Continue());
    story.at(Filling.Review.class);

    story.then(new Input.PaperEditAsked("divorce-decision"));
    assertEquals(Paper.Sides.BOTH, story.at(Filling.ScanPaper.class).sides());

    story.then(new Input.SidesChosen(Paper.Sides.ONE));
    assertEquals(Paper.Sides.ONE, story.at(Filling.ScanPaper.class).sides());
  }

  @Test
  void theLastFreePlaceTakesOneSide() {
    Story story = atPaper().then(new Input.SidesChosen(Paper.Sides.BOTH), feeder());
    for (int i = 1; i < Limits.MAX_PAGES; i++) {
      story.then(page(i));
    }
    story.then(DONE, feeder());

    Effect.Scan scan = scan(story);
    assertEquals(ScanRequest.Source.FEEDER, scan.source());
    assertEquals(1, scan.maxPages());
    story.then(page(Limits.MAX_PAGES), DONE);
    assertEquals(new Filling.ScanProgress.Ready(), progress(story));
    story.then(feeder());
    assertEquals(new Filling.ScanProgress.TooManyPages(Limits.MAX_PAGES), progress(story));
  }

  @Test
  void emptyBacksThatTheMachineLeftOutAreCounted() {
    Story story =
        atPaper()
            .then(new Input.SidesChosen(Paper.Sides.BOTH), feeder(), page(1))
            .then(new Report.EmptyBackSeen(), page(2), new Report.EmptyBackSeen(), DONE);

    assertEquals(new Filling.ScanProgress.Ready(2), progress(story));
  }

  @Test
  void aPageThatCouldNotBeKeptIsGoneAlsoFromTheReview() {
    Story story = atPaper().then(feeder(), page(1), page(2), new Report.SheetLost(2), DONE);
    assertEquals(1, story.at(Filling.ScanPaper.class).draft().pages("divorce-decision").size());
    story.then(new Input.Continue());
    story.at(Filling.Review.class);

    story.then(new Report.SheetLost(1));

    assertEquals("divorce-decision", story.at(Filling.ScanPaper.class).paper().key());
    assertEquals(new Filling.ScanProgress.PageLost(), progress(story));
  }

  @Test
  void aPageThatIsLostWhileTheDossierIsSealedIsAskedForAgain() {
    for (Report before : List.of(new Report.SheetLost(99), new Report.SealFailed())) {
      Story story = atPaper().then(feeder(), page(1), page(2), DONE, new Input.Continue());
      story.at(Filling.Review.class);
      story.then(new Input.Continue(), before);

      story.then(new Report.SheetLost(1), new Report.SheetLost(1));

      Filling.ScanPaper paper = story.at(Filling.ScanPaper.class);
      assertEquals(new Filling.ScanProgress.PageLost(), paper.progress());
      assertEquals(
          List.of(2), paper.draft().pages("divorce-decision").stream().map(Sheet::id).toList());
      story.then(feeder(), page(3), DONE, new Input.Continue());
      story.at(Filling.Review.class);
    }
  }

  @Test
  void aPageThatIsLostAfterItsScanWasStoppedIsTold() {
    Story story = atPaper().then(feeder(), page(1), new Input.Back(), new Report.SheetLost(1));

    assertEquals(new Filling.ScanProgress.PageLost(), progress(story));
  }

  @Test
  void emptyBacksBeforeAJamAreCountedWithThoseAfterIt() {
    Story story =
        atPaper()
            .then(new Input.SidesChosen(Paper.Sides.BOTH), feeder(), page(1))
            .then(new Report.EmptyBackSeen(), new Report.ScanFailed(Samples.JAM));
    assertEquals(
        new Filling.ScanProgress.Faulted(ScanRequest.Source.FEEDER_BOTH_SIDES, Samples.JAM, 1),
        progress(story));

    story.then(feeder(), page(2), new Report.EmptyBackSeen(), DONE);

    assertEquals(new Filling.ScanProgress.Ready(2), progress(story));
  }

  private static Input feeder() {
    return new Input.ScanAsked(ScanRequest.Source.FEEDER);
  }

  private static Report page(int id) {
    return new Report.SheetScanned(new Sheet(id, new byte[0], Set.of()));
  }

  private static Filling.ScanProgress progress(Story story) {
    return story.at(Filling.ScanPaper.class).progress();
  }

  private static Effect.Scan scan(Story story) {
    return assertInstanceOf(Effect.Scan.class, story.effects().getLast());
  }

  /** A paper of two sides where only hands turn it. */
  private static Story turning() {
    return atPaper()
        .then(
            new Report.CapabilitiesChanged(
                new Capabilities(
                    Map.of(Ability.SCAN_BOTH_SIDES, new Capabilities.Missing.NotInstalled()))),
            new Input.SidesChosen(Paper.Sides.BOTH));
  }

  private static Story atPaper() {
    return Story.filling("1.004873")
        .answerAll()
        .then(new Input.EditAsked("status"), new Input.Typed("divorced"), new Input.Continue());
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
}
