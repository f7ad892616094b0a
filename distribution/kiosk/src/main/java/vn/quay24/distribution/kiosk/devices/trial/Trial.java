package vn.quay24.distribution.kiosk.devices.trial;

import java.io.IOException;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;
import vn.quay24.device.cabinet.Cabinet;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.drivers.record.ApduTally;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.device.power.PowerSupply;
import vn.quay24.device.printer.DocumentPrinter;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.sound.AudioIndicator;
import vn.quay24.device.sound.HeadphoneJack;
import vn.quay24.distribution.kiosk.console.CommandLine;
import vn.quay24.distribution.kiosk.console.UsageException;

/** Uses a device once the way its kind is used, and says what came of it. */
@FunctionalInterface
public interface Trial {

  /**
   * Tries the device.
   *
   * @return whether it did what it is for
   * @throws IOException a file of the technician's cannot be written, or nobody answers
   */
  boolean run(CommandLine line, Findings findings)
      throws UsageException, IOException, DeviceException, InterruptedException;

  /**
   * The trial of a device's kind.
   *
   * @param tally of the device's link, when it reads cards
   */
  static Trial of(Device device, ApduTally tally) {
    return switch (device) {
      case IdCardReader reader -> new CardTrial(reader, tally);
      case CodeReader reader -> new CodeTrial(reader);
      case DocumentScanner scanner -> new ScannerTrial(scanner);
      case ReceiptPrinter printer -> new PrinterTrial(printer);
      case DocumentPrinter printer -> new DocumentTrial(printer);
      case LockerBank locker -> new LockerTrial(locker);
      case Indicators lights -> new LightsTrial(lights);
      case Cabinet cabinet -> new CabinetTrial(cabinet);
      case PowerSupply supply -> new PowerTrial(supply);
      case AudioIndicator audio -> new SoundTrial(audio);
      case HeadphoneJack jack -> new JackTrial(jack);
      default -> throw new IllegalArgumentException("no trial for " + device.kind());
    };
  }
}
