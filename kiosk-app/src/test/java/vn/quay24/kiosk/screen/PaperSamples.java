package vn.quay24.kiosk.screen;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Draft;
import vn.quay24.kiosk.visit.Filling;

/** Scanning papers, with the feeder and under the camera. */
final class PaperSamples {
  private PaperSamples() {}

  static void papers(Samples samples) {
    Draft empty = SampleDrafts.empty();
    for (Filling.ScanProgress progress :
        List.of(
            new Filling.ScanProgress.Ready(), new Filling.ScanProgress.NoPaper(),
            new Filling.ScanProgress.PageNeeded(),
                new Filling.ScanProgress.Faulted(ScanRequest.Source.FEEDER, SampleFaults.JAM))) {
      samples.add("paper-empty", paper(empty, 0, progress));
    }
    samples.add("paper-optional", paper(empty, 1, new Filling.ScanProgress.Ready()));
    samples.add(
        "paper-scanning-first",
        paper(empty, 0, new Filling.ScanProgress.Scanning(ScanRequest.Source.FEEDER, Samples.NOW)));
    samples.add(
        "paper-scanning",
        paper(
            SampleDrafts.draft(),
            0,
            new Filling.ScanProgress.Scanning(ScanRequest.Source.FEEDER, Samples.NOW)));
    for (ScanRequest.Source source :
        List.of(ScanRequest.Source.FEEDER, ScanRequest.Source.CAMERA)) {
      Filling.ScanProgress slow = new Filling.ScanProgress.Scanning(source, 0, Samples.NOW, true);
      samples.add("paper-slow-first", paper(empty, 0, slow));
      samples.add("paper-slow", paper(SampleDrafts.draft(), 0, slow));
      samples.add(
          "paper-again",
          paper(
              SampleDrafts.draft(),
              0,
              new Filling.ScanProgress.Recovered(source, SampleFaults.GONE)));
    }
    samples.add(
        "paper-again-jammed",
        paper(
            SampleDrafts.draft(),
            0,
            new Filling.ScanProgress.Recovered(ScanRequest.Source.FEEDER, SampleFaults.JAM)));
    samples.add("paper-pages", paper(SampleDrafts.draft(), 0, new Filling.ScanProgress.Ready()));
    Draft twoSided = SampleDrafts.empty(Set.of("divorce", "other"));
    Capabilities byHand =
        new Capabilities(Map.of(Ability.SCAN_BOTH_SIDES, new Capabilities.Missing.NotInstalled()));
    for (int each : List.of(0, 1)) {
      Filling bothSides = paper(twoSided, each, new Filling.ScanProgress.Ready());
      samples.add("paper-both-sides", bothSides);
      samples.add("paper-turn-each", bothSides, byHand);
    }
    Draft pages = SampleDrafts.draft(Set.of("divorce"));
    samples.add("paper-empty-backs", paper(pages, 0, new Filling.ScanProgress.Ready(3)));
    for (Filling.ScanProgress progress :
        List.of(
            new Filling.ScanProgress.TurnSheet(ScanRequest.Source.FEEDER),
            new Filling.ScanProgress.Faulted(ScanRequest.Source.FEEDER, SampleFaults.JAM))) {
      samples.add("paper-turn", paper(pages, 0, Filling.Side.BACK, progress));
    }
    samples.add(
        "paper-too-many",
        paper(SampleDrafts.draft(), 0, new Filling.ScanProgress.TooManyPages(50)));
  }

  static void camera(Samples samples) {
    Capabilities camera =
        new Capabilities(Map.of(Ability.SCAN, new Capabilities.Missing.NotInstalled()));
    Draft empty = SampleDrafts.empty();
    for (Filling.ScanProgress progress :
        List.of(
            new Filling.ScanProgress.Ready(),
            new Filling.ScanProgress.Scanning(ScanRequest.Source.CAMERA, Samples.NOW),
            new Filling.ScanProgress.PageNeeded(),
            new Filling.ScanProgress.Faulted(
                ScanRequest.Source.CAMERA, new DeviceFault.Disconnected(new DeviceId("camera"))))) {
      samples.add("paper-camera", paper(empty, 0, progress), camera);
    }
    Draft pages = SampleDrafts.draft(Set.of("divorce"));
    samples.add(
        "paper-camera-turn",
        paper(
            pages,
            0,
            Filling.Side.BACK,
            new Filling.ScanProgress.TurnSheet(ScanRequest.Source.FEEDER)),
        camera);
    samples.add(
        "paper-camera-turn-each",
        paper(SampleDrafts.empty(Set.of("divorce")), 0, new Filling.ScanProgress.Ready()),
        camera);
    samples.add("paper-camera-lost", paper(pages, 0, new Filling.ScanProgress.PageLost()), camera);
    samples.add(
        "paper-turn-photographed",
        paper(
            pages,
            0,
            Filling.Side.BACK,
            new Filling.ScanProgress.TurnSheet(ScanRequest.Source.CAMERA)));
    away(samples);
    samples.add(
        "paper-scanner-gone",
        paper(
            empty,
            0,
            new Filling.ScanProgress.Faulted(ScanRequest.Source.FEEDER, SampleFaults.GONE)),
        new Capabilities(
            Map.of(Ability.SCAN, new Capabilities.Missing.Faulted(SampleFaults.GONE))));
  }

