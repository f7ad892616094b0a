package vn.quay24.kiosk.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.CardStage;
import vn.quay24.kiosk.visit.Errand;
import vn.quay24.kiosk.visit.Stage;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;

@Timeout(20)
class SignalDeskTest {
  private static final DeviceId ID = new DeviceId("lights");
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

  private final LinkedBlockingQueue<Map<Light, Glow>> shown = new LinkedBlockingQueue<>();

  /** Remembers what it should have shown and says that it cannot. */
  private final Indicators broken =
      new Indicators() {
        @Override
        public Set<Light> lights() {
          return Set.of(Light.values());
        }

        @Override
        public void show(Map<Light, Glow> glows) throws DeviceException {
          shown.add(glows);
          throw new DeviceException(new DeviceFault.Disconnected(ID));
        }

        @Override
        public DeviceId id() {
          return ID;
        }

        @Override
        public DeviceKind kind() {
          return DeviceKind.LIGHTS;
        }

        @Override
        public DeviceStatus status() {
          return DeviceStatus.starting(ID, DeviceKind.LIGHTS, NOW);
        }

        @Override
        public void onStatus(Consumer<DeviceStatus> listener) {}

        @Override
        public void close() {}
      };

  @Test
  void brokenLightsAreAskedAgainWithTheNextPicture() throws InterruptedException {
    try (SignalDesk desk = new SignalDesk(broken)) {
      desk.start();
      desk.show(at(new Welcome.Home()));
      assertEquals(Optional.of(Glow.OFF), next().map(glows -> glows.get(Light.CODE)));

      Errand errand = new Errand(Errand.Purpose.SUBMIT, Optional.empty());
      desk.show(at(CardStage.CardCode.empty(errand)));

      assertEquals(
          Optional.of(new Glow(Glow.Rate.MEDIUM, Glow.Colour.GREEN)),
          next().map(glows -> glows.get(Light.CODE)));
    }
  }

  @Test
  void theSamePictureIsNotShownTwice() throws InterruptedException {
    try (SignalDesk desk = new SignalDesk(broken)) {
      desk.show(at(new Welcome.Home()));
      desk.show(at(new Welcome.Attract()));
      desk.start();
      next();
      desk.show(at(new Welcome.Home()));
      desk.show(at(new Welcome.CardForgotten()));

      assertEquals(
          Optional.of(new Glow(Glow.Rate.QUICK, Glow.Colour.YELLOW)),
          next().map(glows -> glows.get(Light.CARD)));
    }
  }

  private Optional<Map<Light, Glow>> next() throws InterruptedException {
    @Nullable Map<Light, Glow> next = shown.poll(10, TimeUnit.SECONDS);
    return Optional.ofNullable(next);
  }

  private static Visit at(Stage stage) {
    return new Visit(
        1,
        "vi",
        stage,
        new Visit.Overlay.None(),
        Capabilities.ALL,
        Visit.Service.IN_SERVICE,
        NOW,
        0);
  }
}
