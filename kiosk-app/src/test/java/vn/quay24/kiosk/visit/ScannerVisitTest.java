package vn.quay24.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.kiosk.visit.Filling.ScanProgress;
import vn.quay24.procedure.definition.Paper;

/** What a page of papers says while its scanner is in trouble, and when it no longer is. */
class ScannerVisitTest {
  private static final Report WELL = new Report.CapabilitiesChanged(Capabilities.ALL);
  private static final Report ILL =
      new Report.CapabilitiesChanged(
          new Capabilities(Map.of(Ability.SCAN, new Capabilities.Missing.Faulted(Samples.JAM))));

  @Test
  void aScannerThatIsMendedMayScanAgain() {
    Story story = scanning().then(new Report.ScanFailed(Samples.JAM), ILL);
    assertEquals(faulted(), progress(story));

    story.then(WELL);

    assertEquals(
        new ScanProgress.Recovered(ScanRequest.Source.FEEDER, Samples.JAM), progress(story));
  }

  @Test
  void aMendedScannerThatFailsAgainIsInTroubleAgainAndKeepsItsCount() {
    Story story =
        scanning().then(new Report.EmptyBackSeen(), new Report.ScanFailed(Samples.JAM), ILL, WELL);
    assertEquals(
        new ScanProgress.Recovered(ScanRequest.Source.FEEDER, Samples.JAM, 1), progress(story));

    story.then(ILL);

    assertEquals(
        new ScanProgress.Faulted(ScanRequest.Source.FEEDER, Samples.JAM, 1), progress(story));
    story.then(WELL);
    assertInstanceOf(ScanProgress.Recovered.class, progress(story));
  }

  @Test
  void aMendedScannerStaysMendedWhenOnlyTheCameraGoes() {
    Story story = scanning().then(new Report.ScanFailed(Samples.JAM), ILL, WELL);

    story.then(
        new Report.CapabilitiesChanged(
            new Capabilities(
                Map.of(Ability.PHOTOGRAPH, new Capabilities.Missing.Faulted(Samples.JAM)))));

    assertInstanceOf(ScanProgress.Recovered.class, progress(story));
  }

  @Test
  void aFaultThatWasToldBeforeTheScanFailedIsMendedToo() {
    Story story = scanning().then(ILL, new Report.ScanFailed(Samples.JAM), WELL);

    assertInstanceOf(ScanProgress.Recovered.class, progress(story));
  }

  @Test
  void aCameraThatComesBackMendsNoScanner() {
    Capabilities.Missing away = new Capabilities.Missing.Faulted(Samples.JAM);
    Story story =
        scanning()
            .then(
                new Report.ScanFailed(Samples.JAM),
                new Report.CapabilitiesChanged(
                    new Capabilities(Map.of(Ability.SCAN, away, Ability.PHOTOGRAPH, away))),
                ILL);

    assertEquals(faulted(), progress(story));
  }

  @Test
  void anEmptyFeederIsForgottenWhenOnlyTheCameraIsLeft() {
    Story story = emptyFeeder().then(ILL);

    assertEquals(new ScanProgress.Ready(), progress(story));
  }

  @Test
  void anEmptyFeederIsForgottenWhenPaperLiesInIt() {
    Story story = emptyFeeder();
    assertTrue(story.effects().contains(new Effect.AwaitPaper()));

    story.then(new Report.PaperLies());

    assertEquals(new ScanProgress.Ready(), progress(story));
  }

  @Test
  void nobodyWaitsForPaperOnAnotherPage() {
    Story story = emptyFeeder();
    story.effects();

    story.then(new Input.Back());

    assertTrue(story.effects().contains(new Effect.StopScanning()));
  }

  @Test
  void nobodyWaitsForPaperOnceThePageSaysSomethingElse() {
    Report page = new Report.SheetScanned(new Sheet(1, new byte[0], Set.of()));
    Report done = new Report.ScanEnded(new ScanOutcome.Done(1));
    Report empty = new Report.ScanEnded(new ScanOutcome.NoPaper());
    Input feeder = new Input.ScanAsked(ScanRequest.Source.FEEDER);
    for (VisitEvent way :
        List.of(
            new Input.ScanAsked(ScanRequest.Source.CAMERA),
            new Input.SidesChosen(Paper.Sides.ONE),
            new Input.SheetDropped(1),
            new Report.SheetLost(1),
            ILL)) {
      Story story = scanning().then(page, done, feeder, empty);
      assertInstanceOf(ScanProgress.NoPaper.class, progress(story));
      story.effects();

      story.then(way);

      assertEquals(new Effect.StopScanning(), story.effects().getFirst(), way.toString());
    }
  }

