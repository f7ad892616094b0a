package vn.quay24.device.drivers.jack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
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
  private static final int NOTHING = -1;
  private static final int HELD = 2; // what the kernel repeats

  private final EmulatedJack hardware = new EmulatedJack();
  private final AtomicReference<Switches> switches = new AtomicReference<>(Switches.unknown());
  private final HeadphoneJack jack = start();

  private EvdevJack start() {
    return EvdevJack.start(
        new Supervisor.Watch(
            new DeviceId("jack-test"), DeviceKind.HEADPHONE_JACK, Duration.ofMillis(20), true),
        new EvdevJack.Source(hardware::link, switches.get()),
        InstantSource.system());
  }

  @Test
  void aPlugThatWasInBeforeIsKnownWhereTheKernelCanBeAsked() throws Exception {
    switches.set(new Kernel(InputEvent.SW_HEADPHONE_INSERT, new AtomicBoolean(true)));
    jack.close(); // two drivers would pull the line from each other
    try (EvdevJack other = start()) {
      assertEquals(Optional.of(new JackEvent.PlugSeen(Plug.IN)), other.next(LONG));
      assertEquals(Plug.IN, other.plug());
    }
  }

  @Test
  void whereEventsWereLostTheKernelIsAskedAgain() throws Exception {
    AtomicBoolean in = new AtomicBoolean(true);
    switches.set(new Kernel(InputEvent.SW_HEADPHONE_INSERT, in));
    jack.close(); // two drivers would pull the line from each other
    try (EvdevJack other = start()) {
      other.next(LONG);
      in.set(false);
      hardware.transmit(
          EmulatedJack.event((short) InputEvent.EV_SYN, (short) InputEvent.SYN_DROPPED, 0));

      assertEquals(Optional.of(new JackEvent.PlugSeen(Plug.OUT)), other.next(LONG));
    }
  }

  @Test
  void aKeyboardIsNoJackWithNothingPluggedIn() {
    switches.set(new Kernel(NOTHING, new AtomicBoolean()));
    try (EvdevJack keyboard = start()) {
      DeviceException told = assertThrows(DeviceException.class, () -> keyboard.next(LONG));

      assertEquals(
          Optional.of("link"),
          told.fault() instanceof DeviceFault.Misconfigured(_, var setting, _)
              ? Optional.of(setting)
              : Optional.empty());
      assertEquals(Plug.UNKNOWN, keyboard.plug());
    }
  }

  @Test
  void aKeyThatIsHeldIsOnePress() throws Exception {
    StatusWatch.awaitOnline(jack);
    for (int value : new int[] {1, HELD, HELD, HELD, 0}) {
      hardware.transmit(
          EmulatedJack.event((short) InputEvent.EV_KEY, (short) InputEvent.KEY_VOLUMEUP, value));
    }
    hardware.press(Direction.DOWN);

    assertEquals(Optional.of(new JackEvent.VolumeKey(Direction.UP)), jack.next(LONG));
    assertEquals(Optional.of(new JackEvent.VolumeKey(Direction.DOWN)), jack.next(LONG));
  }

  /** What a kernel says of an input device with one switch, or of a keyboard, which has none. */
  private record Kernel(int existing, AtomicBoolean raised) implements Switches {
    @Override
    public Optional<BitSet> there() {
      return Optional.of(bits(existing != NOTHING));
    }

    @Override
    public Optional<BitSet> on() {
      return Optional.of(bits(raised.get()));
    }

    private BitSet bits(boolean set) {
      BitSet bits = new BitSet();
      if (set) {
        bits.set(existing);
      }
      return bits;
    }
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
