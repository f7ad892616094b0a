package vn.quay24.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.quay24.kiosk.visit.Visit.Overlay;
import vn.quay24.protocol.payment.Order;

/** What holds on every page: the beginning, the end, help, waiting. */
class VisitFlowTest {
  @Test
  void aTouchWakesTheKioskAndALanguageLeadsHome() {
    Story story = new Story().then(new Input.Touched());
    story.at(Welcome.ChooseLanguage.class);

    story.then(new Input.LanguageChosen("en"));

    story.at(Welcome.Home.class);
    assertEquals("en", story.visit().language());
  }

  @Test
  void whatWasTouchedOnTheRestingPageComesAfterTheLanguage() {
    Story story =
        new Story().then(new Input.TileChosen(Tile.LOOK_UP), new Input.LanguageChosen("en"));

    story.at(LookingUp.ShowSlip.class);
    assertEquals(List.of(new Effect.ListenForCode()), story.effects());
  }

  @Test
  void whatIsClosedIsToldOnTheHomePage() {
    Story story =
        new Story()
            .then(
                new Report.CapabilitiesChanged(
                    new Capabilities(
                        Map.of(Ability.REACH_CENTRE, new Capabilities.Missing.CentreAway()))),
                new Input.TileChosen(Tile.LOOK_UP),
                new Input.LanguageChosen("vi"));

    story.at(Welcome.Home.class);
  }

  @Test
  void whoGoesBackFromTheHomePageHasAskedForNothing() {
    Story story =
        new Story()
            .then(
                new Input.TileChosen(Tile.LOOK_UP),
                new Input.LanguageChosen("vi"),
                new Input.Back(),
                new Input.Back(),
                new Input.LanguageChosen("vi"));

    story.at(Welcome.Home.class);
  }

  @Test
  void aLanguageThatIsNotThereChangesNothing() {
    Story story = new Story().then(new Input.Touched(), new Input.LanguageChosen("fr"));

    story.at(Welcome.ChooseLanguage.class);
  }

  @Test
  void aClosedTileStaysClosed() {
    Story story =
        Story.atHome()
            .then(
                new Report.CapabilitiesChanged(
                    new Capabilities(
                        Map.of(Ability.READ_CARDS, new Capabilities.Missing.NotInstalled()))),
                new Input.TileChosen(Tile.SUBMIT));

    story.at(Welcome.Home.class);
  }

  @Test
  void aQuestionAboutThePageBeforeGoesWithIt() {
    Story story = Story.paying().then(new Input.Leave());
    assertEquals(new Overlay.LeaveAsked(), story.visit().overlay());

    story.then(new Report.OrderSeen(Samples.order(Order.State.PAID, story.now())));

    story.at(Sending.Submitting.class);
    assertEquals(new Overlay.None(), story.visit().overlay());
  }

  @Test
  void whoPointsOrLeafsIsThere() {
    Story story = Story.filling("2.000635").wait(Duration.ofSeconds(60));
    assertEquals(new Overlay.StillThere(20), story.visit().overlay());

    story.then(new Input.Present()).wait(Duration.ofSeconds(59));

    assertEquals(new Overlay.None(), story.visit().overlay());
    story.at(Filling.CheckPrefilled.class);
  }

  @Test
  void aClockThatIsSetBackDoesNotKeepAVisitorWhoIsGone() {
    Story story = Story.filling("2.000635").wait(Duration.ofHours(-2));

    story.wait(Duration.ofSeconds(60));
    story.wait(Duration.ofSeconds(20));

    story.at(Welcome.Attract.class);
  }

  @Test
  void helpLiesOverAPageAndGoesAway() {
    Story story = Story.filling("2.000635").then(new Input.HelpAsked());
    assertEquals(new Overlay.Help(), story.visit().overlay());

    story.then(new Input.Back());

    assertEquals(new Overlay.None(), story.visit().overlay());
    story.at(Filling.CheckPrefilled.class);
  }

  @Test
  void leavingAsksFirstWhenSomethingWouldBeLost() {
    Story story = Story.filling("2.000635").then(new Input.Leave());
    assertEquals(new Overlay.LeaveAsked(), story.visit().overlay());

    story.then(new Input.Continue());
    story.at(Filling.CheckPrefilled.class);

    story.then(new Input.Leave(), new Input.Leave());
    story.at(Welcome.Attract.class);
    assertEquals(new Effect.Wipe(), story.effects().getLast());
  }

  @Test
  void aQuietVisitorIsAskedAndAnyTouchMeansHereIAm() {
    Story story = Story.filling("2.000635").wait(Duration.ofSeconds(60));
    assertEquals(new Overlay.StillThere(20), story.visit().overlay());

    story.wait(Duration.ofSeconds(5));
    assertEquals(new Overlay.StillThere(15), story.visit().overlay());

    story.then(new Input.Touched()).wait(Duration.ofSeconds(59));
    assertEquals(new Overlay.None(), story.visit().overlay());
    story.at(Filling.CheckPrefilled.class);
  }

  @Test
  void aVisitorWhoWalksAwayIsForgotten() {
    Story story = Story.filling("2.000635");
    long number = story.visit().number();
    story.effects();

    story.wait(Duration.ofSeconds(80));

    story.at(Welcome.Attract.class);
    assertEquals(number + 1, story.visit().number());
    assertEquals("vi", story.visit().language());
    assertEquals(List.of(new Effect.Wipe()), story.effects());
  }

  @Test
  void aVisitorLearnsHowLongTheBatteryLasts() {
    Instant end = Samples.NOON.plusSeconds(180);
    Story story = Story.filling("2.000635").then(new Report.PowerFails(Optional.of(end)));
    story.at(Filling.CheckPrefilled.class);
    assertEquals(Optional.of(end), story.visit().endsBy());
    assertEquals(Visit.Service.POWER_FAILING, story.visit().service());

    story.then(new Report.ServiceChanged(Visit.Service.IN_SERVICE));

    assertEquals(Optional.empty(), story.visit().endsBy());
  }

  @Test
  void noVisitBeginsWhileThePowerFails() {
    Story story = new Story().then(new Report.PowerFails(Optional.empty()));

    story.at(Welcome.OutOfService.class);
  }

  @Test
  void outOfServiceBeginsWhenTheVisitIsOver() {
    Story story =
        Story.filling("2.000635").then(new Report.ServiceChanged(Visit.Service.OUT_OF_SERVICE));
    story.at(Filling.CheckPrefilled.class);

    story.then(new Input.Leave(), new Input.Leave());
    story.at(Welcome.OutOfService.class);

    story.then(new Report.ServiceChanged(Visit.Service.IN_SERVICE));
    story.at(Welcome.Attract.class);
  }
}
