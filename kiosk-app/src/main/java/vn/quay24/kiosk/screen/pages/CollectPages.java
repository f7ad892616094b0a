package vn.quay24.kiosk.screen.pages;

import java.util.Optional;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.text.Dates;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Collecting;
import vn.quay24.kiosk.visit.Collecting.CodeRefusal;
import vn.quay24.kiosk.visit.Input;

/** Fetching a result from a locker. */
final class CollectPages {
  private static final int CODE_DIGITS = 8;

  private final Texts texts;
  private final Site site;

  CollectPages(Texts texts, Site site) {
    this.texts = texts;
    this.site = site;
  }

  Page of(Collecting collecting) {
    return switch (collecting) {
      case Collecting.EnterCode(_, var typed, var refusal) ->
          Leaf.of(texts, "pickupCode")
              .progress(Way.COLLECT, 2)
              .lead()
              .block(
                  new Block.Entry(
                      Block.Keys.CODE,
                      typed,
                      texts.say("pickupCode.hint"),
                      CODE_DIGITS,
                      refusal.map(this::refusal)))
              .back()
              .next("pickupCode.open", "mdral-lock_open", new Input.Continue())
              .page();
      case Collecting.CheckingCode _ ->
          Leaf.of(texts, "checkingCode")
              .progress(Way.COLLECT, 2)
              .block(new Block.Busy(texts.say("checkingCode.busy")))
              .page();
      case Collecting.Door(var grant, var progress, int pulses) ->
          new DoorPages(texts, site)
              .of(new DoorPages.Seen("door", grant, progress, pulses), Optional.of(Way.COLLECT));
      case Collecting.TakenQuestion(var grant) ->
          Leaf.of(texts, "taken")
              .progress(Way.COLLECT, 3)
              .leadText(texts.say("taken.lead", grant.procedureName()))
              .block(
                  new Block.Locker(
                      site.compartments(),
                      grant.compartment(),
                      false,
                      texts.say("door.number", grant.compartment())))
              .back("taken.no", "mdral-close", new Input.Said(false))
              .next("taken.yes", "mdral-check", new Input.Said(true))
              .page();
    };
  }

  private String refusal(CodeRefusal refusal) {
    return switch (refusal) {
      case CodeRefusal.EightDigitsNeeded _ -> texts.say("pickupCode.eightDigits");
      case CodeRefusal.NoMatch _ -> texts.say("pickupCode.noMatch");
      case CodeRefusal.Locked(var until) -> texts.say("pickupCode.locked", Dates.clock(until));
      case CodeRefusal.NotChecked _ -> texts.say("pickupCode.notChecked");
      case CodeRefusal.StaffOnly _ -> texts.say("pickupCode.staffOnly");
    };
  }
}
