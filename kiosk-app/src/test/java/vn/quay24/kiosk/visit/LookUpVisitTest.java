package vn.quay24.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.kiosk.visit.LookingUp.Receipt;
import vn.quay24.protocol.dossier.DossierView;
import vn.quay24.protocol.dossier.LookupAnswer;
import vn.quay24.protocol.dossier.LookupRequest;
import vn.quay24.protocol.dossier.ReceiptRequest;

class LookUpVisitTest {
  private static final String SLIP = "Q24:26-7KQ4-93X:secret";
  private static final UUID OTHER = new UUID(1, 2);
  private static final Report PRINTED = new Report.ReceiptPrinted(PrintOutcome.PRINTED);

  @Test
  void aCardShownAtTheWindowIsNotAskedForWhileItsReaderIsAway() {
    Story story =
        Story.atHome()
            .then(
                new Input.TileChosen(Tile.LOOK_UP),
                new Report.CapabilitiesChanged(
                    new Capabilities(
                        Map.of(Ability.READ_CARDS, new Capabilities.Missing.Faulted(Samples.JAM)))),
                new Report.CodeSeen(new PrintedCode.Card(Samples.NUMBER)),
                new Input.CardChosen());

    story.at(LookingUp.ShowSlip.class);
  }

  @Test
  void theReceiptIsAskedForByTheSameLookUpThatFoundTheDossier() {
    Story bySlip = found(Samples.accepted(Samples.DOSSIER));
    Story byCard =
        Story.withCard(Tile.LOOK_UP, new Verdict.Genuine())
            .then(found(List.of(Samples.accepted(Samples.DOSSIER))));
    bySlip.effects();
    byCard.effects();

    bySlip.then(new Input.ReceiptAsked());
    byCard.then(new Input.ReceiptAsked());

    assertEquals(
        List.of(printing(new LookupRequest(Optional.empty(), Optional.of(SLIP)))),
        bySlip.effects());
    assertEquals(
        List.of(printing(new LookupRequest(Optional.of(Samples.NUMBER), Optional.empty()))),
        byCard.effects());
  }

  @Test
  void beforeAcceptanceThereIsNothingToPrint() {
    Story story = found(Samples.view(Samples.DOSSIER));
    story.effects();

    story.then(new Input.ReceiptAsked());

    assertEquals(List.of(), story.effects());
    assertEquals(new Receipt.Offered(), receipt(story));
  }

  @Test
  void withoutAPagePrinterNothingIsOffered() {
    Story story =
        found(Samples.accepted(Samples.DOSSIER))
            .then(
                new Report.CapabilitiesChanged(
                    new Capabilities(
                        Map.of(Ability.PRINT_DOCUMENTS, new Capabilities.Missing.NotInstalled()))));
    story.effects();

    story.then(new Input.ReceiptAsked());

    assertEquals(List.of(), story.effects());
    assertFalse(story.at(LookingUp.Details.class).receiptOffered(story.visit().capabilities()));
  }

  @Test
  void nobodyLeavesOrGoesOnWhileTheReceiptIsPrinted() {
    Story story =
        found(Samples.accepted(Samples.DOSSIER))
            .then(
                new Input.ReceiptAsked(),
                new Input.Continue(),
                new Input.Back(),
                new Input.ReceiptAsked(),
                new Input.Leave())
            .wait(Limits.USUAL.idle().plusSeconds(1));

    assertEquals(new Receipt.Printing(), receipt(story));
    assertEquals(new Visit.Overlay.None(), story.visit().overlay());
    assertEquals(1, story.effects().stream().filter(Effect.PrintReceipt.class::isInstance).count());
  }

  @Test
  void aPrinterThatNeverAnswersDoesNotKeepTheVisit() {
    Story story =
        found(Samples.accepted(Samples.DOSSIER))
            .then(new Input.ReceiptAsked())
            .wait(Limits.USUAL.working().plus(Limits.USUAL.warning()).plus(Duration.ofSeconds(1)));

    story.at(Welcome.Attract.class);
    assertTrue(story.effects().contains(new Effect.Wipe()));
  }

