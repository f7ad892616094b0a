package vn.quay24.device.drivers.locker;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.bus.Speech;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.locker.board.BoardProtocol;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.drivers.supervise.Upkeep;

/**
 * Starts locker banks.
 *
 * @param simulated whether the device file says that the far side is an emulator
 * @param commissioning whether a technician is at work, who may pulse any lock at any time
 */
record Lockers(DeviceId id, Cabinet cabinet, boolean simulated, boolean commissioning) {
  private static final System.Logger LOG = System.getLogger(Lockers.class.getName());

  /** Starts to look after a bank; does not wait for it. */
  Locker start(BoardProtocol protocol, Lines lines, InstantSource clock) {
    Watchman watchman = new Watchman(id, cabinet, commissioning);
    Speech.Terms terms =
        new Speech.Terms(id, protocol, cabinet.patience().answer(), new Tolerated(id));
    Supervisor<BoardLine> supervisor =
        Supervisor.start(
            new Supervisor.Watch(id, DeviceKind.LOCKER, cabinet.patience().look(), simulated),
            new Rounds(
                lines, terms, watchman, new BoardLine.Bank(protocol, cabinet.coils(commissioning))),
            clock);
    if (commissioning) {
      LOG.log(Level.WARNING, "device {0}: commissioning, the service door is not heeded", id);
      return new CommissionedLocker(supervisor, watchman, protocol);
    }
    return new Locker(supervisor, watchman);
  }

  private record Rounds(Lines lines, Speech.Terms terms, Watchman watchman, BoardLine.Bank bank)
      implements Upkeep<BoardLine> {
    @Override
    public BoardLine open() throws IOException {
      return new BoardLine(lines.open(), terms, bank);
    }

    @Override
    public Observation observe(BoardLine line)
        throws IOException, DeviceException, InterruptedException {
      Survey survey = Survey.of(line, watchman.cabinet().used());
      return watchman.observation(survey, line.takeNews());
    }

    @Override
    public void close(BoardLine line) {
      line.close();
    }
  }
}
