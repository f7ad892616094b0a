package vn.quay24.centre.web.page.fleet;

import java.util.List;

/** The fleet as a technician sees it, what needs a hand first. */
public record FleetView(List<Figure> figures, List<Kiosk> kiosks) {

  /** How many kiosks stand like this. */
  public record Figure(String label, long count) {}

  /**
   * One kiosk.
   *
   * @param tone {@code green brown red blue}
   * @param inService whether the button takes it out of service
   * @param commandable the agent is there to hear a command
   */
  public record Kiosk(
      String id,
      String name,
      String unit,
      String status,
      String tone,
      String heard,
      String release,
      String waiting,
      boolean inService,
      boolean commandable,
      List<Device> devices,
      List<Command> commands) {}

  /** One device. */
  public record Device(String name, String status, String tone, String hand, boolean simulated) {}

  /** One command and its answer. */
  public record Command(String at, String action, String actor, String outcome, String tone) {}
}
