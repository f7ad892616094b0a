package vn.quay24.distribution.kiosk.devices.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import vn.quay24.device.DeviceException;
import vn.quay24.device.sound.AudioIndicator;
import vn.quay24.device.sound.Earcon;
import vn.quay24.device.sound.Outlet;
import vn.quay24.distribution.kiosk.console.CommandLine;
import vn.quay24.distribution.kiosk.console.Console;

/** Makes one sound after the other; whether they came out, only a person can say. */
record SoundTrial(AudioIndicator audio) implements Trial {
  private static final Duration BETWEEN = Duration.ofMillis(400);

  @Override
  public boolean run(CommandLine line, Findings findings)
      throws IOException, DeviceException, InterruptedException {
    Console console = findings.console();
    List<Outlet> outlets =
        List.of(new Outlet.Loudspeaker(), new Outlet.Headphones(audio.headphoneVolume()));
    boolean heard = true;
    for (Outlet outlet : outlets) {
      boolean aloud = outlet instanceof Outlet.Loudspeaker;
      console.say(aloud ? "sound.speaker" : "sound.headphones");
      for (Earcon earcon : Earcon.values()) {
        console.say("sound.made", earcon);
        audio.sound(earcon, outlet);
        Thread.sleep(BETWEEN);
      }
      boolean all = line.has("yes") || console.confirm("sound.heard", Earcon.values().length);
      findings.note(aloud ? "speaker" : "headphones", all);
      heard &= all;
    }
    findings.note("sounds", Arrays.stream(Earcon.values()).map(Earcon::name).toList());
    return heard;
  }
}
