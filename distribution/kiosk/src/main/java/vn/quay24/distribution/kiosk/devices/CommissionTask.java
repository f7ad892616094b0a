package vn.quay24.distribution.kiosk.devices;

import vn.quay24.distribution.kiosk.console.Console;
import vn.quay24.distribution.kiosk.console.UsageException;

/** Proves a device where it stands, and ends with the table for the device file. */
final class CommissionTask implements Task {

  @Override
  public int run(Request request, Console console) throws UsageException {
    throw new UsageException("usage.unknown", "commission");
  }
}
