package vn.quay24.device.emulator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.emulator.sound.HeardNote;
import vn.quay24.device.emulator.sound.HeardSound;
import vn.quay24.device.sound.AudioIndicator;
import vn.quay24.device.sound.Earcon;
import vn.quay24.device.sound.Outlet;

/** What everything that sounds must do. The bench's loudspeaker and headphones are apart. */
public abstract class AudioIndicatorContract extends DeviceContract {
  protected static final Outlet SPEAKER = new Outlet.Loudspeaker();
  private static final int LOUD = 99; // percent of full scale; beyond it samples are cut off

  /** What sounds, and the ears that hear it. */
  public interface Bench extends Pluggable {
    AudioIndicator audio();

    /** All sounds until now that were no silence. */
    List<HeardSound> speaker();

    List<HeardSound> headphones();
  }

  @Override
  protected abstract Bench bench();

  @Override
  protected final AudioIndicator device() {
    return bench().audio();
  }

  @Override
  protected final void use() throws DeviceException, InterruptedException {
    device().sound(Earcon.KEY_PRESS, SPEAKER);
  }

  @ParameterizedTest
  @EnumSource
  void everyEarconIsHeardOnceAndNotCutOff(Earcon earcon)
      throws DeviceException, InterruptedException {
    device().sound(earcon, SPEAKER);

    assertEquals(1, bench().speaker().size());
    HeardSound heard = bench().speaker().getFirst();
    assertTrue(heard.loudness() > 0 && heard.loudness() < LOUD, heard::toString);
    assertEquals(List.of(), bench().headphones());
  }

  @Test
  void noTwoEarconsAreAlike() throws DeviceException, InterruptedException {
    for (Earcon earcon : Earcon.values()) {
      device().sound(earcon, SPEAKER);
    }

    Set<List<HeardNote>> all = new HashSet<>();
    bench().speaker().forEach(sound -> all.add(sound.notes()));
    assertEquals(Earcon.values().length, all.size());
  }

  @Test
  void whatIsForHeadphonesIsNotHeardInTheHall() throws DeviceException, InterruptedException {
    device().sound(Earcon.REFUSED, new Outlet.Headphones(50));

    assertEquals(List.of(), bench().speaker());
    assertEquals(1, bench().headphones().size());
  }

  @Test
  void headphonesAreAsLoudAsTheirWearerWants() throws DeviceException, InterruptedException {
    device().sound(Earcon.ATTENTION, new Outlet.Headphones(30));
    device().sound(Earcon.ATTENTION, new Outlet.Headphones(100));
    device().sound(Earcon.ATTENTION, new Outlet.Headphones(0));

    List<HeardSound> heard = bench().headphones();
    assertEquals(2, heard.size());
    assertTrue(heard.get(0).loudness() * 3 < heard.get(1).loudness(), heard::toString);
    assertEquals(heard.get(0).notes().size(), heard.get(1).notes().size());
  }

  @Test
  void aSoundOfAnotherTimeIsNotMadeUpFor() throws DeviceException, InterruptedException {
    StatusWatch.awaitOnline(device());
    unplug();
    DeviceFault fault = faultOf(() -> device().sound(Earcon.REFUSED, SPEAKER));
    plug();
    device().sound(Earcon.CARD_READ, SPEAKER);

    assertEquals(new DeviceFault.Disconnected(device().id()), fault);
    assertEquals(1, bench().speaker().size());
  }
}
