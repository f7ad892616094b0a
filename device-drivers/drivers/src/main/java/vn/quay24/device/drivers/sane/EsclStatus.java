package vn.quay24.device.drivers.sane;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.scanner.DocumentScanner.Presence;

/**
 * What a network scanner says of itself: {@code scan:ScannerStatus} (Mopria eSCL 2.97 §9).
 *
 * @param state {@code pwg:State}, or empty
 * @param feeder {@code scan:AdfState}, or empty: a scanner without a feeder has none
 */
record EsclStatus(String state, String feeder) {
  private static final int MOST_ELEMENTS = 2_000;
  private static final int LONGEST_WORD = 100;
  private static final String MARK = "\uFEFF";
  private static final String DOCTYPE = "<!DOCTYPE";
  private static final String ROOT = "ScannerStatus";

  /**
   * Asks a scanner.
   *
   * @throws IOException no answer, or none that is a status
   */
  static EsclStatus ask(URI address) throws IOException, InterruptedException {
    return parse(StatusPage.fetch(address));
  }

  static EsclStatus parse(byte[] document) throws IOException {
    String text = text(document);
    if (text.contains(DOCTYPE)) { // no status has one, and the JDK's reader trips over broken ones
      throw new IOException("the scanner's status declares a type");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new IOException("the scanner's status is no XML", e);
    }
  }

  /** A mark at the beginning tells the encoding; without one it is UTF-8. */
  private static String text(byte[] document) {
    int first = document.length < 2 ? 0 : (document[0] & 0xFF) << 8 | (document[1] & 0xFF);
    boolean wide = first == 0xFEFF || first == 0xFFFE;
    String text = new String(document, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    return text.startsWith(MARK) ? text.substring(1) : text;
  }

  private static EsclStatus read(XMLStreamReader reader) throws XMLStreamException, IOException {
    String state = "";
    String feeder = "";
    if (reader.nextTag() != XMLStreamReader.START_ELEMENT || !reader.getLocalName().equals(ROOT)) {
      throw new IOException("another document than the scanner's status");
    }
    int depth = 1;
    for (int events = 0; depth > 0 && events < MOST_ELEMENTS; events++) {
      int event = reader.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        String name = reader.getLocalName();
        boolean own = depth == 1; // a job has states, too
        if (own && name.equals("State")) {
          state = word(reader.getElementText());
        } else if (own && name.equals("AdfState")) {
          feeder = word(reader.getElementText());
        } else {
          depth++;
        }
      } else if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      }
    }
    if (depth > 0) {
      throw new IOException("a scanner's status without an end");
    }
    return new EsclStatus(state, feeder);
  }

  private static String word(String text) {
    String word = text.strip();
    return word.length() <= LONGEST_WORD ? word : "";
  }

  /**
   * What lies in the feeder; of the glass it says nothing.
   *
   * @throws DeviceException it cannot scan
   */
  Presence presence(DeviceId device) throws DeviceException {
    return switch (feeder) {
      case "ScannerAdfHatchOpen", "ScannerAdfDoorOpen" ->
          throw new DeviceException(new DeviceFault.CoverOpen(device));
      case "ScannerAdfJam",
          "ScannerAdfMispick",
          "ScannerAdfMultipickDetected",
          "ScannerAdfDuplexPageTooShort",
          "ScannerAdfDuplexPageTooLong",
          "ScannerAdfInputTrayOverloaded" -> // sheets that a hand must take out again
          throw new DeviceException(new DeviceFault.Jammed(device));
      case "ScannerAdfInputTrayFailed" ->
          throw new DeviceException(new DeviceFault.Broken(device, "its feeder's tray failed"));
      case "ScannerAdfLoaded" -> requireRunning(device, Presence.PAPER);
      case "ScannerAdfEmpty" -> requireRunning(device, Presence.EMPTY);
      default -> requireRunning(device, Presence.UNKNOWN);
    };
  }

  /** Whether it scans, for whomever. */
  boolean busy() {
    return state.equals("Processing");
  }

  private Presence requireRunning(DeviceId device, Presence presence) throws DeviceException {
    if (state.equals("Stopped") || state.equals("Down")) {
      throw new DeviceException(
          new DeviceFault.Broken(
              device, "the scanner says that it is " + state.toLowerCase(Locale.ROOT)));
    }
    return presence;
  }
}
