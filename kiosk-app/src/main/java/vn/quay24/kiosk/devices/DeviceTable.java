package vn.quay24.kiosk.devices;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/** The tables that a device file may have, and the port that each one's driver must offer. */
public enum DeviceTable {
  CARD("card", DeviceKind.ID_CARD_READER, IdCardReader.class),
  CODE("code", DeviceKind.CODE_READER, CodeReader.class),
  SCANNER("scanner", DeviceKind.SCANNER, DocumentScanner.class),
  PRINTER("printer", DeviceKind.RECEIPT_PRINTER, ReceiptPrinter.class),
  DOCUMENT("document", DeviceKind.DOCUMENT_PRINTER, DocumentPrinter.class),
  LOCKER("locker", DeviceKind.LOCKER, LockerBank.class),
  LIGHTS("lights", DeviceKind.LIGHTS, Indicators.class),
  CABINET("cabinet", DeviceKind.CABINET, Cabinet.class),
  UPS("ups", DeviceKind.UPS, PowerSupply.class),
  CAMERA("camera", DeviceKind.DOCUMENT_CAMERA, DocumentScanner.class),
  SOUND("sound", DeviceKind.SOUND, AudioIndicator.class),
  JACK("jack", DeviceKind.HEADPHONE_JACK, HeadphoneJack.class);

  private final String word;
  private final DeviceKind kind;
  private final Class<? extends Device> port;

  DeviceTable(String word, DeviceKind kind, Class<? extends Device> port) {
    this.word = word;
    this.kind = kind;
    this.port = port;
  }

  /** Its name in the file, without brackets. */
  public String word() {
    return word;
  }

  DeviceKind kind() {
    return kind;
  }

  Class<? extends Device> port() {
    return port;
  }

  /** The table of this name. */
  public static Optional<DeviceTable> named(String word) {
    return Arrays.stream(values()).filter(table -> table.word.equals(word)).findFirst();
  }

  /** Every name, in the order of the enum. */
  public static List<String> names() {
    return Arrays.stream(values()).map(DeviceTable::word).toList();
  }
}
