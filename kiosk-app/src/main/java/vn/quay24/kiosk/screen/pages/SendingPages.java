package vn.quay24.kiosk.screen.pages;

import java.util.Optional;
import java.util.Set;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.model.Tint;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Belonging;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.Sending;
import vn.quay24.kiosk.visit.Submission;

/** From the seal to the slip; the payment has its own pages. */
final class SendingPages {
  private final Texts texts;
  private final Site site;

  SendingPages(Texts texts, Site site) {
    this.texts = texts;
    this.site = site;
  }

  Page of(Sending sending, Capabilities capabilities) {
    return switch (sending) {
      case Sending.Sealing _ -> busy("sealing", 5);
      case Sending.SealProblem _ ->
          Leaf.of(texts, "sealProblem")
              .progress(Way.SUBMIT, 5)
              .lead()
              .emblem("mdral-error_outline", Tint.RED)
              .back()
              .next("button.retry", "mdrmz-replay", new Input.RetryAsked())
              .page();
      case Sending.Paying paying -> new PaymentPages(texts, site).of(paying, capabilities);
      case Sending.Submitting _ -> busy("submitting", 6);
      case Sending.ClearBelongings(_, var left) ->
          left.isEmpty() ? busy("submitting", 6) : clear(left);
      case Sending.Printing _ ->
          Leaf.of(texts, "printing")
              .progress(Way.SUBMIT, 6)
              .lead()
              .guide(Block.Scene.PRINTER, "printing.caption")
              .page();
      case Sending.SlipInDoubt _ ->
          Leaf.of(texts, "slipInDoubt")
              .progress(Way.SUBMIT, 6)
              .lead()
              .guide(Block.Scene.PRINTER, "printing.caption")
              .back("slipInDoubt.no", "mdral-close", new Input.Said(false))
              .next("slipInDoubt.yes", "mdral-check", new Input.Said(true))
              .page();
      case Sending.SlipOnScreen(var submission, var reason) -> onScreen(submission, reason);
    };
  }

  private Page busy(String name, int step) {
    return Leaf.of(texts, name)
        .progress(Way.SUBMIT, step)
        .block(new Block.Busy(texts.say(name + ".busy")))
        .page();
  }

  private Page clear(Set<Belonging> left) {
    boolean card = left.contains(Belonging.CARD);
    Leaf leaf = Leaf.of(texts, "clear").progress(Way.SUBMIT, 6);
    if (card) {
      leaf.notice(Block.Tone.ATTENTION, "clear.card");
    }
    if (left.contains(Belonging.PAPERS)) {
      leaf.notice(Block.Tone.ATTENTION, "clear.papers");
    }
    return leaf.block(
            new Block.Guide(
                card ? Block.Scene.TAKE_CARD : Block.Scene.TAKE_PAPER, Optional.empty()))
        .next("clear.done", "mdral-check", new Input.Continue())
        .page();
  }

  private Page onScreen(Submission submission, Sending.NoPaperReason reason) {
    String why =
        switch (reason) {
          case PRINTER_AWAY -> "slip.printerAway";
          case PRINTING_FAILED -> "slip.printingFailed";
          case NOT_IN_HAND -> "slip.notInHand";
        };
    return Leaf.of(texts, "slip")
        .progress(Way.SUBMIT, 6)
        .leadText(texts.say(why))
        .block(new Block.Big(texts.say("submission.number"), submission.number()))
        .block(new Block.Qr(submission.slipCode(), Optional.of(texts.say("slip.photograph"))))
        .block(Deliveries.notice(texts, submission))
        .next("button.done", "mdral-check", new Input.Continue())
        .page();
  }
}
