package vn.quay24.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.kiosk.visit.CardStage.CardTrouble;

/** What is said of a card reader that failed: that it is back only when it was away. */
class ReaderVisitTest {
  private static final DeviceId READER = new DeviceId("card-reader");
  private static final DeviceFault GONE = new DeviceFault.Disconnected(READER);
  private static final Report WELL = new Report.CapabilitiesChanged(Capabilities.ALL);
  private static final Report ILL =
      new Report.CapabilitiesChanged(
          new Capabilities(Map.of(Ability.READ_CARDS, new Capabilities.Missing.Faulted(GONE))));

  @Test
  void aReaderThatWasNeverAwayIsNotSaidToBeBack() {
    Story story = failed(new DeviceFault.Broken(READER, "a bug"));
    CardTrouble failed =
        new CardTrouble.ReaderFailed(new DeviceFault.Broken(READER, "a bug"), false);
    assertEquals(failed, trouble(story));

    story.then(
        new Report.CapabilitiesChanged(
            new Capabilities(Map.of(Ability.SCAN, new Capabilities.Missing.NotInstalled()))));

    assertEquals(failed, trouble(story));
  }

  @Test
  void aReaderThatWasAwayIsSaidToBeBackUntilItIsAwayAgain() {
    Story story = failed(GONE).then(ILL, WELL);
    assertEquals(new CardTrouble.ReaderBack(GONE), trouble(story));

    story.then(ILL);

    assertEquals(new CardTrouble.ReaderFailed(GONE, false), trouble(story));
  }

  @Test
  void aCardThatAnotherProgramHoldsIsNotMendedByAReaderThatAnswers() {
    DeviceFault held =
        new DeviceFault.Withheld(READER, "link", DeviceFault.Withheld.Reason.BUSY, "held");

    assertEquals(new CardTrouble.ReaderFailed(held, false), trouble(failed(held).then(ILL, WELL)));
  }

  @Test
  void aReaderThatFailsAtTheNextTryTooIsNoLongerSaidToBeBack() {
    Story story =
        failed(GONE)
            .then(ILL, WELL, new Input.RetryAsked(), new Report.CardReaderFailed(GONE), ILL, WELL);

    assertEquals(new CardTrouble.ReaderFailed(GONE, true), trouble(story));
  }

  private static CardTrouble trouble(Story story) {
    return story.at(CardStage.CardProblem.class).trouble();
  }

  private static Story failed(DeviceFault fault) {
    return Story.atHome()
        .then(
            new Input.TileChosen(Tile.SUBMIT),
            new Input.Continue(),
            new Input.Typed("000123"),
            new Input.Continue(),
            new Report.CardReaderFailed(fault));
  }
}