  /** Something dropped out before the citizen pressed a button. */
  private static void away(Samples samples) {
    Capabilities.Missing gone = new Capabilities.Missing.Faulted(SampleFaults.GONE);
    Capabilities.Missing jam = new Capabilities.Missing.Faulted(SampleFaults.JAM);
    Capabilities.Missing never = new Capabilities.Missing.NotInstalled();
    Filling empty = paper(SampleDrafts.empty(), 0, new Filling.ScanProgress.Ready());
    Filling some = paper(SampleDrafts.draft(), 0, new Filling.ScanProgress.Ready());
    for (Filling filling : List.of(empty, some)) {
      samples.add("paper-away-scanner", filling, new Capabilities(Map.of(Ability.SCAN, gone)));
      samples.add("paper-away-eye", filling, new Capabilities(Map.of(Ability.PHOTOGRAPH, gone)));
    }
    samples.add(
        "paper-away-scanner-turn",
        paper(
            SampleDrafts.draft(Set.of("divorce")),
            0,
            Filling.Side.BACK,
            new Filling.ScanProgress.TurnSheet(ScanRequest.Source.FEEDER)),
        new Capabilities(Map.of(Ability.SCAN, gone)));
    samples.add(
        "paper-away-scanner-backs",
        paper(SampleDrafts.draft(Set.of("divorce")), 0, new Filling.ScanProgress.Ready(3)),
        new Capabilities(Map.of(Ability.SCAN, gone)));
    samples.add(
        "paper-away-only-scanner",
        empty,
        new Capabilities(Map.of(Ability.SCAN, jam, Ability.PHOTOGRAPH, never)));
    samples.add(
        "paper-away-only-eye",
        empty,
        new Capabilities(Map.of(Ability.SCAN, never, Ability.PHOTOGRAPH, gone)));
    samples.add(
        "paper-away-both",
        empty,
        new Capabilities(Map.of(Ability.SCAN, gone, Ability.PHOTOGRAPH, gone)));
  }

  /** What goes wrong under a citizen's hands, beyond the samples above. */
  static void faults(Samples samples) {
    for (DeviceFault fault :
        List.of(
            new DeviceFault.CoverOpen(SampleFaults.GONE.device()),
            SampleFaults.GONE,
            new DeviceFault.TimedOut(SampleFaults.GONE.device(), "scan", Duration.ofSeconds(30)),
            SampleFaults.BROKEN)) {
      samples.add(
          "paper-fault-" + fault.getClass().getSimpleName(),
          paper(
              SampleDrafts.draft(),
              0,
              new Filling.ScanProgress.Faulted(ScanRequest.Source.FEEDER, fault)));
    }
    Capabilities.Missing broken = new Capabilities.Missing.Faulted(SampleFaults.BROKEN);
    samples.add(
        "paper-fault-no-camera",
        paper(
            SampleDrafts.draft(),
            0,
            new Filling.ScanProgress.Faulted(ScanRequest.Source.FEEDER, SampleFaults.BROKEN)),
        new Capabilities(
            Map.of(
                Ability.SCAN,
                broken,
                Ability.PHOTOGRAPH,
                new Capabilities.Missing.NotInstalled())));
    samples.add(
        "paper-fault-jam-other",
        paper(
            SampleDrafts.draft(),
            0,
            new Filling.ScanProgress.Faulted(ScanRequest.Source.FEEDER, SampleFaults.JAM)),
        new Capabilities(Map.of(Ability.SCAN, new Capabilities.Missing.Faulted(SampleFaults.JAM))));
    samples.add(
        "paper-fault-eye-only",
        paper(
            SampleDrafts.draft(),
            0,
            new Filling.ScanProgress.Faulted(ScanRequest.Source.CAMERA, SampleFaults.BROKEN)),
        new Capabilities(Map.of(Ability.PHOTOGRAPH, broken)));
    samples.add("paper-lost", paper(SampleDrafts.draft(), 0, new Filling.ScanProgress.PageLost()));
    samples.add(
        "paper-jam-empty-backs",
        paper(
            SampleDrafts.draft(),
            0,
            new Filling.ScanProgress.Faulted(
                ScanRequest.Source.FEEDER_BOTH_SIDES, SampleFaults.JAM, 12)));
    samples.add(
        "paper-dossier-full",
        paper(SampleDrafts.draft(), 0, new Filling.ScanProgress.DossierFull()));
  }

  private static Filling paper(Draft draft, int paper, Filling.ScanProgress progress) {
    return paper(draft, paper, Filling.Side.FRONT, progress);
  }

  private static Filling paper(
      Draft draft, int paper, Filling.Side side, Filling.ScanProgress progress) {
    return new Filling.ScanPaper(
        draft,
        SampleProcedures.PAPERS.get(paper),
        paper + 1,
        2,
        side,
        progress,
        Filling.Return.FORWARD);
  }
}
