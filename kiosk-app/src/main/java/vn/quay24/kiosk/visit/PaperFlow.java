package vn.quay24.kiosk.visit;

import java.util.List;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.kiosk.visit.Filling.Return;
import vn.quay24.kiosk.visit.Filling.Review;
import vn.quay24.kiosk.visit.Filling.ScanPaper;
import vn.quay24.kiosk.visit.Filling.ScanProgress;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Question;

/** The papers, one by one, and the review of everything. */
final class PaperFlow {
  private final FormSteps steps;

  PaperFlow(FormSteps steps) {
    this.steps = steps;
  }

  Move scanning(Visit visit, ScanPaper stage, VisitEvent event) {
    boolean busy = stage.progress() instanceof ScanProgress.Scanning;
    Draft draft = stage.draft();
    return switch (event) {
      case Report.SheetScanned(var sheet) when busy ->
          Move.to(at(stage, draft.scanned(stage.paper().key(), sheet), stage.progress()));
      case Report.TrayFull _ when busy ->
          Move.to(at(stage, draft, new ScanProgress.DossierFull()), new Effect.StopScanning());
      case Report.ScanEnded(ScanOutcome.Done _) when busy ->
          Move.to(at(stage, draft, afterScan(stage)));
      case Report.ScanEnded(ScanOutcome.NoPaper _) when busy ->
          Move.to(at(stage, draft, new ScanProgress.NoPaper()));
      case Report.ScanFailed(var fault) when busy ->
          Move.to(at(stage, draft, new ScanProgress.Faulted(fault)));
      case Input.Back _ when busy ->
          Move.to(at(stage, draft, new ScanProgress.Ready()), new Effect.StopScanning());
      case Input _ when busy -> Move.to(stage);
      case Input.SidesChosen(var sides) -> Move.to(sided(stage, sides));
      case Input.ScanAsked(var source) -> scan(stage, source(visit, stage, source));
      case Input.SheetDropped(var sheet) ->
          Move.to(
              at(stage, draft.without(stage.paper().key(), sheet), new ScanProgress.Ready()),
              new Effect.DropSheet(sheet));
      case Input.Continue _ -> onward(stage);
      case Input.Back _ -> back(stage);
      case VisitEvent _ -> Move.to(stage);
    };
  }

  private static ScanPaper at(ScanPaper stage, Draft draft, ScanProgress progress) {
    return new ScanPaper(
        draft,
        stage.paper(),
        stage.position(),
        stage.total(),
        stage.sides(),
        progress,
        stage.from());
  }

  private static ScanPaper sided(ScanPaper stage, Paper.Sides sides) {
    return new ScanPaper(
        stage.draft(),
        stage.paper(),
        stage.position(),
        stage.total(),
        sides,
        new ScanProgress.Ready(),
        stage.from());
  }

  /** The feeder turns the sheets itself where it can. */
  private static ScanRequest.Source source(Visit visit, ScanPaper stage, ScanRequest.Source asked) {
    return asked == ScanRequest.Source.FEEDER
            && stage.sides() == Paper.Sides.BOTH
            && visit.capabilities().can(Ability.SCAN_BOTH_SIDES)
        ? ScanRequest.Source.FEEDER_BOTH_SIDES
        : asked;
  }

  private static ScanProgress afterScan(ScanPaper stage) {
    boolean turn =
        stage.sides() == Paper.Sides.BOTH
            && stage.progress() instanceof ScanProgress.Scanning(var source, var side)
            && source != ScanRequest.Source.FEEDER_BOTH_SIDES
            && side == Filling.Side.FRONT;
    return turn ? new ScanProgress.TurnSheet() : new ScanProgress.Ready();
  }

  private static Move scan(ScanPaper stage, ScanRequest.Source source) {
    int free = Limits.MAX_PAGES - stage.draft().pages(stage.paper().key()).size();
    int room = source == ScanRequest.Source.FEEDER_BOTH_SIDES ? free - free % 2 : free;
    if (room <= 0) {
      return Move.refused(
          at(stage, stage.draft(), new ScanProgress.TooManyPages(Limits.MAX_PAGES)));
    }
    // Also when it had a fault a moment ago: hands may have cleared it, and the scanner knows best.
    Filling.Side side =
        stage.progress() instanceof ScanProgress.TurnSheet ? Filling.Side.BACK : Filling.Side.FRONT;
    return Move.to(
        at(stage, stage.draft(), new ScanProgress.Scanning(source, side)),
        new Effect.Scan(stage.paper(), source, room));
  }

  private Move onward(ScanPaper stage) {
    Draft draft = stage.draft();
    if (stage.paper().required() && draft.pages(stage.paper().key()).isEmpty()) {
      return Move.to(at(stage, draft, new ScanProgress.PageNeeded()));
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

  Move reviewing(Visit visit, Review stage, VisitEvent event) {
    Draft draft = stage.draft();
    return switch (event) {
      case Input.EditAsked(var key) ->
          stage.questions().stream()
              .filter(question -> question.key().equals(key) && !draft.fixed(question))
              .findFirst()
              .map((Question question) -> steps.ask(draft, question, Return.REVIEW))
              .orElse(Move.to(stage));
      case Input.PaperEditAsked(var key) ->
          stage.papers().stream()
              .filter(paper -> paper.key().equals(key))
              .findFirst()
              .map((Paper paper) -> steps.scan(draft, paper, Return.REVIEW))
              .orElse(Move.to(stage));
      case Input.Continue _ -> {
        Move settled = steps.settle(draft);
        yield settled.stage() instanceof Review review
            ? SendingFlow.seal(draft, review.fee(), visit.language())
            : settled;
      }
      case Input.Back _ -> {
        List<Paper> papers = steps.papers(draft);
        yield steps.paper(draft, papers.size() - 1);
      }
      case VisitEvent _ -> Move.to(stage);
    };
  }
}
