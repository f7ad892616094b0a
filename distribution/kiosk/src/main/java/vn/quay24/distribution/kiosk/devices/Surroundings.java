package vn.quay24.distribution.kiosk.devices;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quay24.device.drivers.pcsc.PcscReaders;
import vn.quay24.device.drivers.sane.SaneScanners;
import vn.quay24.distribution.kiosk.console.Console;

/**
 * What is plugged into this machine, so that a technician can fill in the device file. Devices that
 * are open already may be missing.
 *
 * @param readers empty list when there is none; empty when pcscd cannot be asked
 * @param scanProgram was asked for the scanners
 */
record Surroundings(
    List<String> serialLines,
    List<String> usbPrinters,
    Optional<List<String>> readers,
    SaneScanners.Listing scanners,
    String scanProgram) {
  private static final System.Logger LOG = System.getLogger(Surroundings.class.getName());
  private static final int MOST = 64;

  /** Looks; takes at most the limit for scanners, and some seconds for card readers. */
  static Surroundings look(ScanCommand scan, Duration limit) throws InterruptedException {
    List<String> serial = new ArrayList<>();
    serial.addAll(names(Path.of("/dev/quay24"), ""));
    serial.addAll(names(Path.of("/dev/serial/by-id"), ""));
    serial.addAll(names(Path.of("/dev/serial/by-path"), ""));
    serial.addAll(names(Path.of("/dev"), "ttyUSB"));
    serial.addAll(names(Path.of("/dev"), "ttyACM"));
    return new Surroundings(
        serial,
        names(Path.of("/dev/usb"), "lp"),
        askedReaders(),
        askedScanners(scan, limit),
        scan.program());
  }

  /** Names in a folder, with what they lead to. */
  private static List<String> names(Path folder, String beginning) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(beginning))
          .sorted()
          .limit(MOST)
          .map(Surroundings::withTarget)
          .toList();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "nothing in " + folder, e);
      return List.of();
    }
  }

  private static String withTarget(Path file) {
    try {
      return Files.isSymbolicLink(file) ? file + " → " + file.toRealPath() : file.toString();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a link to nothing", e);
      return file + " → ?";
    }
  }

  private static Optional<List<String>> askedReaders() {
    try {
      return Optional.of(PcscReaders.names());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "no readers", e);
      return Optional.empty();
    }
  }

  private static SaneScanners.Listing askedScanners(ScanCommand scan, Duration limit)
      throws InterruptedException {
    try {
      return scan.scanners(limit);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "no scanners", e);
      return new SaneScanners.Listing(List.of(), Optional.of(String.valueOf(e.getMessage())));
    }
  }

  void tell(Console console) {
    console.say("list.found");
    serialLines.forEach(each -> console.say("list.serial", each));
    usbPrinters.forEach(each -> console.say("list.usb", each));
    readers.ifPresentOrElse(
        all -> all.forEach(each -> console.say("list.reader", each)),
        () -> console.say("list.no-pcsc"));
    scanners
        .scanners()
        .forEach(
            each ->
                console.say(
                    "list.scanner", each.vendor(), each.model(), each.type(), each.device()));
    scanners.trouble().ifPresent(why -> console.say("list.no-scanimage", scanProgram, why));
  }

  Map<String, Object> facts() {
    return Map.of(
        "serial",
        serialLines,
        "usbPrinters",
        usbPrinters,
        "readers",
        readers.orElse(List.of()),
        "scanners",
        scanners.scanners(),
        "scannerTrouble",
        scanners.trouble().orElse(""));
  }
}
