package vn.quay24.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.Verdict;

/** From the consent to the card in its owner's hand again. */
class CardVisitTest {
  private static final Verdict GENUINE = new Verdict.Genuine();
  private static final Verdict UNVERIFIED = new Verdict.IntactIssuerUnverified();

  @Test
  void theReaderIsNotSwitchedOnBeforeTheConsent() {
    Story story = Story.atHome().then(new Input.TileChosen(Tile.SUBMIT));
    story.at(CardStage.Consent.class);
    assertEquals(List.of(), story.effects());

    story.then(new Input.Continue());

    story.at(CardStage.CardCode.class);
    assertEquals(List.of(new Effect.ListenForCode(), new Effect.WatchForCard()), story.effects());
  }

  @Test
  void aCardThatLiesOnTheReaderBeforeItsCodeIsAnswered() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Input.Typed("12"),
                new Report.CardLies(true));

    assertTrue(story.at(CardStage.CardCode.class).cardLies());
    assertEquals("12", story.at(CardStage.CardCode.class).typed());

    story.then(new Report.CardLies(false));

    assertFalse(story.at(CardStage.CardCode.class).cardLies());
  }

  @Test
  void aCardThatComesAndGoesByItselfKeepsNoVisitAlive() {
    Story story = Story.atHome().then(new Input.TileChosen(Tile.SUBMIT), new Input.Continue());
    Instant lastSign = story.visit().signAt();

    story.wait(Duration.ofSeconds(30)).then(new Report.CardLies(true));

    assertEquals(lastSign, story.visit().signAt());
  }

  @Test
  void aCardThatLiesThereAlreadyIsReadOnceItsCodeIsKnown() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Report.CardLies(true),
                new Report.CodeSeen(new PrintedCode.Card(Samples.NUMBER)));

    story.at(CardStage.Reading.class);
  }

  @Test
  void sixTypedDigitsDoInPlaceOfTheQr() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Input.Typed("00a0123456"),
                new Input.Continue());

    assertEquals("000123", story.at(CardStage.Reading.class).key().digits());
  }

  @Test
  void fewerThanSixDigitsAreAskedForAgain() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Input.Typed("123"),
                new Input.Continue());

    assertEquals(
        Optional.of(CardStage.CodeProblem.SIX_DIGITS_NEEDED),
        story.at(CardStage.CardCode.class).problem());
  }

  @Test
  void whatTheChipSaysIsShownBeforeThePortraitHasCome() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Report.CodeSeen(new PrintedCode.Card(Samples.NUMBER)),
                new Report.CardDetails(Samples.holder()));

    assertEquals(Optional.of(Samples.holder()), story.at(CardStage.Reading.class).details());
  }

  @Test
  void theFormBeginsOnlyWhenTheCardIsBackInItsOwnersHand() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Report.CodeSeen(new PrintedCode.Card(Samples.NUMBER)),
                new Report.CardRead(new CardOutcome.Read(Samples.reading(GENUINE))));
    assertFalse(story.at(CardStage.TakeCardBack.class).urgent());

    story.then(new Report.CardStillThere());
    assertTrue(story.at(CardStage.TakeCardBack.class).urgent());

    story.then(new Report.CardRemoved());
    story.at(Filling.ChooseProcedure.class);
  }

  @Test
  void anotherPersonsChipUnderTheScannedQrIsRefused() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Report.CodeSeen(new PrintedCode.Card("999190999999")),
                new Report.CardRead(new CardOutcome.Read(Samples.reading(GENUINE))));

    assertInstanceOf(
        CardStage.CardTrouble.NotTheSameCard.class,
        story.at(CardStage.CardProblem.class).trouble());
  }

  @Test
  void aRefusedChipIsCalledSoAlthoughItsQrWasShown() {
    Verdict.Refused refused = new Verdict.Refused(Verdict.Reason.CHIP_CLONED);
    ChipReading nothingSaid =
        new ChipReading(CardHolder.unknown(), refused, Optional.empty(), false, Optional.empty());
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Report.CodeSeen(new PrintedCode.Card(Samples.NUMBER)),
                new Report.CardRead(new CardOutcome.Read(nothingSaid)));

    assertEquals(
        new CardStage.CardTrouble.Refused(Verdict.Reason.CHIP_CLONED),
        story.at(CardStage.CardProblem.class).trouble());
  }

  @Test
  void aChipThatNobodyVouchesForFillsAFormButShowsNoDossierAndOpensNoDoor() {
    Story.withCard(Tile.SUBMIT, UNVERIFIED).at(Filling.ChooseProcedure.class);

    for (Tile tile : List.of(Tile.LOOK_UP, Tile.COLLECT)) {
      CardStage.CardProblem problem =
          Story.withCard(tile, UNVERIFIED).at(CardStage.CardProblem.class);
      assertInstanceOf(CardStage.CardTrouble.IssuerNotVerified.class, problem.trouble());
    }
  }

  @Test
  void aCardThatWasTakenAwayTooEarlyIsReadWhenItIsLaidDownAgain() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Report.CodeSeen(new PrintedCode.Card(Samples.NUMBER)));
    story.effects();
    story.then(new Report.CardRead(new CardOutcome.TakenAway()));
    story.at(CardStage.CardProblem.class);
    assertInstanceOf(Effect.ReadCard.class, story.effects().getLast());

    story.then(new Report.CardDetails(Samples.holder()));
    story.at(CardStage.Reading.class);
    story.then(new Report.CardRead(new CardOutcome.Read(Samples.reading(new Verdict.Genuine()))));

    story.at(CardStage.TakeCardBack.class);
  }

  @Test
  void aForgottenCardIsCalledAfter() {
    Story story = Story.atHome().wait(Duration.ofSeconds(80));

    story.then(new Report.CardStillThere());
    story.at(Welcome.CardForgotten.class);

    story.then(new Report.CardRemoved());
    story.at(Welcome.Attract.class);
  }

  @Test
  void aForgottenCardIsCalledAfterAlsoWhenTheKioskWentOutOfService() {
    Story story =
        Story.filling("2.000635")
            .then(
                new Report.ServiceChanged(Visit.Service.OUT_OF_SERVICE),
                new Input.Leave(),
                new Input.Leave());
    story.at(Welcome.OutOfService.class);

    story.then(new Report.CardStillThere());
    story.at(Welcome.CardForgotten.class);

    story.then(new Report.CardRemoved());
    story.at(Welcome.OutOfService.class);
  }

  @ParameterizedTest
  @EnumSource(Verdict.Reason.class)
  void aRefusedChipIsNotTriedAgain(Verdict.Reason reason) {
    Story story = Story.withCard(Tile.SUBMIT, new Verdict.Refused(reason));
    story.at(CardStage.CardProblem.class);

    story.then(new Input.RetryAsked());
    story.at(CardStage.CardProblem.class);

    story.then(new Input.Back());
    story.at(CardStage.CardCode.class);
  }

  @Test
  void twoCardsBeforeTheWindowAreToldApartFromAForeignCode() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.SUBMIT),
                new Input.Continue(),
                new Report.CodeSeen(new PrintedCode.Several()));

    assertEquals(
        Optional.of(CardStage.CodeProblem.TWO_CODES), story.at(CardStage.CardCode.class).problem());
  }
}
