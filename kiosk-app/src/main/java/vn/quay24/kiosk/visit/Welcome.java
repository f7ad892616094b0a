package vn.quay24.kiosk.visit;

import java.util.List;
import java.util.Optional;

/** Before and after a visit. */
public sealed interface Welcome extends Stage {

  /**
   * Waiting for anybody. Accepts {@link Input.Touched}, {@link Input.Continue}, {@link
   * Input.TileChosen}, and {@link Input.MachineAsked} while the service door is seen open.
   */
  record Attract() implements Welcome {}

  /**
   * Which language? Accepts {@link Input.LanguageChosen}, {@link Input.Back}.
   *
   * @param languages BCP 47 tags, Vietnamese first
   * @param wanted what was touched on the resting page, and comes next when it is open
   */
  record ChooseLanguage(List<String> languages, Optional<Tile> wanted) implements Welcome {
    public ChooseLanguage {
      languages = List.copyOf(languages);
    }

    public ChooseLanguage(List<String> languages) {
      this(languages, Optional.empty());
    }
  }

  /**
   * What would you like to do? {@link Capabilities#tile} says what works now. Accepts {@link
   * Input.TileChosen}, {@link Input.StaffAsked}, {@link Input.Back}.
   */
  record Home() implements Welcome {}

  /**
   * Out of service; nothing is accepted but help, and {@link Input.MachineAsked} while the service
   * door is seen open.
   */
  record OutOfService(Visit.Service why) implements Welcome {}

  /** The visit is over and wiped, but a card still lies on the reader: call after its owner. */
  record CardForgotten() implements Welcome {}

  /**
   * Thanks, what comes next. Ends by itself. Accepts {@link Input.Continue}.
   *
   * @param submission what was handed in, for {@link Kind#SUBMITTED} and {@link Kind#SLIP_PRINTED}
   */
  record Goodbye(Kind kind, Optional<Submission> submission) implements Welcome {}

  /** What the visit came to. */
  enum Kind {
    /** Handed in; the slip is in the hand, or was on the screen. */
    SUBMITTED,
    /** Handed in, and the slip hangs in its slot. */
    SLIP_PRINTED,
    COLLECTED,
    /** The door stayed shut, or nobody could tell what became of the result: staff will look. */
    NOT_COLLECTED,
    /** The door was open, and the result was left in the locker: it can be collected later. */
    LEFT_INSIDE,
    LOOKED_UP,
    /** Looked up, and an acceptance receipt lies in the tray, or may. */
    RECEIPT_PRINTED
  }
}
