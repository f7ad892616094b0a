package vn.quay24.kiosk.screen.model;

import java.time.Instant;
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
 * @param outage said above the page while the machine lives on its battery
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
    Optional<Action> next,
    Optional<Outage> outage) {

  public Page {
    blocks = List.copyOf(blocks);
  }

  /** The same page while the power fails. */
  public Page during(Outage failing) {
    return new Page(
        key, kind, progress, kicker, title, lead, blocks, back, next, Optional.of(failing));
  }

  /**
   * The mains are gone.
   *
   * @param endsBy when the machine ends; empty: nobody knows
   */
  public record Outage(Optional<Instant> endsBy) {}

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
