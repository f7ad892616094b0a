package vn.quay24.distribution.kiosk.devices.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.sound.HeadphoneJack;
import vn.quay24.device.sound.JackEvent;
import vn.quay24.device.sound.JackEvent.Direction;
import vn.quay24.device.sound.Plug;
import vn.quay24.distribution.kiosk.console.CommandLine;
import vn.quay24.distribution.kiosk.console.Console;
import vn.quay24.distribution.kiosk.console.UsageException;

/** Says what the jack says, while the technician plugs headphones in and pulls them out. */
record JackTrial(HeadphoneJack jack) implements Trial {
  private static final int USUAL_SECONDS = 20;
  private static final int MOST_SECONDS = 600;
  private static final int MOST_EVENTS = 100;
  private static final Duration EACH = Duration.ofSeconds(1);

  @Override
  public boolean run(CommandLine line, Findings findings)
      throws UsageException, DeviceException, InterruptedException {
    Console console = findings.console();
    int seconds = line.whole("seconds", USUAL_SECONDS, 1, MOST_SECONDS);
    console.say("jack.begin", seconds, words(jack.plug()));
    List<JackEvent> seen = new ArrayList<>();
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    while (System.nanoTime() < end && !done(seen) && seen.size() < MOST_EVENTS) {
      Optional<JackEvent> next = jack.next(EACH);
      next.ifPresent(
          event -> {
            seen.add(event);
            console.say("jack.event", words(event));
          });
    }
    findings.note("plug", jack.plug().name());
    findings.note("events", seen.size());
    return done(seen);
  }

  /** Pulled out after it was plugged in; a jack that only said at first that it is empty is not. */
  private static boolean done(List<JackEvent> seen) {
    int in = seen.indexOf(new JackEvent.PlugSeen(Plug.IN));
    return in >= 0 && seen.lastIndexOf(new JackEvent.PlugSeen(Plug.OUT)) > in;
  }

  private static String words(JackEvent event) {
    return switch (event) {
      case JackEvent.PlugSeen(var plug) -> words(plug);
      case JackEvent.VolumeKey(var direction) ->
          Console.text(direction == Direction.UP ? "jack.up" : "jack.down");
    };
  }

  private static String words(Plug plug) {
    return switch (plug) {
      case IN -> Console.text("jack.in");
      case OUT -> Console.text("jack.out");
      case UNKNOWN -> Console.text("jack.unknown");
    };
  }
}
