package vn.quay24.device.drivers.lights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.bus.Speech;
import vn.quay24.device.drivers.modbus.Coils;
import vn.quay24.device.drivers.modbus.Framing;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.emulator.contract.IndicatorsContract;
import vn.quay24.device.emulator.locker.BoardFamily;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;

/** Lamps on the relays of an emulated Modbus board, whose locks are the lamps here. */
abstract class RelayLightsContract extends IndicatorsContract {
  private static final Coils.Coil SIX = new Coils.Coil(1, 5);
  private static final Coils.Coil EIGHT = new Coils.Coil(1, 7);
  private static final Coils.Coil NOT_THERE = new Coils.Coil(1, 99);
  private static final Map<Light, Coils.Coil> LAMPS =
      Map.of(Light.CARD, new Coils.Coil(1, 4), Light.SLIP, SIX, Light.STATUS, EIGHT);

  private final EmulatedLockerBoard hardware;
  private final Framing framing;
  private final Indicators lights;

  RelayLightsContract(BoardFamily family, Framing framing) {
    this.hardware = new EmulatedLockerBoard(family, 1);
    this.framing = framing;
    this.lights = start("lights-test", true);
  }

  private Indicators start(String name, boolean flash) {
    return start(name, flash, LAMPS);
  }

  private Indicators start(String name, boolean flash, Map<Light, Coils.Coil> lamps) {
    RelayLamps.Board board =
        new RelayLamps.Board(new Coils(framing), lamps, flash, Duration.ofMillis(40));
    return RelayLamps.start(
        new Supervisor.Watch(new DeviceId(name), DeviceKind.LIGHTS, board.interval(), true),
        hardware::link,
        board,
        InstantSource.system());
  }

  private boolean lit(Light light) {
    Coils.Coil coil = LAMPS.get(light);
    return coil != null && on(coil.address());
  }

  private boolean on(int coil) {
    return hardware.door(1, coil + 1).energised();
  }

  @Test
  void noOtherCoilIsTouchedAndNoneIsLeftOnWhenItIsClosed() throws Exception {
    lights.show(Map.of(Light.CARD, GREEN, Light.CODE, GREEN));
    assertTrue(on(4));
    assertEquals(1, hardware.doors().stream().filter(door -> door.pulses() > 0).count());

    lights.close();

    assertFalse(on(4));
  }

  @Test
  void aBoardThatLostItsPowerUnnoticedIsRightAgain() throws Exception {
    lights.show(Map.of(Light.CARD, GREEN));
    hardware.reset();

    assertTrue(seen(() -> on(4)));
  }

  @Test
  void aBoardThatDoesNotAnswerIsTimedOut() {
    hardware.silence(1, true);

    assertInstanceOf(
        DeviceFault.TimedOut.class, faultOf(() -> lights.show(Map.of(Light.CARD, GREEN))));
  }

  @Test
  void theEchoOfAnAdapterIsNoBoard() {
    lights.close();
    hardware.silence(1, true);
    hardware.echo(true);
    try (Indicators alone = start("lights-alone", false)) {
      assertInstanceOf(
          DeviceFault.TimedOut.class, faultOf(() -> alone.show(Map.of(Light.CARD, GREEN))));
    }
  }

  @Test
  void aBoardBehindAnEchoingAdapterIsSwitched() throws Exception {
    lights.close();
    hardware.echo(true);
    try (Indicators echoed = start("lights-echoed", false)) {
      echoed.show(Map.of(Light.CARD, GREEN));
      assertTrue(on(4));

      hardware.silence(1, true);

      assertInstanceOf(
          DeviceFault.TimedOut.class, faultOf(() -> echoed.show(Map.of(Light.CARD, Glow.OFF))));
    }
  }

  @Test
  void everyLookAsksTheBoard() throws Exception {
    lights.close();
    Coils coils = new Coils(framing);
    DeviceId id = new DeviceId("lights-line");
    Speech.Terms terms = new Speech.Terms(id, coils, Duration.ofMillis(40), new Tolerated(id));
    try (RelayLine line = new RelayLine(hardware.link(), terms, coils, LAMPS)) {
      line.look();
      line.look();
      hardware.silence(1, true);

      assertInstanceOf(DeviceFault.TimedOut.class, faultOf(line::look));
    }
  }

  @Test
  void aCoilThatTheBoardRefusesKeepsNoOtherLampDark() throws Exception {
    lights.close();
    Map<Light, Coils.Coil> lamps =
        Map.of(Light.CARD, NOT_THERE, Light.SLIP, SIX, Light.STATUS, EIGHT);
    try (Indicators some = start("lights-some", false, lamps)) {
      assertInstanceOf(
          DeviceFault.Broken.class,
          faultOf(() -> some.show(Map.of(Light.CARD, GREEN, Light.SLIP, GREEN))));
      assertTrue(on(5));
      assertFalse(on(7));
    }
  }

  @Test
  void lampsGoOutWithTheDriverAlthoughOneIsRefused() throws Exception {
    lights.close();
    try (Indicators some =
        start("lights-some", false, Map.of(Light.SLIP, SIX, Light.STATUS, NOT_THERE))) {
      faultOf(() -> some.show(Map.of(Light.SLIP, GREEN, Light.STATUS, GREEN)));
      assertTrue(on(5));
    }

    assertFalse(on(5));
  }

  @Test
  void relaysThatShallNotFlashStandLit() throws Exception {
    lights.close();
    try (Indicators steady = start("lights-steady", false)) {
      for (long first = Flashing.step(); Flashing.step() <= first + 2; ) {
        steady.show(Map.of(Light.CARD, new Glow(Glow.Rate.QUICK, Glow.Colour.YELLOW)));
        assertTrue(on(4));
      }
      assertEquals(1, hardware.door(1, 5).pulses());
    }
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(
        lights, this::lit, new EmulatedBench.BoardCable(hardware, hardware::reset));
  }
}
