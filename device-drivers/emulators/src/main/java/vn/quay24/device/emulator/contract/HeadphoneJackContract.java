package vn.quay24.device.emulator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.sound.HeadphoneJack;
import vn.quay24.device.sound.JackEvent;
import vn.quay24.device.sound.JackEvent.Direction;
import vn.quay24.device.sound.Plug;

/** What every headphone jack must do. The bench's jack says nothing before something changes. */
public abstract class HeadphoneJackContract extends DeviceContract {
  protected static final Duration LONG = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(20);

  /** A jack and the hands at it. */
  public interface Bench extends Pluggable {
    HeadphoneJack jack();

    void headphones(boolean in);

    void press(Direction direction);
  }

  @Override
  protected abstract Bench bench();

  @Override
  protected final HeadphoneJack device() {
    return bench().jack();
  }

  @Override
  protected final void use() throws DeviceException, InterruptedException {
    assertTrue(device().next(SHORT).isEmpty());
  }

  @Test
  void nobodyKnowsBeforeSomethingWasSeen() throws InterruptedException {
    StatusWatch.awaitOnline(device());

    assertEquals(Plug.UNKNOWN, device().plug());
  }

  @Test
  void aPlugIsSeenGoingInAndComingOut() throws DeviceException, InterruptedException {
    StatusWatch.awaitOnline(device());
    bench().headphones(true);
    Optional<JackEvent> in = device().next(LONG);
    Plug then = device().plug();
    bench().headphones(false);

    assertEquals(Optional.of(new JackEvent.PlugSeen(Plug.IN)), in);
    assertEquals(Plug.IN, then);
    assertEquals(Optional.of(new JackEvent.PlugSeen(Plug.OUT)), device().next(LONG));
    assertEquals(Plug.OUT, device().plug());
  }

  @Test
  void aVolumeKeyIsToldOnceForEveryPress() throws DeviceException, InterruptedException {
    StatusWatch.awaitOnline(device());
    bench().press(Direction.UP);
    bench().press(Direction.DOWN);

    assertEquals(Optional.of(new JackEvent.VolumeKey(Direction.UP)), device().next(LONG));
    assertEquals(Optional.of(new JackEvent.VolumeKey(Direction.DOWN)), device().next(LONG));
    assertTrue(device().next(SHORT).isEmpty());
  }

  @Test
  void aJackThatWasAwayIsNotBelievedWhatItSaidBefore()
      throws DeviceException, InterruptedException {
    StatusWatch.awaitOnline(device());
    bench().headphones(true);
    device().next(LONG);
    StatusWatch watch = StatusWatch.of(device());

    unplug();
    watch.await(status -> status.condition() == Condition.POWER_OFF);
    assertEquals(Plug.UNKNOWN, device().plug());
    plug();
    watch.await(status -> status.condition() == Condition.ONLINE);

    assertEquals(Plug.UNKNOWN, device().plug());
  }
}
