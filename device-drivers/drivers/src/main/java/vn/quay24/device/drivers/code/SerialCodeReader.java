package vn.quay24.device.drivers.code;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.LineUpkeep;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.SupervisedDevice;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.link.ByteLink;

/**
 * A code reader in serial mode (RS-232 or USB-CDC), never a keyboard wedge. It has no status of its
 * own: an open line is all that can be observed.
 */
final class SerialCodeReader extends SupervisedDevice<ByteLink> implements CodeReader {
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final Duration LONGEST_CODE = Duration.ofSeconds(12); // 10 KB at 9600 baud

  private final Hearing hearing; // under the supervisor's exchange

  private SerialCodeReader(Supervisor<ByteLink> supervisor, Hearing hearing) {
    super(supervisor);
    this.hearing = hearing;
  }

  static SerialCodeReader start(
      DeviceId id, Framing framing, Lines lines, boolean simulated, InstantSource clock) {
    Supervisor.Watch watch = new Supervisor.Watch(id, DeviceKind.CODE_READER, INTERVAL, simulated);
    Hearing hearing = new Hearing(id, framing);
    LineUpkeep upkeep =
        new LineUpkeep() {
          @Override
          public ByteLink open() throws IOException {
            hearing.begin();
            return lines.open();
          }

          @Override
          public Observation observe(ByteLink line) throws IOException {
            hearing.dropStale(line);
            return Observation.well();
          }
        };
    return new SerialCodeReader(Supervisor.start(watch, upkeep, clock), hearing);
  }

  @Override
  public Optional<String> next(Duration limit) throws DeviceException, InterruptedException {
    Deadline deadline = Deadline.in(limit);
    return supervisor.exchange(
        line -> {
          hearing.dropStale(line);
          supervisor.observed(Observation.well());
          return hearing.next(line, deadline, Deadline.in(deadline.left().plus(LONGEST_CODE)));
        });
  }
}
