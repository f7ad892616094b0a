package vn.quay24.kiosk.screen.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.model.Tint;
import vn.quay24.kiosk.screen.text.Dates;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.LookingUp;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.dossier.DossierView;

/** How far is my dossier? */
final class LookupPages {
  private final Texts texts;

  LookupPages(Texts texts) {
    this.texts = texts;
  }

  Page of(LookingUp lookingUp, Capabilities capabilities) {
    return switch (lookingUp) {
      case LookingUp.ShowSlip(boolean notASlip) -> showSlip(notASlip, capabilities);
      case LookingUp.Searching _ ->
          Leaf.of(texts, "searching")
              .block(new Block.Busy(texts.say("searching.busy")))
              .back()
              .page();
      case LookingUp.Dossiers(var found) -> list(found.dossiers());
      case LookingUp.Details details -> details(details, capabilities);
      case LookingUp.LookUpProblem(_, var problem) -> problem(problem);
    };
  }

  private Page showSlip(boolean notASlip, Capabilities capabilities) {
    if (!capabilities.can(Ability.READ_CODES)) {
      return byCardOnly(capabilities);
    }
    boolean card = capabilities.can(Ability.READ_CARDS);
    Leaf leaf = Leaf.of(texts, "showSlip").lead();
    if (notASlip) {
      leaf.notice(Block.Tone.ATTENTION, card ? "showSlip.notASlip" : "showSlip.notASlip.noCard");
    }
    leaf.guide(Block.Scene.SLIP_AT_WINDOW, "showSlip.caption");
    if (card) {
      leaf.block(
          new Block.Actions(
              List.of(
                  new Page.Action(
                      texts.say("showSlip.card"), "mdral-credit_card", new Input.CardChosen()))));
    }
    return leaf.back().page();
  }

  /** The window is away: the card does as well. */
  private Page byCardOnly(Capabilities capabilities) {
    if (!capabilities.can(Ability.READ_CARDS)) {
      boolean window = !Closed.never(capabilities, Ability.READ_CODES);
      return Leaf.of(texts, "lookUpByNothing")
          .leadText(texts.say("lookUpByNothing." + (window ? "lead" : "readerOnly")))
          .emblem("mdral-build", Tint.BROWN)
          .back("button.home", "mdral-home", new Input.Back())
          .page();
    }
    Leaf leaf = Leaf.of(texts, "lookUpByCard").lead();
    Closed.window(texts, capabilities).ifPresent(leaf::block);
    return leaf.guide(Block.Scene.CARD_ON_READER, "lookUpByCard.caption")
        .back()
        .next("lookUpByCard.use", "mdral-credit_card", new Input.CardChosen())
        .page();
  }

  private Page list(List<DossierView> dossiers) {
    return Leaf.of(texts, "dossiers")
        .lead(dossiers.size())
        .block(new Block.Tiles(dossiers.stream().map(this::tile).toList(), true))
        .back()
        .next("button.done", "mdral-check", new Input.Continue())
        .page();
  }

  private Block.Tile tile(DossierView dossier) {
    return new Block.Tile(
        icon(dossier.state()),
        tint(dossier.state()),
        dossier.procedureName(),
        Optional.of(
            texts.say("dossiers.number", dossier.code().orElse(dossier.submissionNumber()))),
        Optional.of(new Block.Tag(tint(dossier.state()), state(dossier.state()))),
        Optional.empty(),
        new Input.DossierChosen(dossier.dossier()));
  }

