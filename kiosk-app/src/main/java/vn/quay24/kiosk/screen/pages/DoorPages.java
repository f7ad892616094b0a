package vn.quay24.kiosk.screen.pages;

import java.util.Optional;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.model.Tint;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.DoorGrant;
import vn.quay24.kiosk.visit.DoorProgress;
import vn.quay24.kiosk.visit.Input;

/** A door that was asked to open, for citizens and for staff. */
record DoorPages(Texts texts, Site site) {
  static final String LOAD = "staffLoad";

  /**
   * What is seen of it.
   *
   * @param name first word of the text keys: {@code door}, {@code staffLoad}, {@code staffTakeOut}
   */
  record Seen(String name, DoorGrant grant, DoorProgress progress, int pulsesLeft) {}

  Page of(Seen seen, Optional<Way> way) {
    return switch (seen.progress()) {
      case OPENING -> leaf(seen, "opening", way).block(picture(seen, false)).page();
      case OPEN -> leaf(seen, "open", way).block(picture(seen, true)).page();
      case LEFT_OPEN -> leaf(seen, "leftOpen", way).block(picture(seen, true)).page();
      case CLOSED, CLOSED_EMPTY, CLOSED_FULL ->
          titled(seen, "closed", way).block(new Block.Busy(texts.say("door.closed.busy"))).page();
      case STUCK -> stuck(seen, way);
      case OPEN_UNSEEN -> unseen(seen, "openUnseen", way).block(picture(seen, true)).page();
      case UNSURE -> unseen(seen, "unsure", way).block(picture(seen, false)).page();
      case NOT_TRIED ->
          leaf(seen, "notTried", way)
              .notice(Block.Tone.INFORMATION, way.isPresent() ? "door.inside" : forStaff(seen))
              .emblem("mdral-build", Tint.BROWN)
              .next("door.giveUp", "mdral-check", new Input.Continue())
              .page();
    };
  }

  /** No word of where the result is: nobody sees the door. */
  private Leaf unseen(Seen seen, String state, Optional<Way> way) {
    return leaf(seen, state, way).next("door.giveUp", "mdral-check", new Input.Continue());
  }

  private Page stuck(Seen seen, Optional<Way> way) {
    Leaf leaf = leaf(seen, "stuck", way).block(picture(seen, false));
    return seen.pulsesLeft() > 0
        ? leaf.back("door.giveUp", "mdral-close", new Input.Continue())
            .next("door.again", "mdrmz-replay", new Input.RetryAsked())
            .page()
        : leaf.leadText(lead(seen, "stuckForGood"))
            .notice(Block.Tone.INFORMATION, way.isPresent() ? "door.inside" : forStaff(seen))
            .next("door.giveUp", "mdral-check", new Input.Continue())
            .page();
  }

  /** Staff need not be told that staff know; and what was not put in has no compartment now. */
  private static String forStaff(Seen seen) {
    return seen.name().equals(LOAD) ? "staffLoad.again" : "staffDoor.again";
  }

  private String lead(Seen seen, String state) {
    return texts.say(seen.name() + "." + state + ".lead", seen.grant().procedureName());
  }

  private Leaf leaf(Seen seen, String state, Optional<Way> way) {
    return titled(seen, state, way).leadText(lead(seen, state));
  }

  private Leaf titled(Seen seen, String state, Optional<Way> way) {
    String key = "door." + state;
    Leaf leaf = Leaf.titled(texts, key, texts.say(key + ".title", seen.grant().compartment()));
    way.ifPresent(known -> leaf.progress(known, known.steps()));
    return leaf;
  }

  private Block picture(Seen seen, boolean open) {
    int door = seen.grant().compartment();
    return new Block.Locker(site.compartments(), door, open, texts.say("door.number", door));
  }
}
