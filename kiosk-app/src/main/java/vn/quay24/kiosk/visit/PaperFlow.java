package vn.quay24.kiosk.visit;

import java.time.Instant;
import java.util.List;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.kiosk.visit.Filling.ScanPaper;
import vn.quay24.kiosk.visit.Filling.ScanProgress;
import vn.quay24.procedure.definition.Paper;

/** The papers, one by one. */
final class PaperFlow {
  private static final DeviceId SCANNER = new DeviceId("scanner");
  private static final DeviceId CAMERA = new DeviceId("document-camera");

  private final FormSteps steps;

  PaperFlow(FormSteps steps) {
    this.steps = steps;
  }

  Move scanning(Visit visit, ScanPaper stage, VisitEvent event, Instant now) {
    return stage.progress() instanceof ScanProgress.Scanning scanning
        ? busy(stage, scanning, event, now)
        : awaiting(stage, waiting(visit, stage, event, now));
  }

  /** What stopped is usable again, or again not; or the feeder that was empty is not any more. */
  static Move able(ScanPaper stage, Capabilities before, Capabilities now) {
    return awaiting(stage, Move.to(seen(stage, before, now)));
  }

  private static ScanPaper seen(ScanPaper stage, Capabilities before, Capabilities now) {
    return switch (stage.progress()) {
      case ScanProgress.Faulted(var source, var fault, int emptyBacks)
          when !before.can(ability(source)) && now.can(ability(source)) ->
          at(stage, new ScanProgress.Recovered(source, fault, emptyBacks));
      case ScanProgress.Recovered(var source, var fault, int emptyBacks)
          when !now.can(ability(source)) ->
          at(stage, new ScanProgress.Faulted(source, fault, emptyBacks));
      case ScanProgress.NoPaper _ when !now.can(Ability.SCAN) -> at(stage, rest(stage, 0));
      case ScanProgress _ -> stage;
    };
  }

  private static Ability ability(ScanRequest.Source source) {
    return source == ScanRequest.Source.CAMERA ? Ability.PHOTOGRAPH : Ability.SCAN;
  }

  private Move busy(
      ScanPaper stage, ScanProgress.Scanning scanning, VisitEvent event, Instant now) {
    return switch (event) {
      case Report.SheetScanned(var sheet) -> Move.to(scanned(stage, scanning.after(0, now), sheet));
      case Report.SheetLost(int sheet) when stage.draft().has(sheet) ->
          lost(stage, sheet).after(new Effect.StopScanning());
      case Report.EmptyBackSeen _ -> Move.to(at(stage, scanning.after(1, now)));
      case Report.NothingScanned _ ->
          scanning.slow() ? givenUp(stage, scanning) : Move.to(at(stage, scanning.slowly()));
      case Report.TrayFull _ ->
          Move.to(at(stage, new ScanProgress.DossierFull()), new Effect.StopScanning());
      case Report.ScanEnded(ScanOutcome.Done _) ->
          Move.to(at(stage, rest(stage, scanning.emptyBacks())));
      case Report.ScanEnded(ScanOutcome.NoPaper _) ->
          Move.to(at(stage, new ScanProgress.NoPaper()), new Effect.AwaitPaper());
      case Report.ScanFailed(var fault) ->
          Move.to(
              at(stage, new ScanProgress.Faulted(scanning.source(), fault, scanning.emptyBacks())));
      case Input.Back _ ->
          Move.to(at(stage, rest(stage, scanning.emptyBacks())), new Effect.StopScanning());
      case VisitEvent _ -> Move.to(stage);
    };
  }

  /** The device is freed; whether it can be used again is seen at the next scan. */
  private static Move givenUp(ScanPaper stage, ScanProgress.Scanning scanning) {
    ScanRequest.Source source = scanning.source();
    DeviceFault silent =
        new DeviceFault.TimedOut(
            source == ScanRequest.Source.CAMERA ? CAMERA : SCANNER, "scan", Limits.SCAN_GIVEN_UP);
    return Move.to(
        at(stage, new ScanProgress.Faulted(source, silent, scanning.emptyBacks())),
        new Effect.StopScanning());
  }

  private Move waiting(Visit visit, ScanPaper stage, VisitEvent event, Instant now) {
    return switch (event) {
      case Report.PaperLies _ when stage.progress() instanceof ScanProgress.NoPaper ->
          Move.to(at(stage, rest(stage, 0)));
      case Report.SheetLost(int sheet) when stage.draft().has(sheet) -> lost(stage, sheet);
      case Input.SidesChosen(var sides) ->
          Move.to(
              front(
                  stage,
                  stage.draft().sided(stage.paper().key(), sides),
                  new ScanProgress.Ready()));
      case Input.NextSheet _ when stage.backAwaited() ->
          Move.to(front(stage, stage.draft(), new ScanProgress.Ready()));
      case Input.ScanAsked(var source) -> scan(visit, stage, source, now);
      case Input.SheetDropped(var sheet) ->
          Move.to(without(stage, sheet, rest(stage, 0)), new Effect.DropSheet(sheet));
      case Input.Continue _ -> onward(stage);
      case Input.Back _ -> back(stage);
      case VisitEvent _ -> Move.to(stage);
    };
  }

  /** Nobody waits for paper once the page no longer says that the feeder was empty. */
  private static Move awaiting(ScanPaper before, Move move) {
    return asksForPaper(before) && !asksForPaper(move.stage())
        ? move.after(new Effect.StopScanning())
        : move;
  }

  private static boolean asksForPaper(Stage stage) {
    return stage instanceof ScanPaper paper && paper.progress() instanceof ScanProgress.NoPaper;
  }

  private static ScanPaper at(ScanPaper stage, ScanProgress progress) {
    return at(stage, stage.draft(), stage.side(), progress);
  }

