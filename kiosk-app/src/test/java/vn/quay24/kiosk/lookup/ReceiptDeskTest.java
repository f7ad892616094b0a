package vn.quay24.kiosk.lookup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.kiosk.centre.CentreInMemory;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.protocol.dossier.LookupRequest;
import vn.quay24.protocol.dossier.ReceiptRequest;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ReceiptDeskTest {
  private static final UUID DOSSIER = new UUID(7, 1);
  private static final UUID ANOTHER = new UUID(7, 2);
  private static final byte[] PDF = "%PDF-1.7 somebody".getBytes(StandardCharsets.US_ASCII);

  private final CentreInMemory centre = new CentreInMemory();
  private final PagePrinterInMemory printer = new PagePrinterInMemory();
  private final BlockingQueue<Report> told = new LinkedBlockingQueue<>();
  private final ReceiptDesk desk = new ReceiptDesk(centre, printer);
  private final byte[] fetched = PDF.clone();

  @BeforeEach
  void accepted() {
    centre.receipt(DOSSIER, fetched);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatTheCentreHandsOutIsPrintedAndOverwritten() throws Exception {
    desk.print(asking(DOSSIER), told::add);

    assertEquals(new Report.ReceiptPrinted(PrintOutcome.PRINTED), told.take());
    assertEquals(1, printer.tray().size());
    assertArrayEquals(PDF, printer.tray().getFirst());
    assertArrayEquals(new byte[PDF.length], fetched);
  }

  @Test
  void aPrinterThatCannotTellLeavesItToThePerson() throws Exception {
    printer.outcome(PrintOutcome.UNKNOWN);

    desk.print(asking(DOSSIER), told::add);

    assertEquals(new Report.ReceiptPrinted(PrintOutcome.UNKNOWN), told.take());
  }

  @Test
  void aPrinterWithoutPaperIsToldAndTheReceiptIsNotKept() throws Exception {
    DeviceFault empty = new DeviceFault.PaperOut(PagePrinterInMemory.ID);
    printer.fault(empty);

    desk.print(asking(DOSSIER), told::add);

    assertEquals(new Report.ReceiptFailed(empty), told.take());
    assertArrayEquals(new byte[PDF.length], fetched);
  }

  @Test
  void aCentreThatIsAwayOrRefusesPrintsNothing() throws Exception {
    desk.print(asking(ANOTHER), told::add);
    assertEquals(new Report.CentreAway(), told.take());

    centre.refuse(DOSSIER);
    desk.print(asking(DOSSIER), told::add);
    assertEquals(new Report.CentreAway(), told.take());

    assertEquals(List.of(), printer.tray());
  }

  @Test
  void aVisitThatEndsBreaksTheJobOffAndHearsNothing() throws Exception {
    byte[] next = PDF.clone();
    centre.receipt(ANOTHER, next);
    printer.stuck();
    desk.print(asking(DOSSIER), told::add);
    printer.awaitJob();

    desk.stop();

    printer.awaitBrokenOff();
    printer.fault(new DeviceFault.PaperOut(PagePrinterInMemory.ID));
    desk.print(asking(ANOTHER), told::add); // the next visit's, behind it in the lane
    assertEquals(
        new Report.ReceiptFailed(new DeviceFault.PaperOut(PagePrinterInMemory.ID)), told.take());
    assertArrayEquals(new byte[PDF.length], fetched);
    assertEquals(List.of(), printer.tray());
  }

  private static ReceiptRequest asking(UUID dossier) {
    return new ReceiptRequest(
        new LookupRequest(Optional.of("999154000127"), Optional.empty()), dossier);
  }
}
