package vn.quay24.kiosk.screen.pages;

import java.util.Optional;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.Recovery;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Filling.ScanProgress;

/**
 * What a paper's page says of the scanning: what happened, and what the hand does now.
 *
 * @param eyes what works at the moment
 * @param pages whether some have come
 */
record ScanNotices(Texts texts, PaperEyes eyes, boolean pages) {
  private static final String CAMERA = ".camera";

  Optional<Block> of(ScanProgress progress) {
    String eye = eyes.onlyCamera() ? CAMERA : "";
    return switch (progress) {
      case ScanProgress.Ready(int emptyBacks) ->
          emptyBacks == 0 ? away() : withAway(texts.say("paper.emptyBacks", emptyBacks));
      case ScanProgress.Scanning _ -> Optional.empty();
      case ScanProgress.NoPaper _ -> notice(Block.Tone.ATTENTION, "paper.noPaper");
      case ScanProgress.TurnSheet(var source) -> turn(source);
      case ScanProgress.PageNeeded _ -> problem("paper.needed", eye);
      case ScanProgress.PageLost _ -> problem("paper.lost", eye);
      case ScanProgress.DossierFull _ -> line("paper.dossierFull");
      case ScanProgress.TooManyPages(int limit) -> line("paper.tooMany", limit);
      case ScanProgress.Faulted faulted -> Optional.of(stopped(faulted));
      case ScanProgress.Recovered(var source, var fault, _) -> again(source, fault);
    };
  }

  /** A machine that is silent for long says that it is at work, and what comes next. */
  Optional<Block> slow(ScanProgress progress) {
    return progress instanceof ScanProgress.Scanning(var source, _, _, boolean slow) && slow
        ? notice(Block.Tone.INFORMATION, "paper.slow" + eye(source))
        : Optional.empty();
  }

  private static String eye(ScanRequest.Source source) {
    return source == ScanRequest.Source.CAMERA ? CAMERA : "";
  }

  /** A button that is not there any more is missed: the page says why, and what to use instead. */
  private Optional<Block> away() {
    return awayKey()
        .map(key -> attention(texts.say(key), Optional.of(texts.say(key + ".text"))))
        .or(this::nothingWorks);
  }

  private Optional<String> awayKey() {
    if (eyes.nothing()) {
      return Optional.empty();
    }
    return eyes.scannerFault()
        .map(_ -> "paper.away")
        .or(() -> eyes.cameraFault().map(_ -> "paper.away" + CAMERA));
  }

  private Optional<Block> nothingWorks() {
    String scanner = eyes.cameraFault().isPresent() ? "paper.away.both" : "paper.away";
    return eyes.scannerFault()
        .map(fault -> attention(texts.say(scanner), Optional.of(toDo(fault, ""))))
        .or(
            () ->
                eyes.cameraFault()
                    .map(
                        fault ->
                            attention(
                                texts.say("paper.away" + CAMERA),
                                Optional.of(toDo(fault, CAMERA)))));
  }

  /** Something else comes first; that a device is away stands below it. */
  private Optional<Block> withAway(String title) {
    Optional<String> away = awayKey().map(key -> texts.say(key) + ". " + texts.say(key + ".text"));
    return Optional.of(new Block.Notice(Block.Tone.INFORMATION, title, away));
  }

  /** The back is wanted from where the front came, unless that is away. */
  private Optional<Block> turn(ScanRequest.Source source) {
    boolean camera = eyes.onlyCamera() || (source == ScanRequest.Source.CAMERA && eyes.camera());
    Optional<String> away = awayKey().map(key -> texts.say(key) + ".");
    return Optional.of(attention(texts.say("paper.turn" + (camera ? CAMERA : "")), away));
  }

  /** Speaks of the device that stopped, whichever can be used now. */
  private Block stopped(ScanProgress.Faulted faulted) {
    String eye = eye(faulted.source());
    boolean jammed = faulted.fault() instanceof DeviceFault.Jammed;
    String leftOut =
        faulted.emptyBacks() == 0
            ? ""
            : " " + texts.say("paper.emptyBacks", faulted.emptyBacks()) + ".";
    return new Block.Notice(
        Block.Tone.PROBLEM,
        texts.say(jammed ? "paper.jammed" : "paper.faulted" + eye),
        Optional.of(kept(toDo(faulted.fault(), eye) + other(faulted.fault(), eye)) + leftOut));
  }

  /** What the hand does now: that differs with whose hand clears it. */
  private String toDo(DeviceFault fault, String eye) {
    if (fault instanceof DeviceFault.Jammed) {
      return texts.say("paper.jammed.text");
    }
    return texts.say(
        switch (fault.recovery()) {
              case AUTOMATIC -> "paper.faulted.automatic";
              case CITIZEN, STAFF -> "paper.faulted.staff";
              case TECHNICIAN -> otherWay(eye) ? "paper.faulted.other" : "paper.faulted.technician";
            }
            + eye);
  }

  /** What can be used instead, where the words before do not name it. */
  private String other(DeviceFault fault, String eye) {
    boolean named = fault.recovery() == Recovery.TECHNICIAN;
    return named || !otherWay(eye)
        ? ""
        : " " + texts.say(eye.isEmpty() ? "paper.orCamera" : "paper.orScanner");
  }

  /** Whether what did not stop works. */
  private boolean otherWay(String eye) {
    return !eyes.nothing() && (eye.isEmpty() ? eyes.camera() : eyes.scanner());
  }

  private String kept(String toDo) {
    return pages ? toDo + " " + texts.say("paper.kept") : toDo;
  }

  /** That the jam is gone only hands can see: many scanners do not tell. */
  private Optional<Block> again(ScanRequest.Source source, DeviceFault fault) {
    return fault instanceof DeviceFault.Jammed
        ? notice(Block.Tone.INFORMATION, "paper.again.jammed")
        : notice(Block.Tone.SUCCESS, "paper.again" + eye(source));
  }

  private Optional<Block> problem(String key, String eye) {
    String text = texts.say(key + eye + ".text");
    boolean lost = key.equals("paper.lost");
    return Optional.of(
        new Block.Notice(
            Block.Tone.PROBLEM, texts.say(key), Optional.of(lost ? kept(text) : text)));
  }

  private Optional<Block> line(String key, Object... arguments) {
    return Optional.of(attention(texts.say(key, arguments), Optional.empty()));
  }

  private Optional<Block> notice(Block.Tone tone, String key) {
    return Optional.of(
        new Block.Notice(tone, texts.say(key), Optional.of(texts.say(key + ".text"))));
  }

  private static Block attention(String title, Optional<String> text) {
    return new Block.Notice(Block.Tone.ATTENTION, title, text);
  }
}
