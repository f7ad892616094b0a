package vn.quay24.device.drivers.jack;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.LineUpkeep;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.RefusedException;
import vn.quay24.device.drivers.supervise.SupervisedDevice;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.sound.HeadphoneJack;
import vn.quay24.device.sound.JackEvent;
import vn.quay24.device.sound.Plug;

/** A jack whose switch, and the volume keys beside it, are events of one input device. */
final class EvdevJack extends SupervisedDevice<ByteLink> implements HeadphoneJack {
  private static final Duration INTERVAL = Duration.ofMillis(200);
  private static final int PIECE = 64 * InputEvent.SIZE;
  private static final int MOST_PIECES = 64; // at one look

  private final Care care;

  /**
   * Where the events come from.
   *
   * @param switches what the machine says when it is asked
   */
  record Source(Lines lines, Switches switches) {}

  private static final class Care implements LineUpkeep {
    private final Source source;
    private volatile Optional<JackState> state = Optional.empty();

    Care(Source source) {
      this.source = source;
    }

    /** First the line, then the question: what changes in between comes over the line. */
    @Override
    public ByteLink open() throws IOException {
      if (source.switches().surelyNoJack()) {
        throw new RefusedException(
            "link", "this input device has no switch for headphones (SW_HEADPHONE_INSERT)");
      }
      ByteLink line = source.lines().open();
      state = Optional.of(new JackState(source.switches()::plug));
      return line;
    }

    @Override
    public Observation observe(ByteLink line) throws IOException {
      for (int i = 0; i < MOST_PIECES && hear(line, Duration.ZERO); i++) {
        // what happened while nobody asked
      }
      return Observation.well();
    }

    private boolean hear(ByteLink line, Duration limit) throws IOException {
      byte[] bytes = line.read(PIECE, limit);
      state.ifPresent(known -> known.accept(bytes));
      return bytes.length > 0;
    }

    Optional<JackEvent> next(ByteLink line, Deadline deadline) throws IOException {
      Optional<JackEvent> next = waiting();
      while (next.isEmpty() && !deadline.passed()) {
        hear(line, deadline.left());
        next = waiting();
      }
      return next;
    }

    private Optional<JackEvent> waiting() {
      return state.flatMap(JackState::next);
    }

    @Override
    public void close(ByteLink line) {
      state = Optional.empty();
      line.close();
    }
  }

  private EvdevJack(Supervisor<ByteLink> supervisor, Care care) {
    super(supervisor);
    this.care = care;
  }

  static EvdevJack start(DeviceId id, Source source, boolean simulated, InstantSource clock) {
    return start(
        new Supervisor.Watch(id, DeviceKind.HEADPHONE_JACK, INTERVAL, simulated), source, clock);
  }

  static EvdevJack start(Supervisor.Watch watch, Source source, InstantSource clock) {
    Care care = new Care(source);
    return new EvdevJack(Supervisor.start(watch, care, clock), care);
  }

  @Override
  public Plug plug() {
    return care.state.map(JackState::plug).orElse(Plug.UNKNOWN);
  }

  @Override
  public Optional<JackEvent> next(Duration limit) throws DeviceException, InterruptedException {
    Deadline deadline = Deadline.in(limit);
    return supervisor.exchange(
        line -> {
          Optional<JackEvent> next = care.next(line, deadline);
          supervisor.observed(Observation.well());
          return next;
        });
  }
}
