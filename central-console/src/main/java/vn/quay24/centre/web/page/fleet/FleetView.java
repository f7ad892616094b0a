package vn.quay24.centre.web.page.fleet;

import java.util.List;

/**
 * The fleet as a technician sees it, what needs a hand first.
 *
 * @param linked the centre hears its broker; otherwise nothing here is news
 */
public record FleetView(boolean linked, List<Figure> figures, List<Kiosk> kiosks) {

  /** How many kiosks stand like this. */
  public record Figure(String label, long count) {}

  /** Something about a kiosk, in words. */
  public record Fact(String label, String value) {}

  /**
   * One kiosk.
   *
   * @param tone {@code green brown red blue}
   * @param explanation what the status means and what to do; may be empty
   * @param enrolled holds a certificate that was not revoked
   * @param refusal the release that the kiosk refused and why; empty when it did not
   * @param inService whether the button takes it out of service
   * @param commandable the agent is there to hear a command
   */
  public record Kiosk(
      String id,
      String name,
      String unit,
      String status,
      String tone,
      String explanation,
      boolean enrolled,
      List<Fact> facts,
      String refusal,
      boolean inService,
      boolean commandable,
      List<Device> devices,
      List<Command> commands) {}

  /** One device. */
  public record Device(String name, String status, String tone, String hand, boolean simulated) {}

  /** One command and its answer. */
  public record Command(String at, String action, String actor, String outcome, String tone) {}
}
