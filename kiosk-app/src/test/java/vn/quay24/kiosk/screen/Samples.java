package vn.quay24.kiosk.screen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.kiosk.screen.pages.Site;
import vn.quay24.kiosk.screen.theme.Panel;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Stage;
import vn.quay24.kiosk.visit.Visit;

/** A visit in every state that a screen can be asked to show, gathered from the pages' samples. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-25T02:30:00Z");
  static final Face FACE =
      new Face(
          new Panel(1080, 1920, 27),
          new Site("Phường Tam Kỳ, thành phố Đà Nẵng", 12),
          List.of("vi", "en"));

  static final UUID ID = UUID.fromString("0190f8c0-0000-7000-8000-000000000001");

  private final List<Named> all = new ArrayList<>();

  /** A visit and what to call its picture. */
  record Named(String name, Visit visit) {
    Named in(String language) {
      return new Named(
          name + "-" + language,
          new Visit(
              visit.number(),
              language,
              visit.stage(),
              visit.overlay(),
              visit.capabilities(),
              visit.service(),
              visit.signAt(),
              visit.refusals(),
              visit.endsBy()));
    }
  }

  private Samples() {}

  /** Every state, in Vietnamese. */
  static List<Named> all() {
    Samples samples = new Samples();
    WelcomeSamples.welcome(samples);
    CardSamples.card(samples);
    FillingSamples.filling(samples);
    PaperSamples.papers(samples);
    SendingSamples.payment(samples);
    SendingSamples.sending(samples);
    LookUpSamples.lookUp(samples);
    CollectSamples.collect(samples);
    StaffSamples.staff(samples);
    PaperSamples.camera(samples);
    StaffSamples.machine(samples);
    PaperSamples.faults(samples);
    WelcomeSamples.without(samples);
    samples.outages();
    return List.copyOf(samples.all);
  }

  /** A dense page of each kind while the power fails. */
  private void outages() {
    for (String name :
        List.of(
            "home",
            "ask-NAME",
            "paper-scanning",
            "review",
            "pay-Pending",
            "pickup-code",
            "leave",
            "goodbye-slip")) {
      Visit visit =
          all.stream()
              .filter(named -> named.name().endsWith("-" + name))
              .findFirst()
              .orElseThrow()
              .visit();
      String number = String.format(Locale.ROOT, "%03d-", all.size());
      all.add(
          new Named(
              number + "outage-" + name,
              new Visit(
                  1,
                  "vi",
                  visit.stage(),
                  visit.overlay(),
                  visit.capabilities(),
                  Visit.Service.POWER_FAILING,
                  NOW,
                  0,
                  name.equals("home") ? Optional.empty() : Optional.of(NOW.plusSeconds(170)))));
    }
  }

  void add(String name, Stage stage) {
    add(name, stage, Capabilities.ALL);
  }

  void add(String name, Stage stage, Capabilities capabilities) {
    add(name, stage, new Visit.Overlay.None(), capabilities);
  }

  void add(String name, Stage stage, Visit.Overlay overlay, Capabilities capabilities) {
    String number = String.format(Locale.ROOT, "%03d-", all.size());
    all.add(
        new Named(
            number + name,
            new Visit(1, "vi", stage, overlay, capabilities, Visit.Service.IN_SERVICE, NOW, 0)));
  }
}
