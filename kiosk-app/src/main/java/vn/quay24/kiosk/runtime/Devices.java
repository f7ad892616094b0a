package vn.quay24.kiosk.runtime;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.cabinet.Cabinet;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.device.power.PowerSupply;
import vn.quay24.device.printer.DocumentPrinter;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.sound.AudioIndicator;
import vn.quay24.device.sound.HeadphoneJack;

/** The hardware of this kiosk; what it does not have is empty. Closes all of it. */
public record Devices(
    Optional<IdCardReader> card,
    Optional<CodeReader> code,
    Optional<DocumentScanner> scanner,
    Optional<ReceiptPrinter> printer,
    Optional<DocumentPrinter> document,
    Optional<LockerBank> locker,
    Surroundings surroundings)
    implements AutoCloseable {

  /** Each device by its kind, of which there is at most one. */
  public static Devices of(Collection<Device> devices) {
    return new Devices(
        one(devices, IdCardReader.class),
        one(devices, CodeReader.class),
        scanner(devices, DeviceKind.SCANNER),
        one(devices, ReceiptPrinter.class),
        one(devices, DocumentPrinter.class),
        one(devices, LockerBank.class),
        new Surroundings(
            one(devices, Indicators.class),
            one(devices, Cabinet.class),
            one(devices, PowerSupply.class),
            scanner(devices, DeviceKind.DOCUMENT_CAMERA),
            one(devices, AudioIndicator.class),
            one(devices, HeadphoneJack.class)));
  }

  private static Optional<DocumentScanner> scanner(Collection<Device> devices, DeviceKind kind) {
    return one(
        devices.stream().filter(device -> device.kind() == kind).toList(), DocumentScanner.class);
  }

  private static <T extends Device> Optional<T> one(Collection<Device> devices, Class<T> port) {
    return devices.stream().filter(port::isInstance).map(port::cast).findFirst();
  }

  /** Those that are there. */
  public List<Device> all() {
    return Stream.concat(
            Stream.<Optional<? extends Device>>of(card, code, scanner, printer, document, locker)
                .<Device>flatMap(Optional::stream),
            surroundings.all().stream())
        .toList();
  }

  @Override
  public void close() {
    all().forEach(Device::close);
  }
}
