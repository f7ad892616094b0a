package vn.quay24.kiosk.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Light;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.CardStage;
import vn.quay24.kiosk.visit.Collecting;
import vn.quay24.kiosk.visit.DoorGrant;
import vn.quay24.kiosk.visit.DoorProgress;
import vn.quay24.kiosk.visit.Errand;
import vn.quay24.kiosk.visit.LookingUp;
import vn.quay24.kiosk.visit.StaffWork;
import vn.quay24.kiosk.visit.Stage;
import vn.quay24.kiosk.visit.Trial;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;

class SignalsTest {
  private static final Glow HERE = new Glow(Glow.Rate.MEDIUM, Glow.Colour.GREEN);
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
  private static final Errand ERRAND = new Errand(Errand.Purpose.SUBMIT, Optional.empty());

  @Test
  void theWindowFlashesWhileACodeIsWantedAndNothingElseDoes() {
    Map<Light, Glow> glows = glows(CardStage.CardCode.empty(ERRAND), Capabilities.ALL);

    assertEquals(HERE, glows.get(Light.CODE));
    assertEquals(Glow.OFF, glows.get(Light.CARD));
    assertEquals(Glow.OFF, glows.get(Light.SLIP));
    assertEquals(Set.of(Light.values()), glows.keySet());
  }

  @Test
  void whileATechnicianTriesThemAllLightsShineAlsoBesideASlotThatDoesNotWork() {
    Capabilities noCards =
        new Capabilities(
            Map.of(
                Ability.READ_CARDS,
                new Capabilities.Missing.Faulted(
                    new DeviceFault.Disconnected(new DeviceId("card")))));
    Stage trial = new StaffWork.Machine(Optional.empty(), List.of(), new Trial.Lights());

    assertEquals(
        Set.of(new Glow(Glow.Rate.CONTINUOUS, Glow.Colour.WHITE)),
        Set.copyOf(glows(trial, noCards).values()));
  }

  @Test
  void aForgottenCardIsCalledForQuickly() {
    Glow card = glows(new Welcome.CardForgotten(), Capabilities.ALL).get(Light.CARD);

    assertEquals(new Glow(Glow.Rate.QUICK, Glow.Colour.YELLOW), card);
  }

  @Test
  void aDoorThatIsStuckDoesNotInvite() {
    DoorGrant grant = new DoorGrant(new UUID(7, 7), 3, "");
    var stuck = new Collecting.Door(grant, DoorProgress.STUCK, 2);

    assertEquals(
        new Glow(Glow.Rate.SLOW, Glow.Colour.YELLOW),
        glows(stuck, Capabilities.ALL).get(Light.LOCKER));
  }

  @Test
  void aSlotWhoseDeviceIsAwayStaysDarkAndTheStatusIsYellow() {
    var away =
        new Capabilities(
            Map.of(
                Ability.READ_CODES,
                new Capabilities.Missing.Faulted(
                    new DeviceFault.Disconnected(new DeviceId("code")))));
    Map<Light, Glow> glows = glows(new LookingUp.ShowSlip(false), away);

    assertEquals(Glow.OFF, glows.get(Light.CODE));
    assertEquals(new Glow(Glow.Rate.CONTINUOUS, Glow.Colour.YELLOW), glows.get(Light.STATUS));
  }

  @Test
  void aKioskThatDoesNotServeIsRedAndDark() {
    Visit closed = Visit.first(1, Capabilities.ALL, Visit.Service.OUT_OF_SERVICE, NOW);

    Map<Light, Glow> glows = Signals.of(closed);

    assertEquals(new Glow(Glow.Rate.CONTINUOUS, Glow.Colour.RED), glows.get(Light.STATUS));
    for (Light light : List.of(Light.CARD, Light.CODE, Light.SCANNER, Light.SLIP, Light.LOCKER)) {
      assertEquals(Glow.OFF, glows.get(light));
    }
  }

  private static Map<Light, Glow> glows(Stage stage, Capabilities capabilities) {
    return Signals.of(
        new Visit(
            1,
            "vi",
            stage,
            new Visit.Overlay.None(),
            capabilities,
            Visit.Service.IN_SERVICE,
            NOW,
            0));
  }
}
