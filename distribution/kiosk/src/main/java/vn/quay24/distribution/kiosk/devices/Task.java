package vn.quay24.distribution.kiosk.devices;

import java.io.IOException;
import vn.quay24.distribution.kiosk.console.Console;
import vn.quay24.distribution.kiosk.console.UsageException;

/** One of the things that {@code quay24 devices} does. */
interface Task {
  /** Exit codes. */
  int WELL = 0;

  int ILL = 1;
  int MISUSED = 2;

  /**
   * Does it, and says what it saw.
   *
   * @return exit code
   * @throws IOException a file of the technician's cannot be read or written
   */
  int run(Request request, Console console)
      throws UsageException, WrongFileException, IOException, InterruptedException;
}
