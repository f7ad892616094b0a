package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Tolerated;

class ScanFolderTest {
  private static final Tolerated TOLERATED = new Tolerated(new DeviceId("scanner-test"));

  /** The folder is also where the scan command puts its temporary files. */
  @Test
  void whateverABackendLeftThereIsWipedWithThePages() throws IOException {
    ScanFolder folder = ScanFolder.make(PageFormat.PNM);
    Path inner = Files.createDirectories(folder.path().resolve("a/b"));
    Files.write(inner.resolve("page.tmp"), new byte[10]);
    Files.write(folder.path().resolve("p001.pnm"), new byte[10]);

    folder.close();

    assertFalse(Files.exists(folder.path()));
  }

  /** A pipe by that name would be waited for without end. */
  @Test
  void whatIsNoFileIsNoPage() throws IOException {
    try (ScanFolder folder = ScanFolder.make(PageFormat.PNM)) {
      Path elsewhere = Files.writeString(folder.path().resolve("other"), "P5 2 1 255 ab");
      Path page = Files.createSymbolicLink(folder.path().resolve("p001.pnm"), elsewhere);

      assertThrows(Pnm.TornException.class, () -> folder.take(page.toString(), TOLERATED));
      assertThrows(
          Pnm.TornException.class, () -> folder.take(page.toString(), TOLERATED), "it is gone");
    }
  }
}
