package vn.quay24.kiosk.papers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.quay24.procedure.definition.Paper;

class PaperTrayTest {
  private static final byte[] OVERWRITTEN = new byte[4];

  private final PaperTray tray = new PaperTray();
  private final byte[] preview = {5, 6, 7, 8};

  @Test
  void wipingOverwritesEveryPageAndItsPreview() {
    KeptPage page = page(4);
    tray.add(page, preview, () -> true);

    tray.wipe();

    assertEquals(0, tray.size());
    assertArrayEquals(OVERWRITTEN, page.encoded());
    assertArrayEquals(OVERWRITTEN, preview);
  }

  @Test
  void aPageThatComesAfterItsVisitIsOverwrittenAndNotKept() {
    KeptPage page = page(4);

    assertInstanceOf(PaperTray.Laid.Unwanted.class, tray.add(page, preview, () -> false));

    assertEquals(0, tray.size());
    assertArrayEquals(OVERWRITTEN, page.encoded());
  }

  @Test
  void aPageThatIsDroppedIsOverwritten() {
    KeptPage page = page(4);
    int sheet = sheet(tray.add(page, preview, () -> true));

    tray.drop(sheet);

    assertTrue(tray.page(sheet).isEmpty());
    assertArrayEquals(OVERWRITTEN, page.encoded());
  }

  @Test
  void noMoreIsTakenThanADossierMayHoldUntilSomethingIsDropped() {
    int half = PaperTray.MOST_BYTES / 2;
    int first = sheet(tray.add(page(half), preview, () -> true));
    tray.add(page(half), preview, () -> true);
    assertInstanceOf(PaperTray.Laid.Full.class, tray.add(page(1), preview, () -> true));

    tray.drop(first);

    assertInstanceOf(PaperTray.Laid.In.class, tray.add(page(1), preview, () -> true));
  }

  private static int sheet(PaperTray.Laid laid) {
    return assertInstanceOf(PaperTray.Laid.In.class, laid).sheet();
  }

  private static KeptPage page(int bytes) {
    byte[] encoded = new byte[bytes];
    encoded[0] = 1;
    return new KeptPage(2, 2, 300, Paper.Kept.TEXT, encoded);
  }
}
