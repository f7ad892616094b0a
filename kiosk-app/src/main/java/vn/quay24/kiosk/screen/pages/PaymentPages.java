package vn.quay24.kiosk.screen.pages;

import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.model.Tint;
import vn.quay24.kiosk.screen.text.Money;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.Sending;
import vn.quay24.kiosk.visit.Sending.Payment;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.payment.VietQr;

/** The fee. */
final class PaymentPages {
  private final Texts texts;
  private final Site site;

  PaymentPages(Texts texts, Site site) {
    this.texts = texts;
    this.site = site;
  }

  Page of(Sending.Paying paying, Capabilities capabilities) {
    boolean line = capabilities.can(Ability.REACH_CENTRE);
    return switch (paying.payment()) {
      case Payment.Ordering _ -> busy("pay.ordering", true);
      case Payment.Pending(var order) -> code("pay", order, order.amount(), line);
      case Payment.Underpaid(var order) ->
          code("pay.underpaid", order, order.amount() - order.received(), line);
      case Payment.Expired(var order) ->
          Leaf.of(texts, "pay.expired")
              .progress(Way.SUBMIT, 5)
              .lead(order.reference())
              .notice(Block.Tone.INFORMATION, "pay.late")
              .emblem("mdral-hourglass_disabled", Tint.BROWN)
              .back("pay.cancel", "mdral-arrow_back", new Input.Back())
              .next("pay.again", "mdrmz-replay", new Input.RetryAsked())
              .page();
      case Payment.CentreAway(var shown) when shown ->
          Leaf.of(texts, "pay.unknown")
              .progress(Way.SUBMIT, 5)
              .lead()
              .notice(Block.Tone.ATTENTION, "pay.onItsWay")
              .emblem("mdral-cloud_off", Tint.BROWN)
              .back("pay.end", "mdral-exit_to_app", new Input.Back())
              .next("button.retry", "mdrmz-replay", new Input.RetryAsked())
              .page();
      case Payment.CentreAway _ ->
          Leaf.of(texts, "pay.centreAway")
              .progress(Way.SUBMIT, 5)
              .lead()
              .notice(Block.Tone.INFORMATION, "pay.kept")
              .emblem("mdral-cloud_off", Tint.BROWN)
              .back("pay.cancel", "mdral-arrow_back", new Input.Back())
              .next("button.retry", "mdrmz-replay", new Input.RetryAsked())
              .page();
      case Payment.AmountRefused _ ->
          Leaf.of(texts, "pay.refused")
              .progress(Way.SUBMIT, 5)
              .lead()
              .notice(Block.Tone.INFORMATION, "pay.desk")
              .emblem("mdrmz-update", Tint.BROWN)
              .back()
              .page();
      case Payment.Cancelling _ -> busy("pay.cancelling", false);
    };
  }

  private Page busy(String key, boolean back) {
    Leaf leaf =
        Leaf.of(texts, "pay")
            .part(key)
            .progress(Way.SUBMIT, 5)
            .block(new Block.Busy(texts.say(key)));
    return back ? leaf.back().page() : leaf.page();
  }

  /**
   * The code stays good while the line is cut; only nobody hears of the money, and so it is said.
   */
  private Page code(String name, Order order, long amount, boolean line) {
    String language = texts.language();
    Leaf leaf = Leaf.of(texts, name).progress(Way.SUBMIT, 5);
    if (!line) {
      leaf.notice(Block.Tone.ATTENTION, "pay.lineCut");
    } else if (order.received() == 0) {
      leaf.leadText(texts.say("pay.lead", site.unitName()));
    }
    if (order.received() > 0) {
      leaf.block(
          new Block.Notice(
              Block.Tone.ATTENTION,
              texts.say("pay.received", Money.digits(order.received(), language)),
              Optional.of(texts.say("pay.received.text", Money.digits(amount, language)))));
    }
    return leaf.block(
            new Block.Amount(
                texts.say("pay.amount"),
                Money.digits(amount, language),
                Money.words(amount, language)))
        .block(new Block.Qr(qr(order, amount), Optional.of(texts.say("pay.scan"))))
        .block(
            new Block.Facts(
                List.of(
                    fact(
                        "pay.payee",
                        texts.say(
                            "pay.payee.text",
                            order.payee().name(),
                            order.payee().account(),
                            order.payee().bankName())),
                    fact("pay.reference", order.reference()))))
        .block(new Block.Countdown(texts.say("pay.left"), order.expiresAt()))
        .back(
            order.received() == 0 ? "pay.cancel" : "pay.end",
            order.received() == 0 ? "mdral-arrow_back" : "mdral-exit_to_app",
            new Input.Back())
        .page();
  }

  private Block.Fact fact(String label, String value) {
    return new Block.Fact(texts.say(label), value, Optional.empty(), Optional.empty());
  }

  private static String qr(Order order, long amount) {
    Order.Payee payee = order.payee();
    return VietQr.transfer(payee.bankBin(), payee.account(), amount, order.reference()).encode();
  }
}
