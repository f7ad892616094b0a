package vn.quay24.device.drivers.lights;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.bus.Speech;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.modbus.Coils;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;

/** Lamps on the relays of a Modbus board. */
final class RelayLamps extends SwitchedLights.Lamps<RelayLine> {
  private final Lines lines;
  private final Board board;
  private final Speech.Terms terms;

  /**
   * Where the lamps hang.
   *
   * @param flash whether the relays stand being switched all the time
   * @param answer how long the board is waited for
   */
  record Board(Coils coils, Map<Light, Coils.Coil> lamps, boolean flash, Duration answer) {
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    Board {
      lamps = Collections.unmodifiableMap(new EnumMap<>(lamps));
    }

    /** Between looks. */
    Duration interval() {
      return flash ? Flashing.STEP : INTERVAL;
    }
  }

  private RelayLamps(DeviceId id, Lines lines, Board board) {
    super(board.lamps().keySet());
    this.lines = lines;
    this.board = board;
    this.terms = new Speech.Terms(id, board.coils(), board.answer(), new Tolerated(id));
  }

  static Indicators start(Supervisor.Watch watch, Lines lines, Board board, InstantSource clock) {
    return SwitchedLights.start(watch, new RelayLamps(watch.id(), lines, board), clock);
  }

  @Override
  public RelayLine open() throws IOException {
    return new RelayLine(lines.open(), terms, board.coils(), board.lamps());
  }

  @Override
  public Observation observe(RelayLine line)
      throws IOException, DeviceException, InterruptedException {
    line.look();
    switchTo(line);
    return new Observation.Well(Set.of());
  }

  /** One lamp that cannot be switched does not keep the others as they are. */
  @Override
  void switchTo(RelayLine line) throws IOException, DeviceException, InterruptedException {
    line.meet();
    long step = Flashing.step();
    Optional<DeviceException> failure = Optional.empty();
    for (Light light : lights()) {
      try {
        line.light(light, lit(light, step));
      } catch (DeviceException e) {
        failure = failure.or(() -> Optional.of(e));
        if (!line.isThere()) {
          break;
        }
      }
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private boolean lit(Light light, long step) {
    Glow.Rate rate = rate(light);
    return board.flash() ? Flashing.lit(rate, step) : rate != Glow.Rate.OFF;
  }

  @Override
  public void close(RelayLine line) {
    line.close();
  }
}