  @Test
  void whoHesitatesIsStillAwaitedWithPaper() {
    Story story = emptyFeeder();
    story.effects();

    story.then(new Input.Present(), WELL).wait(Duration.ofSeconds(1));

    assertEquals(List.of(), story.effects());
  }

  @Test
  void aPageThatIsLostWhileTheScanGoesOnStopsItAndIsTold() {
    Story story =
        scanning()
            .then(
                new Report.SheetScanned(new Sheet(1, new byte[0], Set.of())),
                new Report.SheetScanned(new Sheet(2, new byte[0], Set.of())));
    story.effects();

    story.then(new Report.SheetLost(2), new Report.ScanFailed(Samples.JAM));

    assertEquals(new ScanProgress.PageLost(), progress(story));
    assertEquals(List.of(new Effect.StopScanning()), story.effects());
    Filling.ScanPaper paper = story.at(Filling.ScanPaper.class);
    assertEquals(
        List.of(1), paper.draft().pages(paper.paper().key()).stream().map(Sheet::id).toList());
  }

  @Test
  void aPageThatWasNoLongerThereStopsNoScanWhenItIsLost() {
    Story story = scanning();
    story.effects();

    story.then(new Report.SheetLost(99));

    assertInstanceOf(ScanProgress.Scanning.class, progress(story));
    assertEquals(List.of(), story.effects());
  }

  @Test
  void aScanThatBringsNothingIsSaidToTakeItsTime() {
    Story story = scanning().wait(Duration.ofSeconds(9));
    assertEquals(false, slow(story));

    story.wait(Duration.ofSeconds(1));

    assertEquals(true, slow(story));
  }

  @Test
  void aFingerThatTapsMeanwhileKeepsNothingFromBeingSaid() {
    Story story = scanning();
    for (int second = 0; second < 10; second++) {
      story.then(new Input.Present()).wait(Duration.ofSeconds(1));
    }

    assertEquals(true, slow(story));
  }

  @Test
  void aPageThatComesAfterAllIsANewBeginning() {
    Story story =
        scanning()
            .wait(Duration.ofSeconds(10))
            .then(new Report.SheetScanned(new Sheet(1, new byte[0], Set.of())));
    assertEquals(false, slow(story));

    story.wait(Duration.ofSeconds(9));

    assertEquals(false, slow(story));
  }

  @Test
  void aScannerThatIsSilentForTooLongIsGivenUpAndKeepsItsPages() {
    Story story = scanning().then(new Report.SheetScanned(new Sheet(1, new byte[0], Set.of())));
    story.effects();

    story.wait(Duration.ofSeconds(10)).wait(Duration.ofSeconds(65));

    ScanProgress.Faulted faulted = assertInstanceOf(ScanProgress.Faulted.class, progress(story));
    assertInstanceOf(DeviceFault.TimedOut.class, faulted.fault());
    assertEquals(List.of(new Effect.StopScanning()), story.effects());
    Filling.ScanPaper paper = story.at(Filling.ScanPaper.class);
    assertEquals(1, paper.draft().pages(paper.paper().key()).size());
  }

  private static ScanProgress progress(Story story) {
    return story.at(Filling.ScanPaper.class).progress();
  }

  private static boolean slow(Story story) {
    return assertInstanceOf(ScanProgress.Scanning.class, progress(story)).slow();
  }

  private static ScanProgress faulted() {
    return new ScanProgress.Faulted(ScanRequest.Source.FEEDER, Samples.JAM);
  }

  private static Story emptyFeeder() {
    return scanning().then(new Report.ScanEnded(new ScanOutcome.NoPaper()));
  }

  private static Story scanning() {
    return Story.filling("1.004873")
        .answerAll()
        .then(
            new Input.EditAsked("status"),
            new Input.Typed("divorced"),
            new Input.Continue(),
            new Input.ScanAsked(ScanRequest.Source.FEEDER));
  }
}
