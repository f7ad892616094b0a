package vn.quay24.device.drivers.code;

import java.io.IOException;
import java.lang.System.Logger.Level;
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
  private static final System.Logger LOG = System.getLogger(SerialCodeReader.class.getName());
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final Duration LONGEST_CODE = Duration.ofSeconds(12); // 10 KB at 9600 baud
  private static final int PIECE = 4_096;
  private static final int MOST_STALE_PIECES = 64;

  private final Framing framing;

  private SerialCodeReader(Supervisor<ByteLink> supervisor, Framing framing) {
    super(supervisor);
    this.framing = framing;
  }

  static SerialCodeReader start(
      DeviceId id, Framing framing, Lines lines, boolean simulated, InstantSource clock) {
    Supervisor.Watch watch = new Supervisor.Watch(id, DeviceKind.CODE_READER, INTERVAL, simulated);
    LineUpkeep upkeep =
        new LineUpkeep() {
          @Override
          public ByteLink open() throws IOException {
            return lines.open();
          }

          @Override
          public Observation observe(ByteLink line) throws IOException {
            dropStale(line);
            return Observation.well();
          }
        };
    return new SerialCodeReader(Supervisor.start(watch, upkeep, clock), framing);
  }

  @Override
  public Optional<String> next(Duration limit) throws DeviceException, InterruptedException {
    Deadline deadline = Deadline.in(limit);
    return supervisor.exchange(
        line -> {
          dropStale(line);
          supervisor.observed(Observation.well());
          return read(line, deadline);
        });
  }

  private Optional<String> read(ByteLink line, Deadline deadline) throws IOException {
    CodeAssembler assembler = new CodeAssembler(framing);
    Deadline whole = Deadline.in(deadline.left().plus(LONGEST_CODE)); // one that has begun is heard
    while (!deadline.passed() || (assembler.midway() && !whole.passed())) {
      boolean midway = assembler.midway();
      byte[] bytes = line.read(PIECE, midway ? whole.left(framing.silence()) : deadline.left());
      if (bytes.length > 0) {
        assembler.accept(bytes);
      } else if (midway) {
        giveUp(assembler);
      }
      Optional<String> code = assembler.next();
      if (code.isPresent()) {
        return code;
      }
    }
    return Optional.empty();
  }

  private void giveUp(CodeAssembler assembler) {
    int before = assembler.dropped();
    assembler.silence();
    if (assembler.dropped() > before) {
      LOG.log(Level.INFO, "device {0}: a code was dropped: damaged, or without its suffix", id());
    }
  }

  private static void dropStale(ByteLink line) throws IOException {
    for (int i = 0; i < MOST_STALE_PIECES && line.read(PIECE, Duration.ZERO).length > 0; i++) {
      // shown before anybody asked
    }
  }
}
