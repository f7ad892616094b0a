package vn.quay24.device.drivers.ipp;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.contract.DocumentPrinterContract;
import vn.quay24.device.emulator.printer.EmulatedDocumentPrinter;
import vn.quay24.device.printer.DocumentPrinter;

class IppPrinterTest extends DocumentPrinterContract {
  private static final DeviceId ID = new DeviceId("document");
  private static final IppPrinter.Waits WAITS =
      new IppPrinter.Waits(Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofMillis(20));

  private EmulatedDocumentPrinter hardware;
  private DocumentPrinter printer;

  @BeforeEach
  void start() throws IOException {
    hardware = EmulatedDocumentPrinter.start(0);
    printer =
        IppPrinter.start(
            new IppPrinter.Setup(ID, URI.create(hardware.link()), "iso_a4_210x297mm", WAITS, true),
            InstantSource.system());
  }

  @AfterEach
  void end() {
    printer.close();
    hardware.close();
  }

  @Override
  protected Bench bench() {
    return new Hands(printer, hardware);
  }

  private record Hands(DocumentPrinter printer, EmulatedDocumentPrinter hardware) implements Bench {
    @Override
    public List<byte[]> documents() {
      return hardware.documents();
    }

    @Override
    public void removePaper() {
      hardware.removePaper();
    }

    @Override
    public void loadPaper() {
      hardware.loadPaper();
    }

    @Override
    public void fewSheets() {
      hardware.fewSheets();
    }

    @Override
    public void openCover() {
      hardware.openCover();
    }

    @Override
    public void closeCover() {
      hardware.closeCover();
    }

    @Override
    public void jamPaper() {
      hardware.jamPaper();
    }

    @Override
    public void freePaper() {
      hardware.freePaper();
    }

    @Override
    public void slow(boolean never) {
      hardware.slow(never);
    }

    @Override
    public void unplug() {
      hardware.unplug();
    }

    @Override
    public void plug() {
      hardware.plug();
    }
  }
}
