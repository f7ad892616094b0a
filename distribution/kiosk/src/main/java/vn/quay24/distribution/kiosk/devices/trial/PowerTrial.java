package vn.quay24.distribution.kiosk.devices.trial;

import java.time.Duration;
import vn.quay24.device.DeviceException;
import vn.quay24.device.power.Power;
import vn.quay24.device.power.PowerSupply;
import vn.quay24.distribution.kiosk.console.CommandLine;
import vn.quay24.distribution.kiosk.console.Console;
import vn.quay24.distribution.kiosk.console.UsageException;

/** Says how the kiosk is fed, until the technician has pulled the mains. */
record PowerTrial(PowerSupply supply) implements Trial {
  private static final int USUAL_SECONDS = 20;
  private static final int MOST_SECONDS = 600;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  @Override
  public boolean run(CommandLine line, Findings findings)
      throws UsageException, DeviceException, InterruptedException {
    Console console = findings.console();
    int seconds = line.whole("seconds", USUAL_SECONDS, 1, MOST_SECONDS);
    console.say("power.begin", seconds);
    Power last = supply.power();
    say(console, last);
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    boolean battery = last.feed() == Power.Feed.BATTERY;
    while (System.nanoTime() < end && !battery) {
      Thread.sleep(BETWEEN_LOOKS);
      Power now = supply.power();
      if (!now.equals(last)) {
        say(console, now);
      }
      last = now;
      battery = now.feed() == Power.Feed.BATTERY;
    }
    findings.note("feed", last.feed().name());
    return last.feed() != Power.Feed.UNKNOWN && !last.low();
  }

  private static void say(Console console, Power power) {
    String feed =
        switch (power.feed()) {
          case MAINS -> Console.text("power.mains");
          case BATTERY -> Console.text("power.battery");
          case UNKNOWN -> Console.text("power.unknown");
        };
    String charge = power.charge().isPresent() ? power.charge().getAsInt() + " %" : "?";
    String left = power.runtime().map(time -> time.toMinutes() + " ph").orElse("?");
    console.say("power.state", feed, charge, left);
  }
}
