package vn.quay24.kiosk.screen.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.model.Page.Action;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Filling;
import vn.quay24.kiosk.visit.Filling.ScanProgress;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.Sheet;
import vn.quay24.procedure.definition.Paper;

/** One paper, its pages as they come. */
final class PaperPages {
  private final Texts texts;

  PaperPages(Texts texts) {
    this.texts = texts;
  }

  Page of(Filling.ScanPaper paper, Capabilities capabilities) {
    PaperEyes eyes = new PaperEyes(capabilities);
    Optional<String> busy = busy(paper.progress());
    boolean scanning = busy.isPresent();
    List<Sheet> pages = paper.draft().pages(paper.paper().key());
    ScanNotices notices = new ScanNotices(texts, eyes, !pages.isEmpty());
    Leaf leaf =
        Leaf.titled(texts, "paper", paper.paper().title().in(texts.language()))
            .part(paper.paper().key() + (scanning ? "/scanning" : ""))
            .kicker(texts.say("paper.of", paper.position(), paper.total()))
            .progress(Way.SUBMIT, 4);
    if (pages.isEmpty()) {
      leaf.leadText(lead(paper, capabilities));
    }
    leaf.block(notices.of(paper.progress()));
    boolean trouble = paper.progress() instanceof ScanProgress.Faulted || eyes.nothing();
    if (pages.isEmpty() && !scanning && !trouble) {
      guide(leaf, eyes.onlyCamera());
    }
    busy.ifPresent(words -> leaf.block(new Block.Busy(words)));
    leaf.block(notices.slow(paper.progress()));
    if (paper.backAwaited()) {
      leaf.block(nextSheet());
    }
    if (!pages.isEmpty()) {
      leaf.block(new Block.Sheets(sheets(pages, scanning), texts.say("paper.none")));
    }
    // Behind the pages: those are looked for first, and what stands last may have to be leafed to.
    leaf.block(sides(paper));
    if (scanning) {
      return leaf.back().page();
    }
    leaf.block(new Block.Actions(scans(eyes)));
    leaf.back();
    if (!pages.isEmpty()) {
      return leaf.next("button.next", new Input.Continue()).page();
    }
    return paper.paper().required() ? leaf.page() : leaf.block(skip()).page();
  }

  /** What the paper needs; and what hands do where that is more than the picture shows. */
  private String lead(Filling.ScanPaper paper, Capabilities capabilities) {
    String hands = texts.say(lead(paper.sides(), capabilities));
    return paper
        .paper()
        .help()
        .map(help -> help.in(texts.language()))
        .map(help -> paper.sides() == Paper.Sides.BOTH ? help + " " + hands : help)
        .orElse(hands);
  }

  private static String lead(Paper.Sides sides, Capabilities capabilities) {
    boolean camera = new PaperEyes(capabilities).onlyCamera();
    return switch (sides) {
      case ONE -> camera ? "paper.lead.camera" : "paper.lead";
      case BOTH -> {
        if (camera) {
          yield "paper.lead.turn.camera";
        }
        yield capabilities.can(Ability.SCAN_BOTH_SIDES) ? "paper.lead.both" : "paper.lead.turn";
      }
    };
  }

  /**
   * While no scan runs and no back is awaited; and nothing to choose where the catalogue knows that
   * the back matters.
   */
  private Optional<Block> sides(Filling.ScanPaper paper) {
    if (paper.progress() instanceof ScanProgress.Scanning
        || paper.backAwaited()
        || paper.paper().sides() == Paper.Sides.BOTH) {
      return Optional.empty();
    }
    boolean both = paper.sides() == Paper.Sides.BOTH;
    Paper.Sides other = both ? Paper.Sides.ONE : Paper.Sides.BOTH;
    return Optional.of(new Block.Tick(texts.say("paper.both"), both, new Input.SidesChosen(other)));
  }

  /** One button among others: the page is there for those who have the paper. */
  private Block skip() {
    return new Block.Offer(
        new Action(texts.say("paper.skip"), "mdrmz-skip_next", new Input.Continue()));
  }

  /** For a back that does not matter. */
  private Block nextSheet() {
    return new Block.Offer(
        new Action(texts.say("paper.nextSheet"), "mdrmz-skip_next", new Input.NextSheet()));
  }

  private static void guide(Leaf leaf, boolean camera) {
    if (camera) {
      leaf.guide(Block.Scene.PAPER_UNDER_CAMERA, "paper.caption.camera");
    } else {
      leaf.guide(Block.Scene.PAPER_IN_FEEDER, "paper.caption");
    }
  }

  private Optional<String> busy(ScanProgress progress) {
    return progress instanceof ScanProgress.Scanning(var source, _, _, _)
        ? Optional.of(
            texts.say(
                source == ScanRequest.Source.CAMERA ? "paper.scanning.camera" : "paper.scanning"))
        : Optional.empty();
  }

  /** More than two stand in one line, which takes short words. */
  private List<Action> scans(PaperEyes eyes) {
    List<Action> scans = new ArrayList<>();
    String third = eyes.scanner() && eyes.camera() ? ".third" : "";
    if (eyes.scanner()) {
      scans.add(scan("paper.feeder" + third, "mdrmz-scanner", ScanRequest.Source.FEEDER));
      scans.add(scan("paper.glass" + third, "mdral-insert_drive_file", ScanRequest.Source.FLATBED));
    }
    if (eyes.camera()) {
      scans.add(scan("paper.camera" + third, "mdrmz-photo_camera", ScanRequest.Source.CAMERA));
    }
    return scans;
  }

  private Action scan(String key, String icon, ScanRequest.Source source) {
    return new Action(texts.say(key), icon, new Input.ScanAsked(source));
  }

  /** Nothing is dropped from a pile that still comes. */
  private List<Block.Sheet> sheets(List<Sheet> pages, boolean scanning) {
    List<Block.Sheet> sheets = new ArrayList<>();
    for (Sheet page : pages) {
      sheets.add(
          new Block.Sheet(
              page.id(),
              texts.say("paper.page", sheets.size() + 1),
              page.preview(),
              advice(page),
              scanning ? Optional.empty() : Optional.of(drop(page))));
    }
    return sheets;
  }

  private Action drop(Sheet page) {
    return new Action(texts.say("paper.drop"), "mdral-delete", new Input.SheetDropped(page.id()));
  }

  private Optional<String> advice(Sheet page) {
    return page.advice().isEmpty()
        ? Optional.empty()
        : Optional.of(
            page.advice().stream()
                .sorted()
                .map(
                    advice ->
                        switch (advice) {
                          case BLANK -> texts.say("paper.blank");
                          case BLURRED -> texts.say("paper.blurred");
                        })
                .collect(Collectors.joining(", ")));
  }
}
