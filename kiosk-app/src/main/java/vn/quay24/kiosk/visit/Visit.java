package vn.quay24.kiosk.visit;

import java.time.Instant;
import java.util.Optional;

/**
 * A visit: everything the screen shows and everything the next decision needs. Lives in memory and
 * dies with the process.
 *
 * @param number rises with every wipe; answers that carry an earlier number are dropped
 * @param language BCP 47 tag of the texts, {@code vi} or {@code en}
 * @param stage where it stands
 * @param overlay what lies over the stage
 * @param capabilities what works now and why the rest does not
 * @param service whether the next visit may begin
 * @param signAt when the visitor last gave a sign of life
 * @param refusals how often what was entered or shown did not do; rises also where the page stays
 * @param endsBy while the power fails: when the machine ends, whoever visits; empty where it lasts
 *     as long as its battery
 */
public record Visit(
    long number,
    String language,
    Stage stage,
    Overlay overlay,
    Capabilities capabilities,
    Service service,
    Instant signAt,
    int refusals,
    Optional<Instant> endsBy) {

  /** A visit that nothing is about to end. */
  public Visit(
      long number,
      String language,
      Stage stage,
      Overlay overlay,
      Capabilities capabilities,
      Service service,
      Instant signAt,
      int refusals) {
    this(
        number,
        language,
        stage,
        overlay,
        capabilities,
        service,
        signAt,
        refusals,
        Optional.empty());
  }

  /** Language in which every visit begins. */
  public static final String FIRST_LANGUAGE = "vi";

  /** Whether citizens are served. */
  public enum Service {
    IN_SERVICE,
    /** By command. */
    OUT_OF_SERVICE,
    /** Records of the kiosk were found damaged; what is whole goes on being delivered. */
    RECORDS_DAMAGED,
    /** The kiosk's store cannot be opened; nothing in it is touched. */
    STORE_UNUSABLE,
    /** The battery will not last; the kiosk ends in order and comes back with the mains. */
    POWER_FAILING
  }

  /** What lies over the stage. While one lies there, Back takes it away. */
  public sealed interface Overlay {

    /** Nothing. */
    record None() implements Overlay {}

    /** Help for the stage below, and how to call a person; also the way in for staff. */
    record Help() implements Overlay {}

    /**
     * Is anybody there? Any touch or key takes it away.
     *
     * @param secondsLeft until everything is forgotten
     */
    record StillThere(int secondsLeft) implements Overlay {}

    /** Leaving would forget what was entered: Leave again means it, Back or Continue stays. */
    record LeaveAsked() implements Overlay {}
  }

  /** The kiosk before its first visitor. */
  public static Visit first(long number, Capabilities capabilities, Service service, Instant now) {
    return new Visit(
        number,
        FIRST_LANGUAGE,
        resting(service),
        new Overlay.None(),
        capabilities,
        service,
        now,
        0);
  }

  static Stage resting(Service service) {
    return switch (service) {
      case IN_SERVICE -> new Welcome.Attract();
      case OUT_OF_SERVICE, RECORDS_DAMAGED, STORE_UNUSABLE, POWER_FAILING ->
          new Welcome.OutOfService(service);
    };
  }

  Visit at(Stage next) {
    return new Visit(
        number, language, next, overlay, capabilities, service, signAt, refusals, endsBy);
  }

  Visit under(Overlay next) {
    return new Visit(
        number, language, stage, next, capabilities, service, signAt, refusals, endsBy);
  }

  Visit signed(Instant now) {
    return new Visit(
        number, language, stage, overlay, capabilities, service, now, refusals, endsBy);
  }

  Visit speaking(String next) {
    return new Visit(number, next, stage, overlay, capabilities, service, signAt, refusals, endsBy);
  }

  Visit with(Capabilities next) {
    return new Visit(number, language, stage, overlay, next, service, signAt, refusals, endsBy);
  }

  Visit with(Service next) {
    Optional<Instant> ends = next == Service.POWER_FAILING ? endsBy : Optional.empty();
    return new Visit(number, language, stage, overlay, capabilities, next, signAt, refusals, ends);
  }

  Visit endingBy(Optional<Instant> ends) {
    return new Visit(
        number, language, stage, overlay, capabilities, service, signAt, refusals, ends);
  }

  Visit refusing() {
    return new Visit(
        number, language, stage, overlay, capabilities, service, signAt, refusals + 1, endsBy);
  }
}
