package vn.quay24.distribution.kiosk.devices.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.quay24.device.DeviceException;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;
import vn.quay24.distribution.kiosk.console.CommandLine;
import vn.quay24.distribution.kiosk.console.Console;

/** Lights one lamp after the other; whether they shone, only a person can say. */
record LightsTrial(Indicators lights) implements Trial {
  private static final Duration EACH = Duration.ofSeconds(1);
  private static final Glow LIT = new Glow(Glow.Rate.CONTINUOUS, Glow.Colour.GREEN);

  @Override
  public boolean run(CommandLine line, Findings findings)
      throws IOException, DeviceException, InterruptedException {
    Console console = findings.console();
    List<Light> all = lights.lights().stream().sorted().toList();
    findings.note("lights", all.stream().map(Light::name).toList());
    try {
      for (Light light : all) {
        console.say("lights.lit", light);
        lights.show(only(light, all));
        Thread.sleep(EACH);
      }
    } finally {
      Map<Light, Glow> dark = new HashMap<>();
      all.forEach(light -> dark.put(light, Glow.OFF));
      lights.show(dark);
    }
    boolean seen = line.has("yes") || console.confirm("lights.seen", all.size());
    findings.note("seen", seen);
    return seen && !all.isEmpty();
  }

  private static Map<Light, Glow> only(Light lit, List<Light> all) {
    Map<Light, Glow> glows = new HashMap<>();
    all.forEach(light -> glows.put(light, light == lit ? LIT : Glow.OFF));
    return glows;
  }
}
