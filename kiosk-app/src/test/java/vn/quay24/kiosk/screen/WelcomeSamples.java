package vn.quay24.kiosk.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Submission;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;

/** From the resting page to the goodbye. */
final class WelcomeSamples {
  private WelcomeSamples() {}

  static void welcome(Samples samples) {
    Capabilities half =
        new Capabilities(
            Map.of(
                Ability.REACH_CENTRE, new Capabilities.Missing.CentreAway(),
                Ability.OPEN_DOORS, new Capabilities.Missing.Faulted(SampleFaults.BROKEN)));
    samples.add("attract", new Welcome.Attract());
    samples.add("attract-half", new Welcome.Attract(), half);
    samples.add("language", new Welcome.ChooseLanguage(List.of("vi", "en")));
    samples.add("home", new Welcome.Home());
    samples.add("home-half", new Welcome.Home(), half);
    for (Capabilities.Missing missing :
        List.of(
            new Capabilities.Missing.Starting(),
            new Capabilities.Missing.NotInstalled(),
            new Capabilities.Missing.NoCatalogue(),
            new Capabilities.Missing.Faulted(SampleFaults.GONE),
            new Capabilities.Missing.Faulted(SampleFaults.PAPER_OUT))) {
      samples.add(
          "home-missing",
          new Welcome.Home(),
          new Capabilities(Map.of(Ability.READ_CARDS, missing, Ability.OFFER_PROCEDURES, missing)));
    }
    samples.add(
        "home-no-paper-no-scanner",
        new Welcome.Home(),
        new Capabilities(
            Map.of(
                Ability.PRINT, new Capabilities.Missing.Faulted(SampleFaults.PAPER_OUT),
                Ability.SCAN, new Capabilities.Missing.Faulted(SampleFaults.GONE))));
    samples.add("out-of-service", new Welcome.OutOfService(Visit.Service.OUT_OF_SERVICE));
    samples.add("out-of-service-records", new Welcome.OutOfService(Visit.Service.RECORDS_DAMAGED));
    samples.add("out-of-service-store", new Welcome.OutOfService(Visit.Service.STORE_UNUSABLE));
    samples.add("out-of-service-power", new Welcome.OutOfService(Visit.Service.POWER_FAILING));
    samples.add("card-forgotten", new Welcome.CardForgotten());
    samples.add("help", new Welcome.Home(), new Visit.Overlay.Help(), Capabilities.ALL);
    samples.add(
        "still-there", new Welcome.Home(), new Visit.Overlay.StillThere(14), Capabilities.ALL);
    samples.add("leave", new Welcome.Home(), new Visit.Overlay.LeaveAsked(), Capabilities.ALL);
    samples.add(
        "goodbye-submitted",
        new Welcome.Goodbye(
            Welcome.Kind.SUBMITTED,
            Optional.of(SendingSamples.submission(SendingSamples.arrived()))));
    samples.add(
        "goodbye-waiting",
        new Welcome.Goodbye(
            Welcome.Kind.SUBMITTED,
            Optional.of(SendingSamples.submission(new Submission.Delivery.Waiting()))));
    samples.add(
        "goodbye-slip",
        new Welcome.Goodbye(
            Welcome.Kind.SLIP_PRINTED,
            Optional.of(SendingSamples.submission(SendingSamples.arrived()))));
    for (Welcome.Kind kind : Welcome.Kind.values()) {
      if (kind != Welcome.Kind.SUBMITTED && kind != Welcome.Kind.SLIP_PRINTED) {
        samples.add("goodbye", new Welcome.Goodbye(kind, Optional.empty()));
      }
    }
  }

  /** The home page when a single device is broken. */
  static void without(Samples samples) {
    for (Ability ability :
        List.of(
            Ability.READ_CODES,
            Ability.READ_CARDS,
            Ability.OPEN_DOORS,
            Ability.SCAN,
            Ability.PRINT)) {
      samples.add(
          "home-without-" + ability,
          new Welcome.Home(),
          new Capabilities(Map.of(ability, new Capabilities.Missing.Faulted(SampleFaults.BROKEN))));
    }
  }
}
