package vn.quay24.kiosk.screen.pages;

import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.model.Tint;
import vn.quay24.kiosk.screen.text.Money;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.Sending;
import vn.quay24.kiosk.visit.Stage;
import vn.quay24.protocol.payment.Order;

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

  static Page leave(Texts texts, Stage stage) {
    Leaf leaf = Leaf.of(texts, "leave").kind(Page.Kind.CALL);
    if (stage instanceof Sending.Paying(_, _, Sending.Payment.Underpaid(var order))) {
      leaf.leadText(texts.say("leave.partPaid.lead")).block(partPaid(texts, order));
    } else {
      leaf.lead();
    }
    return leaf.emblem("mdral-delete_forever", Tint.BROWN)
        .back("leave.yes", "mdral-exit_to_app", new Input.Leave())
        .next("leave.no", new Input.Back())
        .page();
  }

  /** What becomes of money that has come for a dossier that is given up. */
  private static Block partPaid(Texts texts, Order order) {
    return new Block.Notice(
        Block.Tone.ATTENTION,
        texts.say("leave.partPaid", Money.digits(order.received(), texts.language())),
        Optional.of(texts.say("leave.partPaid.text", order.reference())));
  }
}
