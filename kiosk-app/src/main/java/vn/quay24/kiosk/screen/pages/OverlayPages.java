package vn.quay24.kiosk.screen.pages;

import java.util.List;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.model.Tint;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Input;

/** What lies over a page: whole pages of their own, never floating windows. */
final class OverlayPages {
  /** The ring is full at this many seconds. */
  private static final int WARNING_SECONDS = 20;

  private OverlayPages() {}

  static Page help(Texts texts, Site site) {
    return Leaf.of(texts, "help")
        .lead(site.unitName())
        .block(
            new Block.Steps(
                List.of(
                    texts.say("help.step.1"),
                    texts.say("help.step.2"),
                    texts.say("help.step.3"),
                    texts.say("help.step.4"))))
        .notice(Block.Tone.INFORMATION, "help.person")
        .block(
            new Block.Actions(
                List.of(
                    new Page.Action(
                        texts.say("help.staff"),
                        "mdral-admin_panel_settings",
                        new Input.StaffAsked()))))
        .back("help.close", "mdral-arrow_back", new Input.Back())
        .page();
  }

  static Page stillThere(Texts texts, int left) {
    return Leaf.of(texts, "still")
        .kind(Page.Kind.CALL)
        .lead()
        .block(new Block.Seconds(left, Math.max(left, WARNING_SECONDS), texts.say("still.seconds")))
        .next("still.button", "mdrmz-touch_app", new Input.Touched())
        .page();
  }

  static Page leave(Texts texts) {
    return Leaf.of(texts, "leave")
        .kind(Page.Kind.CALL)
        .lead()
        .emblem("mdral-delete_forever", Tint.BROWN)
        .back("leave.yes", "mdral-exit_to_app", new Input.Leave())
        .next("leave.no", new Input.Back())
        .page();
  }
}
