package vn.quay24.device.drivers.jack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.emulator.contract.HeadphoneJackContract;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.sound.EmulatedJack;
import vn.quay24.device.sound.HeadphoneJack;
import vn.quay24.device.sound.JackEvent;
import vn.quay24.device.sound.JackEvent.Direction;
import vn.quay24.device.sound.Plug;

class EvdevJackTest extends HeadphoneJackContract {
  private final EmulatedJack hardware = new EmulatedJack();
  private final AtomicReference<Plug> switches = new AtomicReference<>(Plug.UNKNOWN);
  private final HeadphoneJack jack = start();

  private EvdevJack start() {
    return EvdevJack.start(
        new Supervisor.Watch(
            new DeviceId("jack-test"), DeviceKind.HEADPHONE_JACK, Duration.ofMillis(20), true),
        new EvdevJack.Source(hardware::link, switches::get),
        InstantSource.system());
  }

  @AfterEach
  void close() {
    jack.close();
  }

  @Test
  void aPlugThatWasInBeforeIsKnownWhereTheKernelCanBeAsked() throws Exception {
    switches.set(Plug.IN);
    try (EvdevJack other = start()) {
      assertEquals(Optional.of(new JackEvent.PlugSeen(Plug.IN)), other.next(LONG));
      assertEquals(Plug.IN, other.plug());
    }
  }

  @Test
  void whereEventsWereLostTheKernelIsAskedAgain() throws Exception {
    StatusWatch.awaitOnline(jack);
    hardware.headphones(true);
    jack.next(LONG);
    switches.set(Plug.OUT);
    hardware.transmit(
        EmulatedJack.event((short) InputEvent.EV_SYN, (short) InputEvent.SYN_DROPPED, 0));

    assertEquals(Optional.of(new JackEvent.PlugSeen(Plug.OUT)), jack.next(LONG));
  }

  @Test
  void anEventThatComesInPiecesIsOne() throws Exception {
    StatusWatch.awaitOnline(jack);
    byte[] event =
        EmulatedJack.event((short) InputEvent.EV_SW, (short) InputEvent.SW_HEADPHONE_INSERT, 1);
    for (byte next : event) {
      hardware.transmit(next);
    }

    assertEquals(Optional.of(new JackEvent.PlugSeen(Plug.IN)), jack.next(LONG));
  }

  @Override
  protected Bench bench() {
    return new Bench() {
      @Override
      public HeadphoneJack jack() {
        return jack;
      }

      @Override
      public void headphones(boolean in) {
        hardware.headphones(in);
      }

      @Override
      public void press(Direction direction) {
        hardware.press(direction);
      }

      @Override
      public void unplug() {
        hardware.unplug();
      }

      @Override
      public void plug() {
        hardware.plug();
      }
    };
  }
}
