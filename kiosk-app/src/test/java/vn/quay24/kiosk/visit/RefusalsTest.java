package vn.quay24.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.Verdict;

/** A page that refuses twice looks the same twice, and must still be told from one that waits. */
class RefusalsTest {
  private static final Report WRONG = new Report.CodeSeen(new PrintedCode.Other());

  @Test
  void aWrongCodeThatIsShownAgainIsRefusedAgain() {
    Story slip = Story.atHome().then(new Input.TileChosen(Tile.LOOK_UP));
    Story card = Story.atHome().then(new Input.TileChosen(Tile.SUBMIT), new Input.Continue());
    Story envelope =
        Story.atHome()
            .then(
                new Input.StaffAsked(),
                new Input.Typed("000123"),
                new Input.Continue(),
                new Report.CardRead(new CardOutcome.Read(Samples.reading(new Verdict.Genuine()))),
                new Report.CardRemoved(),
                new Input.Typed("123456"),
                new Input.Continue(),
                new Report.StaffAccepted(new StaffBadge("s1", "Mẫu")),
                new Input.LoadAsked());

    for (Story story : List.of(slip, card, envelope)) {
      story.then(WRONG);
      Stage once = story.visit().stage();
      story.then(WRONG);

      assertEquals(2, story.visit().refusals());
      assertEquals(once, story.visit().stage());
    }
  }

  @Test
  void aNumberThatIsTooShortTwiceIsRefusedTwice() {
    Story can =
        Story.atHome()
            .then(new Input.TileChosen(Tile.SUBMIT), new Input.Continue(), new Input.Typed("123"));
    Story pickup = Story.withCard(Tile.COLLECT, new Verdict.Genuine());

    for (Story story : List.of(can, pickup)) {
      story.then(new Input.Continue(), new Input.Continue());

      assertEquals(2, story.visit().refusals());
    }
  }

  @Test
  void whatDoesAndWhatOnlyWaitsIsNoRefusal() {
    Story story = Story.delivered().wait(Duration.ofSeconds(5));

    assertEquals(0, story.visit().refusals());
  }

  @Test
  void aWrongCodeShownForTheSecondTimeKeepsNobodyHere() {
    Story story = Story.atHome().then(new Input.TileChosen(Tile.LOOK_UP), WRONG);
    var sign = story.visit().signAt();

    story.wait(Duration.ofSeconds(10)).then(WRONG);

    assertEquals(sign, story.visit().signAt());
  }

  @Test
  void theNextVisitBeginsWithoutRefusals() {
    Story story =
        Story.atHome()
            .then(new Input.TileChosen(Tile.LOOK_UP), WRONG, new Input.Leave(), new Input.Leave());

    assertEquals(new Welcome.Attract(), story.visit().stage());
    assertEquals(0, story.visit().refusals());
  }
}
