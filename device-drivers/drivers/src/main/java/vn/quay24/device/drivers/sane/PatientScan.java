package vn.quay24.device.drivers.sane;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import vn.quay24.device.DeviceException;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.device.scanner.ScannedPage;

/**
 * Asks a busy scanner again: a lamp warms up, or the program before has just let go of it (SANE
 * standard 1.06 §4.2.7: "the operation should be retried later"). Never after a page.
 */
record PatientScan(Care care, ExitCodes codes, Deadline deadline, Tolerated tolerated) {
  private static final int MOST_TIMES = 3;

  /** A backend that takes longer than this to call it busy has asked it itself (sane-airscan). */
  private static final Duration QUICK = Duration.ofSeconds(8);

  ScanOutcome run(String name, ScanRequest request, Consumer<ScannedPage> page)
      throws IOException, DeviceException, InterruptedException {
    Duration pause = care.settings().patience().pause();
    for (int again = 0; again < MOST_TIMES; again++) {
      Batch batch = new Batch(care, codes, deadline, tolerated);
      Deadline quick = Deadline.in(QUICK);
      try {
        return batch.run(name, request, page);
      } catch (DeviceException e) {
        boolean timeLeft = deadline.left().compareTo(pause) > 0;
        if (!codes.busy(e.fault()) || batch.pages() > 0 || quick.passed() || !timeLeft) {
          throw e;
        }
        tolerated.note("the scanner is busy before a page and is asked again");
        Thread.sleep(pause);
      }
    }
    return new Batch(care, codes, deadline, tolerated).run(name, request, page);
  }
}
