package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.device.DeviceFault;

/** Which fault it is, of every way in which scanimage ends. */
@Timeout(20)
class ScanFaultsTest {
  private static final String JAM = "scanimage: sane_read: Document feeder jammed";

  private final CommandBench bench;

  ScanFaultsTest(@TempDir Path folder) {
    this.bench = new CommandBench(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "Device busy, Withheld",
    "Invalid argument, Disconnected",
    "Error during device I/O, Disconnected",
    "Access to resource has been denied, Withheld",
    "Scanner cover is open, CoverOpen",
    "Document feeder jammed, Jammed",
    "Ein unbekannter Fehler, Disconnected"
  })
  void whyTheScannerDoesNotOpenIsToldByItsWords(String words, String fault) throws Exception {
    FakeScanimage command =
        new FakeScanimage()
            .says("scanimage: open of device airscan:e0:Fake failed: " + words)
            .endsWith(1);

    assertEquals(fault, bench.faultOf(command).getClass().getSimpleName());
  }

  @ParameterizedTest
  @CsvSource({
    "6, scanimage: sane_start: Document feeder jammed, Jammed",
    "1, scanimage: sane_start: Document feeder jammed, Jammed",
    "8, scanimage: sane_start: Scanner cover is open, CoverOpen",
    "1, Scanned page 1. (scanner status = 8), CoverOpen",
    "9, scanimage: sane_read: Error during device I/O, Disconnected",
    "3, scanimage: sane_start: Device busy, Withheld",
    "4, scanimage: sane_start: Invalid argument, Misconfigured",
    "1, scanimage: setting of option --source failed (Invalid argument), Misconfigured",
    "1, scanimage: no SANE devices found, Disconnected",
    "139, Segmentation fault, Broken",
    "77, scanimage: anything, Broken"
  })
  void everyEndHasItsFault(int code, String words, String fault) throws Exception {
    assertEquals(
        fault,
        bench.faultOf(new FakeScanimage().says(words).endsWith(code)).getClass().getSimpleName());
  }

  @ParameterizedTest
  @CsvSource({
    "0, ProtocolViolation",
    "1, Misconfigured",
    "2, Broken",
    "3, Withheld",
    "4, Misconfigured",
    "5, Broken",
    "6, Jammed",
    "8, CoverOpen",
    "9, Disconnected",
    "10, Broken",
    "11, Withheld"
  })
  void everyStatusHasItsFaultThoughTheCommandSaysNothing(int code, String fault) throws Exception {
    assertEquals(
        fault, bench.faultOf(new FakeScanimage().endsWith(code)).getClass().getSimpleName());
  }

  @Test
  void aJamCountsThoughTheCommandEndsAsIfAllWereWell() throws Exception {
    FakeScanimage command =
        new FakeScanimage().page().says(JAM).says("Batch terminated, 1 pages scanned").endsWith(0);

    assertEquals(new DeviceFault.Jammed(CommandBench.ID), bench.faultOf(command));
    assertEquals(1, bench.pages().size());
  }

  @Test
  void whatTheCommandSaidLastIsHeardThoughItEndedAlready() throws Exception {
    FakeScanimage command =
        new FakeScanimage().says("scanimage: setting of option --x failed (Invalid argument)");

    DeviceFault fault = bench.faultOf(command.endsWith(1));

    assertEquals(true, fault.toString().contains("option --x"), fault.toString());
  }
}