  private Page details(LookingUp.Details details, Capabilities capabilities) {
    DossierView dossier = details.dossier();
    List<Block.Fact> facts = new ArrayList<>();
    dossier.code().ifPresent(code -> facts.add(fact("details.code", code)));
    facts.add(fact("submission.number", dossier.submissionNumber()));
    dossier.dueAt().ifPresent(due -> facts.add(fact("details.due", Dates.moment(due))));
    Leaf leaf =
        Leaf.titled(texts, "details", dossier.procedureName()).part(dossier.submissionNumber());
    leaf.block(dossier.pickup().map(this::pickup).orElseGet(() -> now(dossier)));
    leaf.block(new Block.Facts(facts));
    new ReceiptBlocks(texts).of(details, capabilities).forEach(leaf::block);
    leaf.block(new Block.Paragraph(texts.say("details.history"))).block(history(dossier));
    return details.receipt() instanceof LookingUp.Receipt.Printing
        ? leaf.page()
        : leaf.back().next("button.done", "mdral-check", new Input.Continue()).page();
  }

  private Block pickup(DossierView.Pickup pickup) {
    return new Block.Notice(
        Block.Tone.SUCCESS,
        texts.say("details.pickup"),
        Optional.of(texts.say("details.pickup.text", pickup.kioskName(), pickup.compartment())));
  }

  private Block now(DossierView dossier) {
    Block.Tone tone =
        switch (dossier.state()) {
          case SUBMITTED, ACCEPTED, PROCESSING, WITHDRAWN -> Block.Tone.INFORMATION;
          case FINISHED, RETURNED -> Block.Tone.SUCCESS;
          case SUPPLEMENT_ASKED, PAYMENT_ASKED -> Block.Tone.ATTENTION;
          case REFUSED, STOPPED -> Block.Tone.PROBLEM;
        };
    String key = key(dossier.state());
    String text =
        dossier
            .message()
            .map(message -> texts.say("details.officer", message))
            .orElseGet(() -> texts.say(key + ".text"));
    return new Block.Notice(tone, texts.say(key), Optional.of(text));
  }

  private Block history(DossierView dossier) {
    List<DossierView.Step> newestFirst = dossier.history().reversed();
    return new Block.History(
        IntStream.range(0, newestFirst.size())
            .mapToObj(
                i ->
                    new Block.Moment(
                        Dates.moment(newestFirst.get(i).at()),
                        state(newestFirst.get(i).state()),
                        i == 0))
            .toList());
  }

  private Block.Fact fact(String label, String value) {
    return new Block.Fact(texts.say(label), value, Optional.empty(), Optional.empty());
  }

  private Page problem(LookingUp.Problem problem) {
    return switch (problem) {
      case NOTHING_FOUND ->
          Leaf.of(texts, "nothingFound")
              .lead()
              .emblem("mdrmz-search_off", Tint.INK)
              .back()
              .next("button.home", "mdral-home", new Input.Leave())
              .page();
      case CENTRE_AWAY ->
          Leaf.of(texts, "lookupAway")
              .lead()
              .emblem("mdral-cloud_off", Tint.BROWN)
              .back()
              .next("button.retry", "mdrmz-replay", new Input.RetryAsked())
              .page();
    };
  }

  private static String key(DossierState state) {
    return "state." + state.name().toLowerCase(Locale.ROOT);
  }

  private String state(DossierState state) {
    return texts.say(key(state));
  }

  private static Tint tint(DossierState state) {
    return switch (state) {
      case SUBMITTED, ACCEPTED, PROCESSING -> Tint.BLUE;
      case FINISHED, RETURNED -> Tint.GREEN;
      case SUPPLEMENT_ASKED, PAYMENT_ASKED -> Tint.BROWN;
      case REFUSED, STOPPED -> Tint.RED;
      case WITHDRAWN -> Tint.INK;
    };
  }

  private static String icon(DossierState state) {
    return switch (state) {
      case SUBMITTED -> "mdrmz-send";
      case ACCEPTED -> "mdral-assignment_turned_in";
      case PROCESSING -> "mdral-hourglass_bottom";
      case FINISHED, RETURNED -> "mdral-check_circle";
      case SUPPLEMENT_ASKED -> "mdrmz-post_add";
      case PAYMENT_ASKED -> "mdrmz-payments";
      case REFUSED, STOPPED -> "mdral-block";
      case WITHDRAWN -> "mdrmz-undo";
    };
  }
}
