package vn.quay24.kiosk.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.printer.DocumentPrinter;
import vn.quay24.device.printer.PrintOutcome;

/** A page printer that remembers what came out, until told otherwise. */
final class PagePrinterInMemory implements DocumentPrinter {
  static final DeviceId ID = new DeviceId("document");

  private final List<byte[]> tray = new ArrayList<>(); // guarded by this
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch brokenOff = new CountDownLatch(1);
  private volatile PrintOutcome outcome = PrintOutcome.PRINTED;
  private volatile Optional<DeviceFault> fault = Optional.empty();
  private volatile boolean stuck;

  void fault(DeviceFault what) {
    fault = Optional.of(what);
  }

  void outcome(PrintOutcome what) {
    outcome = what;
  }

  /** A job begins and does not end. */
  void stuck() {
    stuck = true;
  }

  void awaitJob() throws InterruptedException {
    begun.await();
  }

  /** Until a job that began is given up. */
  void awaitBrokenOff() throws InterruptedException {
    brokenOff.await();
  }

  synchronized List<byte[]> tray() {
    return List.copyOf(tray);
  }

  @Override
  public PrintOutcome print(byte[] pdf, Duration limit)
      throws DeviceException, InterruptedException {
    begun.countDown();
    if (fault.isPresent()) {
      throw new DeviceException(fault.get());
    }
    if (stuck) {
      try {
        new CountDownLatch(1).await();
      } finally {
        brokenOff.countDown();
      }
    }
    synchronized (this) {
      tray.add(pdf.clone());
    }
    return outcome;
  }

  @Override
  public DeviceId id() {
    return ID;
  }

  @Override
  public DeviceKind kind() {
    return DeviceKind.DOCUMENT_PRINTER;
  }

  @Override
  public DeviceStatus status() {
    return DeviceStatus.online(ID, kind(), Set.of(), Instant.EPOCH, DeviceStatus.Source.ASSUMED);
  }

  @Override
  public void onStatus(Consumer<DeviceStatus> listener) {
    listener.accept(status());
  }

  @Override
  public void close() {}
}
