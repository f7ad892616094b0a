package vn.quay24.kiosk.screen.pages;

import java.util.Optional;
import vn.quay24.device.DeviceFault;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Capabilities.Missing;

/** Why something does not work now, in a citizen's words. */
final class Closed {
  private Closed() {}

  static String why(Texts texts, Missing missing) {
    return switch (missing) {
      case Missing.Faulted(var fault) -> fault(texts, fault);
      case Missing.Starting _ -> texts.say("closed.starting");
      case Missing.NotInstalled _ -> texts.say("closed.notInstalled");
      case Missing.CentreAway _ -> texts.say("closed.centreAway");
      case Missing.NoCatalogue _ -> texts.say("closed.noCatalogue");
    };
  }

  /** Whether this kiosk has no such device: that does not pass by waiting. */
  static boolean never(Capabilities capabilities, Ability ability) {
    return capabilities.why(ability).filter(Missing.NotInstalled.class::isInstance).isPresent();
  }

  /** That no code can be read now; a kiosk that never had a window need not excuse it. */
  static Optional<Block> window(Texts texts, Capabilities capabilities) {
    return capabilities
        .why(Ability.READ_CODES)
        .filter(why -> !(why instanceof Missing.NotInstalled))
        .map(
            _ ->
                new Block.Notice(Block.Tone.ATTENTION, texts.say("window.away"), Optional.empty()));
  }

  /** By whose hand clears it: that is what the citizen can count on. */
  static String fault(Texts texts, DeviceFault fault) {
    return switch (fault.recovery()) {
      case AUTOMATIC -> texts.say("closed.automatic");
      case CITIZEN -> texts.say("closed.citizen");
      case STAFF -> texts.say("closed.staff");
      case TECHNICIAN -> texts.say("closed.technician");
    };
  }
}
