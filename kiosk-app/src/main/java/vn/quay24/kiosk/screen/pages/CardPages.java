package vn.quay24.kiosk.screen.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.Verdict;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Block.Fact;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.model.Tint;
import vn.quay24.kiosk.screen.text.Dates;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.CardStage;
import vn.quay24.kiosk.visit.CardStage.CardTrouble;
import vn.quay24.kiosk.visit.Input;

/** From the consent to the card back in its owner's hand. */
final class CardPages {
  private static final int CAN_DIGITS = 6;

  private final Texts texts;
  private final Capabilities capabilities;

  CardPages(Texts texts, Capabilities capabilities) {
    this.texts = texts;
    this.capabilities = capabilities;
  }

  Page of(CardStage stage) {
    Way way = Way.of(stage.errand());
    return switch (stage) {
      case CardStage.Consent _ -> consent(way);
      case CardStage.CardCode code -> code(way, code);
      case CardStage.Reading(_, _, _, var details, _) -> reading(way, details);
      case CardStage.CardProblem(_, var trouble, _, var shown) ->
          problem(way, trouble, shown.isPresent());
      case CardStage.TakeCardBack(_, var reading, var urgent) ->
          takeBack(way, reading.holder(), reading.verdict(), urgent);
    };
  }

  private Page consent(Way way) {
    return Leaf.of(texts, "consent")
        .progress(way, 1)
        .lead()
        .block(
            new Block.Facts(
                List.of(
                    plain("consent.what", "consent.what.text"),
                    plain("consent.why", "consent.why." + way.word()),
                    plain("consent.kept", "consent.kept." + way.word()),
                    plain("consent.rights", "consent.rights.text"))))
        .back()
        .next("consent.agree", new Input.Continue())
        .page();
  }

  private Fact plain(String label, String value) {
    return new Fact(texts.say(label), texts.say(value), Optional.empty(), Optional.empty());
  }

  private Page code(Way way, CardStage.CardCode code) {
    boolean window = capabilities.can(Ability.READ_CODES);
    Leaf leaf = Leaf.of(texts, "cardCode").progress(way, 1);
    if (window) {
      leaf.guide(Block.Scene.CARD_AT_WINDOW, "cardCode.caption");
      leaf.block(
          code.cardLies()
              ? line(Block.Tone.ATTENTION, "cardCode.cardLies")
              : new Block.Paragraph(texts.say("cardCode.orType")));
    } else {
      leaf.title(texts.say("cardCode.typed.title")).block(Closed.window(texts, capabilities));
      leaf.guide(Block.Scene.CARD_NUMBER, "cardCode.typed.caption");
    }
    String hint = texts.say("cardCode.hint");
    Optional<String> words = code.problem().flatMap(why -> words(why, window));
    return leaf.block(new Block.Entry(Block.Keys.CODE, code.typed(), hint, CAN_DIGITS, words))
        .back()
        .next()
        .page();
  }

  /** Of what was shown at the window nothing is said when it is away. */
  private Optional<String> words(CardStage.CodeProblem why, boolean window) {
    return switch (why) {
      case NOT_A_CARD -> Optional.of(texts.say("cardCode.notACard")).filter(_ -> window);
      case TWO_CODES -> Optional.of(texts.say("cardCode.twoCodes")).filter(_ -> window);
      case SIX_DIGITS_NEEDED -> Optional.of(texts.say("cardCode.sixDigits"));
    };
  }

  private Block line(Block.Tone tone, String key) {
    return new Block.Notice(tone, texts.say(key), Optional.empty());
  }

  private Page reading(Way way, Optional<CardHolder> details) {
    if (details.isEmpty()) {
      return Leaf.of(texts, "reading")
          .progress(way, 1)
          .lead()
          .guide(Block.Scene.CARD_ON_READER, "reading.caption")
          .back()
          .page();
    }
    return Leaf.of(texts, "readingOn")
        .progress(way, 1)
        .lead()
        .block(new Block.Facts(person(details.get())))
        .block(new Block.Busy(texts.say("readingOn.busy")))
        .back()
        .page();
  }

  private List<Fact> person(CardHolder holder) {
    return List.of(
        fact("card.name", holder.fullName()),
        fact("card.number", masked(holder.number())),
        fact("card.birth", Dates.day(holder.birth())));
  }

  private Fact fact(String label, String value) {
    return new Fact(texts.say(label), value, Optional.empty(), Optional.empty());
  }

  /** Enough to know one's own number, too little for one who looks over the shoulder. */
  static String masked(String number) {
    return number.length() < 6
        ? "******"
        : number.substring(0, 3) + "******" + number.substring(number.length() - 3);
  }

