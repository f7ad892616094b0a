package vn.quay24.device.drivers.lights;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.slotboard.BoardFields;
import vn.quay24.device.drivers.slotboard.SlotBoard;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.SupervisedDevice;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.drivers.supervise.Upkeep;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;

/**
 * Lights on a slot board. Every look says all of them again, so a board that was reset, or that put
 * its lights out because it heard nothing, is right again with the next look.
 */
final class SerialLights extends SupervisedDevice<SlotBoard.Connection> implements Indicators {
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final Wall wall;

  /** What the lights are to show and which there are. */
  private static final class Wall implements Upkeep<SlotBoard.Connection> {
    private final DeviceId id;
    private final SlotBoard board;
    private final Map<Light, Glow> wanted = new ConcurrentHashMap<>();
    private volatile Set<Light> there = Set.of();

    Wall(DeviceId id, SlotBoard board) {
      this.id = id;
      this.board = board;
    }

    @Override
    public SlotBoard.Connection open() throws IOException {
      return board.connect();
    }

    @Override
    public Observation observe(SlotBoard.Connection line) throws IOException, DeviceException {
      there = Set.copyOf(BoardFields.listed(line.ask(id, "HELLO"), "LIGHTS", Light.class));
      say(line, wanted);
      return new Observation.Well(Set.of());
    }

    void say(SlotBoard.Connection line, Map<Light, Glow> glows)
        throws IOException, DeviceException {
      for (Map.Entry<Light, Glow> entry : glows.entrySet()) {
        if (there.contains(entry.getKey())) {
          Glow glow = entry.getValue();
          line.ask(id, "LIGHT " + entry.getKey() + " " + glow.rate() + " " + glow.colour());
        }
      }
    }

    @Override
    public void close(SlotBoard.Connection line) {
      line.close();
    }
  }

  private SerialLights(Supervisor<SlotBoard.Connection> supervisor, Wall wall) {
    super(supervisor);
    this.wall = wall;
  }

  static SerialLights start(DeviceId id, SlotBoard board, boolean simulated, InstantSource clock) {
    return start(new Supervisor.Watch(id, DeviceKind.LIGHTS, INTERVAL, simulated), board, clock);
  }

  static SerialLights start(Supervisor.Watch watch, SlotBoard board, InstantSource clock) {
    Wall wall = new Wall(watch.id(), board);
    return new SerialLights(Supervisor.start(watch, wall, clock), wall);
  }

  @Override
  public Set<Light> lights() {
    return wall.there;
  }

  @Override
  public void show(Map<Light, Glow> glows) throws DeviceException, InterruptedException {
    wall.wanted.putAll(glows);
    supervisor.exchange(
        line -> {
          if (wall.there.isEmpty()) {
            supervisor.observed(wall.observe(line)); // nobody has looked yet
          } else {
            wall.say(line, glows);
          }
          return glows;
        });
  }
}
