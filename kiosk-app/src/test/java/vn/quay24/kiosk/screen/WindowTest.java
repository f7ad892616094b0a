package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.quay24.kiosk.screen.mirror.Frame;
import vn.quay24.kiosk.screen.mirror.Mirror;
import vn.quay24.kiosk.screen.mirror.ScreenText;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.Tile;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;

/** The window and its mirror: seen and touched from outside, as the bench does. */
class WindowTest {
  private static final long SECONDS = 20;

  private final BlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
  private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();

  @Test
  void aTouchThroughTheMirrorActsOnReleaseAndSlidingOffCancels() throws InterruptedException {
    FxScreen screen = Toolkit.onFx(() -> FxScreen.on(Samples.FACE, inputs::add, time()));
    try (screen) {
      screen.show(home());
      screen.mirror().watch(frames::add);
      ScreenText tile = see("Tra cứu hồ sơ");
      double x = tile.x() + tile.width() / 2;
      double y = tile.y() + tile.height() / 2;

      screen.mirror().pointer(Mirror.Pointer.DOWN, x, y);
      screen.mirror().pointer(Mirror.Pointer.MOVE, 5, 300);
      screen.mirror().pointer(Mirror.Pointer.UP, 5, 300);
      screen.mirror().pointer(Mirror.Pointer.DOWN, x, y);
      screen.mirror().pointer(Mirror.Pointer.UP, x, y);

      assertEquals(new Input.TileChosen(Tile.LOOK_UP), chosen());
      assertFalse(inputs.stream().anyMatch(Input.TileChosen.class::isInstance));
    }
  }

  @Test
  void onTheRestingPageAServiceIsAskedForAndAnyOtherPlaceBegins() throws InterruptedException {
    FxScreen screen = Toolkit.onFx(() -> FxScreen.on(Samples.FACE, inputs::add, time()));
    try (screen) {
      screen.show(at(new Welcome.Attract()));
      screen.mirror().watch(frames::add);
      ScreenText service = see("Tra cứu hồ sơ");

      screen.mirror().pointer(Mirror.Pointer.DOWN, service.x() + 5, service.y() + 5);
      screen.mirror().pointer(Mirror.Pointer.UP, service.x() + 5, service.y() + 5);
      assertEquals(new Input.TileChosen(Tile.LOOK_UP), chosen());

      screen.mirror().pointer(Mirror.Pointer.DOWN, 540, 60);
      screen.mirror().pointer(Mirror.Pointer.UP, 540, 60);
      assertEquals(new Input.Continue(), chosen());
    }
  }

  @Test
  void aTouchOnNothingSaysThatSomebodyIsThere() throws InterruptedException {
    FxScreen screen = Toolkit.onFx(() -> FxScreen.on(Samples.FACE, inputs::add, time()));
    try (screen) {
      screen.show(home());
      screen.mirror().watch(frames::add);
      ScreenText title = see("Hôm nay ông/bà cần làm gì?");

      screen.mirror().pointer(Mirror.Pointer.DOWN, title.x() + 5, title.y() + 5);
      screen.mirror().pointer(Mirror.Pointer.UP, title.x() + 5, title.y() + 5);

      assertEquals(new Input.Present(), inputs.poll(SECONDS, TimeUnit.SECONDS));
    }
  }

  @Test
  void theWatcherSeesTheLatestVisit() throws InterruptedException {
    FxScreen screen = Toolkit.onFx(() -> FxScreen.on(Samples.FACE, inputs::add, time()));
    try (screen) {
      screen.mirror().watch(frames::add);
      screen.show(home());

      ScreenText tile = see("Nhận kết quả");

      assertTrue(tile.width() > 0);
    }
  }

  private Input chosen() throws InterruptedException {
    Input input = new Input.Present();
    while (input instanceof Input.Present) {
      Input next = inputs.poll(SECONDS, TimeUnit.SECONDS);
      assertTrue(next != null, "nothing was chosen");
      input = next;
    }
    return input;
  }

  private ScreenText see(String text) throws InterruptedException {
    while (true) {
      Frame frame = frames.poll(SECONDS, TimeUnit.SECONDS);
      assertTrue(frame != null, "the screen never showed " + text);
      var found = frame.texts().stream().filter(seen -> seen.text().equals(text)).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  private static InstantSource time() {
    return InstantSource.fixed(Samples.NOW);
  }

  private static Visit home() {
    return at(new Welcome.Home());
  }

  private static Visit at(Welcome stage) {
    return new Visit(
        1,
        "vi",
        stage,
        new Visit.Overlay.None(),
        Capabilities.ALL,
        Visit.Service.IN_SERVICE,
        Samples.NOW,
        0);
  }
}