  /**
   * What went wrong.
   *
   * @param shown a code was shown; else digits were typed
   */
  private Page problem(Way way, CardTrouble trouble, boolean shown) {
    String name = "cardProblem." + word(trouble, shown);
    Leaf leaf = Leaf.of(texts, name).part(name).progress(way, 1).lead();
    return switch (trouble) {
      case CardTrouble.NoCard _, CardTrouble.TakenAway _ ->
          retry(leaf.guide(Block.Scene.CARD_ON_READER, "reading.caption"));
      case CardTrouble.Unreadable _, CardTrouble.NotAnIdCard _ ->
          retry(
              leaf.block(
                      new Block.Steps(
                          List.of(
                              texts.say("cardProblem.step.1"),
                              texts.say("cardProblem.step.2"),
                              texts.say("cardProblem.step.3"))))
                  .guide(Block.Scene.CARD_ON_READER, "reading.caption"));
      case CardTrouble.WrongKey _, CardTrouble.NotTheSameCard _ ->
          otherCode(leaf)
              .back("button.home", "mdral-home", new Input.Leave())
              .next(again(shown), "mdrmz-replay", new Input.Continue())
              .page();
      case CardTrouble.ReaderFailed(var fault, var again) -> retry(reader(leaf, fault, again));
      case CardTrouble.ReaderBack _ ->
          retry(leaf.guide(Block.Scene.CARD_ON_READER, "reading.caption"));
      case CardTrouble.Expired _ -> useless(leaf, "cardProblem.police");
      case CardTrouble.Refused _, CardTrouble.IssuerNotVerified _ ->
          useless(leaf, "cardProblem.desk");
    };
  }

  /** No other try helps with this card; who does is said. */
  private static Page useless(Leaf leaf, String who) {
    return leaf.notice(Block.Tone.INFORMATION, who)
        .emblem("mdral-credit_card", Tint.BROWN)
        .back("cardProblem.other", "mdrmz-replay", new Input.Back())
        .next("button.home", "mdral-home", new Input.Leave())
        .page();
  }

  /** The way to another code; as long as the window works, whoever showed one shows one again. */
  private String again(boolean shown) {
    return shown && capabilities.can(Ability.READ_CODES)
        ? "cardProblem.showAgain"
        : "cardProblem.again";
  }

  /** What waiting did not mend is for the desk. */
  private Leaf reader(Leaf leaf, DeviceFault fault, boolean again) {
    if (again) {
      leaf.leadText(texts.say("cardProblem.readerAgain.lead"));
    }
    return leaf.block(
            new Block.Notice(Block.Tone.ATTENTION, Closed.fault(texts, fault), Optional.empty()))
        .emblem("mdral-build", Tint.BROWN);
  }

  /** Shown or typed again. */
  private Leaf otherCode(Leaf leaf) {
    return capabilities.can(Ability.READ_CODES)
        ? leaf.guide(Block.Scene.CARD_AT_WINDOW, "cardCode.caption")
        : leaf.leadText(texts.say("cardProblem.typeAgain"))
            .guide(Block.Scene.CARD_NUMBER, "cardCode.typed.caption");
  }

  private Page retry(Leaf leaf) {
    boolean window = capabilities.can(Ability.READ_CODES);
    return leaf.back(
            window ? "cardProblem.otherCode" : "cardProblem.otherDigits",
            window ? "mdrmz-qr_code_scanner" : "mdral-dialpad",
            new Input.Back())
        .next("button.retry", "mdrmz-replay", new Input.RetryAsked())
        .page();
  }

  private static String word(CardTrouble trouble, boolean shown) {
    return switch (trouble) {
      case CardTrouble.NoCard _ -> "noCard";
      case CardTrouble.WrongKey _ -> shown ? "wrongCode" : "wrongKey";
      case CardTrouble.TakenAway _ -> "takenAway";
      case CardTrouble.NotAnIdCard _ -> "notAnIdCard";
      case CardTrouble.Unreadable _ -> "unreadable";
      case CardTrouble.Expired _ -> "expired";
      case CardTrouble.NotTheSameCard _ -> "notTheSame";
      case CardTrouble.Refused(var reason) -> "refused." + reason.name().toLowerCase(Locale.ROOT);
      case CardTrouble.IssuerNotVerified _ -> "issuer";
      case CardTrouble.ReaderFailed _ -> "reader";
      case CardTrouble.ReaderBack _ -> "readerBack";
    };
  }

  private Page takeBack(Way way, CardHolder holder, Verdict verdict, boolean urgent) {
    Leaf leaf = Leaf.of(texts, urgent ? "takeCardNow" : "takeCard").progress(way, 1);
    leaf.leadText(texts.say("takeCard.lead", holder.fullName()));
    return leaf.block(verdict(verdict)).guide(Block.Scene.TAKE_CARD, "takeCard.caption").page();
  }

  private Block verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Genuine _ -> notice(Block.Tone.SUCCESS, "verdict.genuine");
      case Verdict.IntactIssuerUnverified _ -> notice(Block.Tone.INFORMATION, "verdict.intact");
      case Verdict.Refused _ -> notice(Block.Tone.PROBLEM, "verdict.refused");
    };
  }

  private Block notice(Block.Tone tone, String key) {
    return new Block.Notice(tone, texts.say(key), Optional.of(texts.say(key + ".text")));
  }
}
