package vn.quay24.device.drivers.code;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.link.ByteLink;

/**
 * What is heard on a reader's line, from its opening on: a code that began before anybody asked is
 * not taken for one that begins in its middle. Under the supervisor's exchange.
 */
final class Hearing {
  private static final System.Logger LOG = System.getLogger(Hearing.class.getName());
  private static final int PIECE = 4_096;
  private static final int MOST_STALE_PIECES = 64;

  private final DeviceId id;
  private final Framing framing;
  private final Tolerated tolerated;
  private CodeAssembler assembler;
  private long heard = System.nanoTime(); // the last byte

  Hearing(DeviceId id, Framing framing) {
    this.id = id;
    this.framing = framing;
    this.tolerated = new Tolerated(id);
    this.assembler = new CodeAssembler(framing);
  }

  /** The line was opened. */
  void begin() {
    assembler = new CodeAssembler(framing);
  }

  /** Drops what was shown before anybody asked, also a code that is still coming. */
  void dropStale(ByteLink line) throws IOException {
    byte[] bytes = line.read(PIECE, Duration.ZERO);
    for (int i = 0; i < MOST_STALE_PIECES && bytes.length > 0; i++) {
      take(bytes);
      bytes = line.read(PIECE, Duration.ZERO);
    }
    if (System.nanoTime() - heard > framing.silence().toNanos()) {
      assembler.silence();
    }
    assembler.forget();
  }

  /** The next code; one that has begun at the deadline is heard to its end. */
  Optional<String> next(ByteLink line, Deadline deadline, Deadline whole) throws IOException {
    Optional<String> code = Optional.empty();
    while (code.isEmpty() && (!deadline.passed() || (assembler.midway() && !whole.passed()))) {
      boolean midway = assembler.midway();
      byte[] bytes = line.read(PIECE, midway ? whole.left(framing.silence()) : deadline.left());
      int before = assembler.dropped();
      if (bytes.length > 0) {
        take(bytes);
      } else if (midway) {
        assembler.silence();
      }
      if (assembler.dropped() > before) {
        LOG.log(Level.INFO, "device {0}: a code was dropped: damaged, or not framed as set", id);
      }
      code = assembler.next();
    }
    assembler.habits().forEach(habit -> tolerated.note(habit.words()));
    return code;
  }

  private void take(byte[] bytes) {
    heard = System.nanoTime();
    assembler.accept(bytes);
  }
}
