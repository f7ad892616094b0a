package vn.quay24.kiosk.screen.model;

import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.visit.Input;

/**
 * One page of the kiosk, from the title down to its two buttons. May hold personal data: prints as
 * its key.
 *
 * @param key names the page; a page with another key replaces everything on the screen
 * @param kind which frame it stands in
 * @param progress where the citizen is on the way, on pages that are a step of one
 * @param kicker short line above the title
 * @param title what is asked or told
 * @param lead one or two sentences that explain it
 * @param back the button on the left
 * @param next the main button, on the right
 */
public record Page(
    String key,
    Kind kind,
    Optional<Progress> progress,
    Optional<String> kicker,
    String title,
    Optional<String> lead,
    List<Block> blocks,
    Optional<Action> back,
    Optional<Action> next) {

  public Page {
    blocks = List.copyOf(blocks);
  }

  /** The frame around a page. */
  public enum Kind {
    /** With header, action bar and the bar for comfort and help. */
    STEP,
    /** The poster of an idle kiosk: the whole screen is one button. */
    POSTER,
    /** One calm message over the whole screen, with one button. */
    CALL
  }

  /**
   * Where the citizen is.
   *
   * @param step from 1
   * @param label name of the step
   */
  public record Progress(int step, int steps, String label) {}

  /**
   * A button.
   *
   * @param icon a Material 2 icon's name
   */
  public record Action(String label, String icon, Input input) {}

  @Override
  public String toString() {
    return "Page[" + key + "]";
  }
}
