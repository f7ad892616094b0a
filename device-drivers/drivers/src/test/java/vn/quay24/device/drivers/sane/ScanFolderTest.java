package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScanFolderTest {

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
}