  private static ScanPaper front(ScanPaper stage, Draft draft, ScanProgress progress) {
    return at(stage, draft, Filling.Side.FRONT, progress);
  }

  private static ScanPaper at(
      ScanPaper stage, Draft draft, Filling.Side side, ScanProgress progress) {
    return new ScanPaper(
        draft, stage.paper(), stage.position(), stage.total(), side, progress, stage.from());
  }

  /** Its back comes next where a hand turns the sheets and there is a place for it. */
  private static ScanPaper scanned(ScanPaper stage, ScanProgress.Scanning scanning, Sheet sheet) {
    Draft draft = stage.draft().scanned(stage.paper().key(), sheet);
    boolean turn =
        byHand(stage, scanning.source())
            && stage.side() == Filling.Side.FRONT
            && free(draft, stage.paper()) > 0;
    return at(stage, draft, turn ? Filling.Side.BACK : Filling.Side.FRONT, scanning);
  }

  /** When the front goes whose back was to come, a front comes next. */
  private static ScanPaper without(ScanPaper stage, int sheet, ScanProgress progress) {
    List<Sheet> pages = stage.draft().pages(stage.paper().key());
    Draft draft = stage.draft().without(sheet);
    boolean last = !pages.isEmpty() && pages.getLast().id() == sheet;
    return last
        ? front(
            stage,
            draft,
            progress instanceof ScanProgress.TurnSheet ? new ScanProgress.Ready() : progress)
        : at(stage, draft, stage.side(), progress);
  }

  /** To the paper that needs it again, which may be another one. */
  private Move lost(ScanPaper stage, int sheet) {
    return stage.draft().pages(stage.paper().key()).stream().anyMatch(page -> page.id() == sheet)
        ? Move.to(without(stage, sheet, new ScanProgress.PageLost()))
        : steps.rescan(stage.draft(), sheet, stage.from());
  }

  private static ScanProgress rest(ScanPaper stage, int emptyBacks) {
    return stage.side() == Filling.Side.BACK
        ? new ScanProgress.TurnSheet(source(stage.progress()))
        : new ScanProgress.Ready(emptyBacks);
  }

  /** What was used last, as far as the page still knows. */
  private static ScanRequest.Source source(ScanProgress progress) {
    return switch (progress) {
      case ScanProgress.Scanning scanning -> scanning.source();
      case ScanProgress.TurnSheet(var source) -> source;
      case ScanProgress.Faulted faulted -> faulted.source();
      case ScanProgress.Recovered recovered -> recovered.source();
      case ScanProgress.Ready _,
          ScanProgress.NoPaper _,
          ScanProgress.PageNeeded _,
          ScanProgress.PageLost _,
          ScanProgress.TooManyPages _,
          ScanProgress.DossierFull _ ->
          ScanRequest.Source.FEEDER;
    };
  }

  private static boolean byHand(ScanPaper stage, ScanRequest.Source source) {
    return stage.sides() == Paper.Sides.BOTH && source != ScanRequest.Source.FEEDER_BOTH_SIDES;
  }

  private static int free(Draft draft, Paper paper) {
    return Limits.MAX_PAGES - draft.pages(paper.key()).size();
  }

  /** Also after a fault: hands may have cleared it, and the scanner knows best. */
  private static Move scan(Visit visit, ScanPaper stage, ScanRequest.Source asked, Instant now) {
    int free = free(stage.draft(), stage.paper());
    if (free <= 0) {
      return Move.refused(at(stage, new ScanProgress.TooManyPages(Limits.MAX_PAGES)));
    }
    ScanRequest.Source source = source(visit, stage, asked, free);
    return Move.to(
        at(stage, new ScanProgress.Scanning(source, emptyBacks(stage.progress()), now, false)),
        new Effect.Scan(stage.paper(), source, room(stage, source, free)));
  }

  /** After a jam the same pile goes on. */
  private static int emptyBacks(ScanProgress before) {
    return switch (before) {
      case ScanProgress.Faulted(_, _, int emptyBacks) -> emptyBacks;
      case ScanProgress.Recovered(_, _, int emptyBacks) -> emptyBacks;
      case ScanProgress _ -> 0;
    };
  }

  /** The feeder turns the sheets itself where it can, and where there is a place for the back. */
  private static ScanRequest.Source source(
      Visit visit, ScanPaper stage, ScanRequest.Source asked, int free) {
    return asked == ScanRequest.Source.FEEDER
            && stage.sides() == Paper.Sides.BOTH
            && !stage.backAwaited()
            && visit.capabilities().can(Ability.SCAN_BOTH_SIDES)
            && free > 1
        ? ScanRequest.Source.FEEDER_BOTH_SIDES
        : asked;
  }

  /** Pages; one where a hand turns it before the next. */
  private static int room(ScanPaper stage, ScanRequest.Source source, int free) {
    if (byHand(stage, source)) {
      return 1;
    }
    return source == ScanRequest.Source.FEEDER_BOTH_SIDES ? free - free % 2 : free;
  }

  private Move onward(ScanPaper stage) {
    Draft draft = stage.draft();
    if (stage.paper().required() && draft.pages(stage.paper().key()).isEmpty()) {
      return Move.to(at(stage, new ScanProgress.PageNeeded()));
    }
    return switch (stage.from()) {
      case FORWARD, CHECK -> steps.paper(draft, stage.position());
      case REVIEW -> steps.settle(draft);
    };
  }

  private Move back(ScanPaper stage) {
    return switch (stage.from()) {
      case FORWARD, CHECK -> steps.paper(stage.draft(), stage.position() - 2);
      case REVIEW -> steps.review(stage.draft());
    };
  }
}
