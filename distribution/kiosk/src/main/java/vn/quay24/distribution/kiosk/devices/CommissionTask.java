package vn.quay24.distribution.kiosk.devices;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;
import vn.quay24.device.drivers.pcsc.PcscReaders;
import vn.quay24.device.drivers.sane.SaneScanners;
import vn.quay24.device.locker.Commissioning;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.distribution.kiosk.console.Console;
import vn.quay24.distribution.kiosk.console.UsageException;
import vn.quay24.distribution.kiosk.devices.commission.Choices;
import vn.quay24.distribution.kiosk.devices.commission.LockerCommissioning;
import vn.quay24.distribution.kiosk.devices.commission.PrinterCommissioning;
import vn.quay24.distribution.kiosk.devices.commission.Proof;
import vn.quay24.distribution.kiosk.devices.commission.TableText;
import vn.quay24.kiosk.devices.DeviceFile;
import vn.quay24.kiosk.devices.DeviceTable;

/** Proves a device where it stands, and ends with the table for the device file. */
final class CommissionTask implements Task {
  private static final Duration READY_WITHIN = Duration.ofSeconds(10);
  private static final Duration SEARCH = Duration.ofSeconds(20);
  private static final String COMMISSIONING = "commissioning";

  /** Works with an open device. */
  @FunctionalInterface
  private interface Work {
    Proof on(Device device) throws IOException, DeviceException, InterruptedException;
  }

  @Override
  public int run(Request request, Console console)
      throws UsageException, WrongFileException, IOException, InterruptedException {
    DeviceTable table = request.table();
    Proof proof =
        switch (table) {
          case LOCKER -> locker(request, console);
          case PRINTER -> printer(request, console);
          case SCANNER -> scanner(request, console);
          case CARD -> new Choices(console).reader(PcscReaders.names());
          case CODE, DOCUMENT, LIGHTS, CABINET, UPS, CAMERA, SOUND, JACK -> tried(request, console);
        };
    tell(request, console, table, proof);
    return proof.well() ? WELL : ILL;
  }

  private static Proof locker(Request request, Console console)
      throws UsageException, WrongFileException, IOException, InterruptedException {
    DeviceFile.Opener opener =
        (driver, table, clock, lines) ->
            driver.open(with(table, COMMISSIONING, "true"), clock, lines);
    return working(
        request,
        console,
        opener,
        device ->
            device instanceof Commissioning boards
                ? new LockerCommissioning(boards, console).run()
                : new Proof(false, Map.of()));
  }

  private static DeviceConfiguration with(DeviceConfiguration table, String key, String value) {
    Map<String, String> settings = new LinkedHashMap<>(table.settings());
    settings.put(key, value);
    return new DeviceConfiguration(table.id(), table.driver(), settings);
  }

  private static Proof printer(Request request, Console console)
      throws UsageException, WrongFileException, IOException, InterruptedException {
    String width = request.configuration().setting("width").orElse("576");
    return working(
        request,
        console,
        DeviceFile.Opener.PLAIN,
        device ->
            device instanceof ReceiptPrinter printer
                ? new PrinterCommissioning(printer, console).run(width)
                : new Proof(false, Map.of()));
  }

  private static Proof scanner(Request request, Console console)
      throws IOException, InterruptedException {
    ScanCommand scan = ScanCommand.of(request.devices().configurations());
    SaneScanners.Listing found = scan.scanners(SEARCH);
    if (found.scanners().isEmpty() && found.trouble().isPresent()) {
      throw new IOException(scan.program() + ": " + found.trouble().get());
    }
    return new Choices(console).scanner(found.scanners(), scanner -> scan.offer(scanner, SEARCH));
  }

  /** Of these nothing can be found out but that they work. */
  private static Proof tried(Request request, Console console)
      throws UsageException, WrongFileException, IOException, InterruptedException {
    return new Proof(new TrialTask().run(request, console) == WELL, Map.of());
  }

  private static Proof working(
      Request request, Console console, DeviceFile.Opener opener, Work work)
      throws UsageException, WrongFileException, IOException, InterruptedException {
    request.configuration();
    Map<DeviceTable, Device> opened = request.open(EnumSet.of(request.table()), opener);
    try {
      Readiness.await(opened.values(), READY_WITHIN);
      Proof proof = new Proof(false, Map.of());
      for (Device device : opened.values()) {
        proof = work.on(device);
      }
      return proof;
    } catch (DeviceException e) {
      console.say("test.fault", StatusWords.fault(e.fault()), StatusWords.remedy(e.fault()));
      return new Proof(false, Map.of());
    } finally {
      opened.values().forEach(Device::close);
    }
  }

  private static void tell(Request request, Console console, DeviceTable table, Proof proof)
      throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    DeviceConfiguration known = request.devices().configurations().get(table);
    if (known == null) {
      settings.put("driver", table == DeviceTable.CARD ? "emrtd" : "scanimage");
    } else {
      settings.put("driver", known.driver());
      settings.putAll(new TreeMap<>(known.settings()));
    }
    if (proof.settings().containsKey("model")) {
      settings.remove("device"); // its USB name changes with every replug
    }
    settings.putAll(proof.settings());
    TableText text = new TableText(table.word(), settings);
    console.say("commission.table");
    text.lines().forEach(console::line);
    if (request.line().has("write") && proof.well()) {
      console.say("commission.written", request.file(), text.write(request.file(), Instant.now()));
    }
    console.say(proof.well() ? "test.well" : "test.ill");
    console.result(Map.of("table", table.word(), "well", proof.well(), "settings", settings));
  }
}