  @ParameterizedTest
  @EnumSource(PrintOutcome.class)
  void whoMayHaveAReceiptInTheTrayIsToldToTakeItAtTheEnd(PrintOutcome outcome) {
    Story story =
        found(Samples.view(OTHER), Samples.accepted(Samples.DOSSIER))
            .then(
                new Input.DossierChosen(Samples.DOSSIER),
                new Input.ReceiptAsked(),
                new Report.ReceiptPrinted(outcome),
                new Input.Back(),
                new Input.DossierChosen(OTHER),
                new Input.Continue());

    assertEquals(Welcome.Kind.RECEIPT_PRINTED, story.at(Welcome.Goodbye.class).kind());
  }

  @ParameterizedTest
  @EnumSource(PrintOutcome.class)
  void whoeverTurnsAwayFromAPrintedReceiptIsRemindedAllTheSame(PrintOutcome outcome) {
    Report printed = new Report.ReceiptPrinted(outcome);
    Story back =
        found(Samples.accepted(Samples.DOSSIER))
            .then(new Input.ReceiptAsked(), printed, new Input.Back());
    Story left =
        found(Samples.accepted(Samples.DOSSIER))
            .then(new Input.ReceiptAsked(), printed, new Input.Leave());
    Story backFromSeveral =
        found(Samples.view(OTHER), Samples.accepted(Samples.DOSSIER))
            .then(
                new Input.DossierChosen(Samples.DOSSIER),
                new Input.ReceiptAsked(),
                printed,
                new Input.Back(),
                new Input.Back());

    for (Story story : List.of(back, left, backFromSeveral)) {
      assertEquals(Welcome.Kind.RECEIPT_PRINTED, story.at(Welcome.Goodbye.class).kind());
    }
    left.then(new Input.Leave()).at(Welcome.Attract.class);
  }

  @Test
  void whoPrintedNothingGoesBackToAnotherLookUpAndLeavesAtOnce() {
    found(Samples.accepted(Samples.DOSSIER)).then(new Input.Back()).at(LookingUp.ShowSlip.class);
    found(Samples.accepted(Samples.DOSSIER)).then(new Input.Leave()).at(Welcome.Attract.class);
  }

  @Test
  void aReceiptThatSurelyCameOutIsNotOfferedOnceMore() {
    Story story = found(Samples.accepted(Samples.DOSSIER)).then(new Input.ReceiptAsked(), PRINTED);
    story.effects();

    story.then(new Input.ReceiptAsked());

    assertEquals(new Receipt.Printed(), receipt(story));
    assertEquals(List.of(), story.effects());
  }

  @Test
  void whatWentWrongIsToldAndMayBeTriedOnceMore() {
    Story failed =
        found(Samples.accepted(Samples.DOSSIER))
            .then(new Input.ReceiptAsked(), new Report.ReceiptFailed(Samples.JAM));
    Story away =
        found(Samples.accepted(Samples.DOSSIER))
            .then(new Input.ReceiptAsked(), new Report.CentreAway());

    assertEquals(new Receipt.Failed(), receipt(failed));
    assertEquals(new Receipt.CentreAway(), receipt(away));
    assertEquals(new Receipt.Printing(), receipt(failed.then(new Input.ReceiptAsked())));
    assertEquals(new Receipt.Printing(), receipt(away.then(new Input.ReceiptAsked())));
    away.then(new Report.CentreAway(), new Input.Continue());
    assertEquals(Welcome.Kind.LOOKED_UP, away.at(Welcome.Goodbye.class).kind());
  }

  private static Story found(DossierView... dossiers) {
    return Story.atHome()
        .then(
            new Input.TileChosen(Tile.LOOK_UP),
            new Report.CodeSeen(new PrintedCode.Slip(SLIP)),
            found(List.of(dossiers)));
  }

  private static Report found(List<DossierView> dossiers) {
    return new Report.LookedUp(new LookupAnswer(dossiers));
  }

  private static Receipt receipt(Story story) {
    return story.at(LookingUp.Details.class).receipt();
  }

  private static Effect printing(LookupRequest lookup) {
    return new Effect.PrintReceipt(new ReceiptRequest(lookup, Samples.DOSSIER));
  }
}
