package vn.quay24.kiosk.runtime;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quay24.device.Device;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.scanner.DocumentScanner;

/** The hardware of this kiosk; what it does not have is empty. Closes all of it. */
public record Devices(
    Optional<IdCardReader> card,
    Optional<CodeReader> code,
    Optional<DocumentScanner> scanner,
    Optional<ReceiptPrinter> printer,
    Optional<LockerBank> locker)
    implements AutoCloseable {

  /** Those that are there. */
  public List<Device> all() {
    return Stream.<Optional<? extends Device>>of(card, code, scanner, printer, locker)
        .<Device>flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void close() {
    all().forEach(Device::close);
  }
}
