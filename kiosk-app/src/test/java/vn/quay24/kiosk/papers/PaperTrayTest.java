package vn.quay24.kiosk.papers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.quay24.device.scanner.ScannedPage;

class PaperTrayTest {
  private static final byte[] OVERWRITTEN = new byte[4];

  private final PaperTray tray = new PaperTray();

  @Test
  void wipingOverwritesEveryPage() {
    ScannedPage page = page();
    tray.add(page, () -> true);

    tray.wipe();

    assertEquals(0, tray.size());
    assertArrayEquals(OVERWRITTEN, page.samples());
  }

  @Test
  void aPageThatComesAfterItsVisitIsOverwrittenAndNotKept() {
    ScannedPage page = page();

    assertTrue(tray.add(page, () -> false).isEmpty());

    assertEquals(0, tray.size());
    assertArrayEquals(OVERWRITTEN, page.samples());
  }

  @Test
  void aPageThatIsDroppedIsOverwritten() {
    ScannedPage page = page();
    int sheet = tray.add(page, () -> true).orElseThrow();

    tray.drop(sheet);

    assertTrue(tray.page(sheet).isEmpty());
    assertArrayEquals(OVERWRITTEN, page.samples());
  }

  private static ScannedPage page() {
    return new ScannedPage(1, 2, 2, 1, 300, new byte[] {1, 2, 3, 4});
  }
}
