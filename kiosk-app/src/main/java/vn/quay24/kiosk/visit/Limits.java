package vn.quay24.kiosk.visit;

import java.time.Duration;

/**
 * How long the kiosk waits for a person before it asks whether anybody is there.
 *
 * @param idle on most pages
 * @param paying with the phone in the hand
 * @param confirming on the phone, or at a door
 * @param working while the machine is busy and the citizen waits
 * @param warning from the question to the end of the visit; at least 20 s for accessibility
 * @param goodbye how long the last page stays
 * @param cardCall how long a forgotten card is called after
 */
public record Limits(
    Duration idle,
    Duration paying,
    Duration confirming,
    Duration working,
    Duration warning,
    Duration goodbye,
    Duration cardCall) {

  /** What a kiosk file without {@code [limits]} means. */
  public static final Limits USUAL =
      new Limits(
          Duration.ofSeconds(60),
          Duration.ofSeconds(300),
          Duration.ofSeconds(180),
          Duration.ofSeconds(150),
          Duration.ofSeconds(20),
          Duration.ofSeconds(25),
          Duration.ofMinutes(10));

  /** At the open machine, with the hands inside; its door ends the visit anyway. */
  public static final Duration SERVICING = Duration.ofMinutes(5);

  /** Most pages of one paper. */
  public static final int MAX_PAGES = 50;

  /** Most characters of one entry field. */
  public static final int MAX_TYPED = 1_000;

  /** How long the way to the centre is watched before the slip is printed without it. */
  public static final Duration SUBMITTING = Duration.ofSeconds(12);

  /** A scan that brings nothing for so long is said to take its time. */
  public static final Duration SCAN_SLOW = Duration.ofSeconds(10);

  /** A scan that brings nothing for so long is given up. */
  public static final Duration SCAN_GIVEN_UP = Duration.ofSeconds(75);

  /** How often a door that did not open may be tried again. */
  public static final int MORE_PULSES = 2;

  Duration of(Stage stage) {
    return switch (stage) {
      case Sending.Paying _ -> paying;
      case Filling.VerifyHolder _, Collecting.Door _, StaffWork.StaffDoor _ -> confirming;
      case StaffWork.Machine _ -> SERVICING;
      case Filling.ScanPaper(_, _, _, _, _, Filling.ScanProgress.Scanning _, _) -> working;
      case LookingUp.Details(_, _, LookingUp.Receipt.Printing _) -> working;
      case Sending.Sealing _, Sending.Submitting _, Sending.Printing _ -> working;
      case Sending _, Welcome _, CardStage _, Filling _, LookingUp _, Collecting _, StaffWork _ ->
          idle;
    };
  }
}
