package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.scanner.DocumentScanner.Presence;

class EsclStatusTest {
  private static final DeviceId ID = new DeviceId("scanner-test");
  private static final String BEGIN =
      "<?xml version='1.0'?><scan:ScannerStatus xmlns:scan='urn:a' xmlns:pwg='urn:b'>";
  private static final String END = "</scan:ScannerStatus>";

  @ParameterizedTest
  @CsvSource({
    "Idle, ScannerAdfLoaded, PAPER",
    "Idle, ScannerAdfEmpty, EMPTY",
    "Processing, ScannerAdfProcessing, UNKNOWN",
    "Idle, '', UNKNOWN"
  })
  void theFeederTellsWhatLiesInIt(String state, String feeder, Presence presence)
      throws IOException, DeviceException {
    assertEquals(presence, status(state, feeder).presence(ID));
  }

  @ParameterizedTest
  @CsvSource({
    "Idle, ScannerAdfHatchOpen, CoverOpen",
    "Stopped, ScannerAdfDoorOpen, CoverOpen",
    "Stopped, ScannerAdfJam, Jammed",
    "Idle, ScannerAdfMultipickDetected, Jammed",
    "Idle, ScannerAdfDuplexPageTooShort, Jammed",
    "Idle, ScannerAdfDuplexPageTooLong, Jammed",
    "Idle, ScannerAdfInputTrayOverloaded, Jammed",
    "Idle, ScannerAdfInputTrayFailed, Broken",
    "Stopped, ScannerAdfLoaded, Broken",
    "Down, '', Broken"
  })
  void whatKeepsItFromScanningIsAFault(String state, String feeder, String fault)
      throws IOException {
    EsclStatus status = status(state, feeder);

    DeviceException failure = assertThrows(DeviceException.class, () -> status.presence(ID));
    assertEquals(fault, failure.fault().getClass().getSimpleName());
  }

  @Test
  void theStateOfAJobIsNotTheScanners() throws IOException {
    EsclStatus status =
        parse(
            BEGIN
                + "<scan:Jobs><scan:JobInfo><pwg:State>Stopped</pwg:State></scan:JobInfo></scan:Jobs>"
                + "<pwg:State> Idle\n</pwg:State>"
                + END);

    assertEquals(new EsclStatus("Idle", ""), status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html/>",
        "<ScannerStatus>",
        "<ScannerStatus><State><b/></State></ScannerStatus>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><ScannerStatus><State>&b;</State></ScannerStatus>"
      })
  void whatIsNoStatusIsRefused(String document) {
    assertThrows(IOException.class, () -> parse(document));
  }

  @Test
  void aByteOrderMarkTellsTheEncoding() throws IOException {
    String document = BEGIN + "<pwg:State>Idle</pwg:State>" + END;

    EsclStatus idle = new EsclStatus("Idle", "");
    assertEquals(idle, parse("\uFEFF" + document));
    assertEquals(idle, EsclStatus.parse(document.getBytes(StandardCharsets.UTF_16)));
    assertThrows(
        IOException.class,
        () -> EsclStatus.parse(("<!DOCTYPE a>" + document).getBytes(StandardCharsets.UTF_16)));
  }

  @Test
  void aDocumentWithoutEndIsGivenUp() {
    String endless = BEGIN + "<a/>".repeat(10_000) + END;

    assertThrows(IOException.class, () -> parse(endless));
  }

  private static EsclStatus status(String state, String feeder) throws IOException {
    String told = "<scan:AdfState>" + feeder + "</scan:AdfState>";
    return parse(
        BEGIN + "<pwg:State>" + state + "</pwg:State>" + (feeder.isEmpty() ? "" : told) + END);
  }

  private static EsclStatus parse(String document) throws IOException {
    return EsclStatus.parse(document.getBytes(StandardCharsets.UTF_8));
  }
}
