package vn.quay24.kiosk.screen.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.quay24.device.DeviceFault;
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
    String language = texts.language();
    Optional<String> busy = busy(paper.progress());
    boolean scanning = busy.isPresent();
    boolean camera = capabilities.can(Ability.PHOTOGRAPH) && !capabilities.can(Ability.SCAN);
    List<Sheet> pages = paper.draft().pages(paper.paper().key());
    Leaf leaf =
        Leaf.titled(texts, "paper", paper.paper().title().in(language))
            .part(paper.paper().key() + (scanning ? "/scanning" : ""))
            .kicker(texts.say("paper.of", paper.position(), paper.total()))
            .progress(Way.SUBMIT, 4);
    if (pages.isEmpty()) {
      leaf.leadText(lead(paper, capabilities));
    }
    leaf.block(progress(paper.progress(), camera ? ".camera" : "", !pages.isEmpty()));
    if (pages.isEmpty() && !scanning) {
      guide(leaf, camera);
    }
    // What stands behind the pages may have to be leafed to.
    busy.ifPresent(words -> leaf.block(new Block.Busy(words)).block(slow(paper)));
    leaf.block(paper.backAwaited() ? Optional.of(nextSheet()) : sides(paper));
    if (!pages.isEmpty()) {
      leaf.block(new Block.Sheets(sheets(pages), texts.say("paper.none")));
    }
    leaf.block(paper.backAwaited() ? sides(paper) : Optional.empty());
    if (scanning) {
      return leaf.back().page();
    }
    leaf.block(new Block.Actions(scans(capabilities)));
    leaf.back();
    boolean optional = pages.isEmpty() && !paper.paper().required();
    return pages.isEmpty() && !optional
        ? leaf.page()
        : leaf.next(optional ? "paper.skip" : "button.next", new Input.Continue()).page();
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
    if (capabilities.can(Ability.PHOTOGRAPH) && !capabilities.can(Ability.SCAN)) {
      return "paper.lead.camera";
    }
    return switch (sides) {
      case ONE -> "paper.lead";
      case BOTH ->
          capabilities.can(Ability.SCAN_BOTH_SIDES) ? "paper.lead.both" : "paper.lead.turn";
    };
  }

  /** While no scan runs; and nothing to choose where the catalogue knows that the back matters. */
  private Optional<Block> sides(Filling.ScanPaper paper) {
    if (paper.progress() instanceof ScanProgress.Scanning
        || paper.paper().sides() == Paper.Sides.BOTH) {
      return Optional.empty();
    }
    boolean both = paper.sides() == Paper.Sides.BOTH;
    Paper.Sides other = both ? Paper.Sides.ONE : Paper.Sides.BOTH;
    return Optional.of(choice("paper.both", both, new Input.SidesChosen(other)));
  }

  /** For a back that does not matter. */
  private Block nextSheet() {
    return choice("paper.nextSheet", false, new Input.NextSheet());
  }

  private Block choice(String key, boolean chosen, Input input) {
    return new Block.Choices(List.of(new Block.Choice(texts.say(key), chosen, input)));
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

  /** A machine that is silent for long says that it is at work, and what comes next. */
  private Optional<Block> slow(Filling.ScanPaper paper) {
    return paper.progress() instanceof ScanProgress.Scanning(var source, _, _, boolean slow) && slow
        ? notice(
            Block.Tone.INFORMATION,
            source == ScanRequest.Source.CAMERA ? "paper.slow.camera" : "paper.slow")
        : Optional.empty();
  }

  /** A scanner that is away is offered all the same when there is no camera: it may be back. */
  private List<Action> scans(Capabilities capabilities) {
    List<Action> scans = new ArrayList<>();
    boolean camera = capabilities.can(Ability.PHOTOGRAPH);
    if (capabilities.can(Ability.SCAN) || !camera) {
      String third = camera ? ".third" : ""; // of a line
      scans.add(scan("paper.feeder" + third, "mdrmz-scanner", ScanRequest.Source.FEEDER));
      scans.add(scan("paper.glass" + third, "mdral-insert_drive_file", ScanRequest.Source.FLATBED));
      if (camera) {
        scans.add(scan("paper.camera.third", "mdrmz-photo_camera", ScanRequest.Source.CAMERA));
      }
      return scans;
    }
    scans.add(scan("paper.camera", "mdrmz-photo_camera", ScanRequest.Source.CAMERA));
    return scans;
  }

  private Action scan(String key, String icon, ScanRequest.Source source) {
    return new Action(texts.say(key), icon, new Input.ScanAsked(source));
  }

  private List<Block.Sheet> sheets(List<Sheet> pages) {
    List<Block.Sheet> sheets = new ArrayList<>();
    for (Sheet page : pages) {
      sheets.add(
          new Block.Sheet(
              page.id(),
              texts.say("paper.page", sheets.size() + 1),
              page.preview(),
              advice(page),
              new Action(
                  texts.say("paper.drop"), "mdral-delete", new Input.SheetDropped(page.id()))));
    }
    return sheets;
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

  /**
   * What to say of it.
   *
   * @param eye behind the keys of sentences that speak of a camera where there is no scanner
   */
  private Optional<Block> progress(ScanProgress progress, String eye, boolean pages) {
    return switch (progress) {
      case ScanProgress.Ready(int emptyBacks) ->
          emptyBacks == 0
              ? Optional.empty()
              : line(Block.Tone.INFORMATION, "paper.emptyBacks", emptyBacks);
      case ScanProgress.Scanning _ -> Optional.empty();
      case ScanProgress.NoPaper _ -> notice(Block.Tone.ATTENTION, "paper.noPaper");
      case ScanProgress.TurnSheet _ -> line(Block.Tone.ATTENTION, "paper.turn" + eye);
      case ScanProgress.PageNeeded _ ->
          Optional.of(
              new Block.Notice(
                  Block.Tone.PROBLEM,
                  texts.say("paper.needed"),
                  Optional.of(texts.say("paper.needed" + eye + ".text"))));
      case ScanProgress.PageLost _ ->
          Optional.of(
              new Block.Notice(
                  Block.Tone.PROBLEM,
                  texts.say("paper.lost"),
                  Optional.of(kept(texts.say("paper.lost" + eye + ".text"), pages))));
      case ScanProgress.DossierFull _ -> line(Block.Tone.ATTENTION, "paper.dossierFull");
      case ScanProgress.TooManyPages(int limit) ->
          line(Block.Tone.ATTENTION, "paper.tooMany", limit);
      case ScanProgress.Faulted faulted -> Optional.of(stopped(faulted, pages));
      case ScanProgress.Recovered(var source, var fault, _) -> again(source, fault);
    };
  }

  /** What the hand does now: that differs with whose hand clears it. */
  private static String afterFault(DeviceFault fault) {
    return switch (fault.recovery()) {
      case AUTOMATIC -> "paper.faulted.automatic";
      case CITIZEN, STAFF -> "paper.faulted.staff";
      case TECHNICIAN -> "paper.faulted.technician";
    };
  }

  /** Speaks of the device that stopped, whichever can be used now. */
  private Block.Notice stopped(ScanProgress.Faulted faulted, boolean pages) {
    String eye = faulted.source() == ScanRequest.Source.CAMERA ? ".camera" : "";
    boolean jammed = faulted.fault() instanceof DeviceFault.Jammed;
    String toDo = texts.say(jammed ? "paper.jammed.text" : afterFault(faulted.fault()) + eye);
    String leftOut =
        faulted.emptyBacks() == 0
            ? ""
            : " " + texts.say("paper.emptyBacks", faulted.emptyBacks()) + ".";
    return new Block.Notice(
        Block.Tone.PROBLEM,
        texts.say(jammed ? "paper.jammed" : "paper.faulted" + eye),
        Optional.of(kept(toDo, pages) + leftOut));
  }

  private String kept(String toDo, boolean pages) {
    return pages ? toDo + " " + texts.say("paper.kept") : toDo;
  }

  /** That the jam is gone only hands can see: many scanners do not tell. */
  private Optional<Block> again(ScanRequest.Source source, DeviceFault fault) {
    if (source == ScanRequest.Source.CAMERA) {
      return notice(Block.Tone.SUCCESS, "paper.again.camera");
    }
    return fault instanceof DeviceFault.Jammed
        ? notice(Block.Tone.INFORMATION, "paper.again.jammed")
        : notice(Block.Tone.SUCCESS, "paper.again");
  }

  private Optional<Block> line(Block.Tone tone, String key, Object... arguments) {
    return Optional.of(new Block.Notice(tone, texts.say(key, arguments), Optional.empty()));
  }

  private Optional<Block> notice(Block.Tone tone, String key) {
    return Optional.of(
        new Block.Notice(tone, texts.say(key), Optional.of(texts.say(key + ".text"))));
  }
}
