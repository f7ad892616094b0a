package vn.quay24.device.drivers.sane;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceFault.Withheld;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.RefusedException;
import vn.quay24.device.link.LinkClosedException;

/** What the end of a child says of the scanner. */
record ExitCodes(DeviceId device, Duration limit) {
  private static final int SIGNAL = 128;

  /**
   * Waits for the end.
   *
   * @throws DeviceException not before the deadline, or by a signal
   * @throws IOException the scanner could not be opened
   */
  SaneStatus status(String operation, Child child, Deadline deadline)
      throws IOException, DeviceException, InterruptedException {
    Optional<Integer> code = child.exitCode(deadline);
    Optional<Saying> saying = child.saying();
    if (saying.isPresent() && saying.get().opening()) {
      throw notOpened(saying.get().status(), child);
    }
    if (code.isEmpty()) {
      return saying
          .map(Saying::status)
          .orElseThrow(
              () -> new DeviceException(new DeviceFault.TimedOut(device, operation, limit)));
    }
    Optional<SaneStatus> status = SaneStatus.of(code.get());
    if (status.isEmpty()) {
      String detail =
          code.get() > SIGNAL
              ? "scan command killed by signal " + (code.get() - SIGNAL)
              : "scan command ended with " + code.get();
      throw new DeviceException(new DeviceFault.Broken(device, detail));
    }
    boolean vague = // what a command gives for any failure, or for anything at all
        status.get() == SaneStatus.UNSUPPORTED || status.get() == SaneStatus.GOOD;
    return vague
        ? saying.map(Saying::status).filter(said -> said != SaneStatus.GOOD).orElse(status.get())
        : status.get();
  }

  /** Whether it says that it may do later what it does not do now. */
  boolean busy(DeviceFault fault) {
    return fault.equals(busy());
  }

  private DeviceFault busy() {
    return new Withheld(
        device,
        "device",
        Withheld.Reason.BUSY,
        "another program uses the scanner, or its hatch is open");
  }

  private DeviceException notOpened(SaneStatus status, Child child)
      throws IOException, InterruptedException {
    if (status == SaneStatus.INVAL || status == SaneStatus.UNSUPPORTED) {
      throw new LinkClosedException("the scanner is not there");
    }
    return failure(status, child);
  }

  /**
   * The failure that a status other than good stands for.
   *
   * @throws IOException the scanner is gone, or may not be used: find it again
   */
  DeviceException failure(SaneStatus status, Child child) throws IOException, InterruptedException {
    DeviceFault fault =
        switch (status) {
          case JAMMED -> new DeviceFault.Jammed(device);
          case COVER_OPEN -> new DeviceFault.CoverOpen(device);
          case IO_ERROR -> throw new LinkClosedException("the scanner does not answer");
          case ACCESS_DENIED ->
              throw new RefusedException(
                  "device", Withheld.Reason.FORBIDDEN, "this account may not use the scanner");
          case DEVICE_BUSY -> busy();
          case UNSUPPORTED, INVAL ->
              new DeviceFault.Misconfigured(device, "options", status + ": " + child.reason());
          default -> new DeviceFault.Broken(device, status.name());
        };
    return new DeviceException(fault);
  }
}
