package vn.quay24.kiosk.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quay24.device.DeviceFault;
import vn.quay24.procedure.definition.Fee;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Procedure;

/**
 * What works now, and why the rest does not.
 *
 * @param missing ability to the reason why it is not there
 * @param housingOpen the door of the housing stands open; staff are told
 */
public record Capabilities(Map<Ability, Missing> missing, boolean housingOpen) {

  /** Everything works. */
  public static final Capabilities ALL = new Capabilities(Map.of());

  public Capabilities {
    missing = Map.copyOf(missing);
  }

  /** With a closed housing. */
  public Capabilities(Map<Ability, Missing> missing) {
    this(missing, false);
  }

  /** Why something does not work now. */
  public sealed interface Missing {

    /** The device, and whose hand clears it. */
    record Faulted(DeviceFault fault) implements Missing {}

    /** Being opened; moments. */
    record Starting() implements Missing {}

    /** This kiosk has no such device. */
    record NotInstalled() implements Missing {}

    record CentreAway() implements Missing {}

    /** No verified catalogue yet. */
    record NoCatalogue() implements Missing {}
  }

  public boolean can(Ability ability) {
    return !missing.containsKey(ability);
  }

  /** Why not; empty when it works. */
  public Optional<Missing> why(Ability ability) {
    return Optional.ofNullable(missing.get(ability));
  }

  /** Why this tile is closed; empty when it is open. */
  public Optional<Missing> tile(Tile tile) {
    return switch (tile) {
      case SUBMIT -> first(Ability.OFFER_PROCEDURES, Ability.READ_CARDS);
      case LOOK_UP ->
          why(Ability.REACH_CENTRE)
              .or(() -> can(Ability.READ_CODES) ? Optional.empty() : why(Ability.READ_CARDS));
      case COLLECT -> first(Ability.READ_CARDS, Ability.OPEN_DOORS);
    };
  }

  /** Why this procedure cannot be started now; empty when it can. */
  public Optional<Missing> procedure(Procedure procedure) {
    boolean centre =
        procedure.holderVerification() == Procedure.HolderVerification.VNEID
            || (!procedure.fee().free()
                && procedure.fee().timing() == Fee.Timing.BEFORE_SUBMISSION);
    boolean scanner = procedure.papers().stream().anyMatch(Capabilities::always);
    return (centre ? why(Ability.REACH_CENTRE) : Optional.<Missing>empty())
        .or(() -> scanner && !can(Ability.PHOTOGRAPH) ? why(Ability.SCAN) : Optional.empty());
  }

  private static boolean always(Paper paper) {
    return paper.required() && paper.requiredWhen().isEmpty();
  }

  private Optional<Missing> first(Ability... needed) {
    return List.of(needed).stream().flatMap(ability -> why(ability).stream()).findFirst();
  }
}
