package vn.quay24.kiosk.papers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.quay24.kiosk.papers.image.Box;
import vn.quay24.kiosk.papers.text.PageText;

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
    assertArrayEquals(OVERWRITTEN, encoded(page));
    assertArrayEquals(OVERWRITTEN, preview);
  }

  @Test
  void aPageThatComesAfterItsVisitIsOverwrittenAndNotKept() {
    KeptPage page = page(4);

    assertInstanceOf(PaperTray.Laid.Unwanted.class, tray.add(page, preview, () -> false));

    assertEquals(0, tray.size());
    assertArrayEquals(OVERWRITTEN, encoded(page));
  }

  @Test
  void aPageThatIsDroppedIsOverwritten() {
    KeptPage page = page(4);
    int sheet = sheet(tray.add(page, preview, () -> true));

    tray.drop(sheet);

    assertTrue(tray.page(sheet).isEmpty());
    assertArrayEquals(OVERWRITTEN, encoded(page));
  }

  @Test
  void whatWasReadGoesWithItsPageAndIsOverwrittenWithIt() throws InterruptedException {
    int sheet = sheet(tray.add(page(4), preview, () -> true));
    PageText text = new PageText(new byte[] {1, 2, 3, 4});
    tray.note(sheet, text);
    assertEquals(Optional.of(text), tray.filed(sheet).orElseThrow().text());

    tray.wipe();

    assertArrayEquals(OVERWRITTEN, text.tsv());
  }

  @Test
  void whatWasReadTooLateIsOverwritten() throws InterruptedException {
    int sheet = sheet(tray.add(page(4), preview, () -> true));
    tray.drop(sheet);
    PageText text = new PageText(new byte[] {1, 2, 3, 4});

    tray.note(sheet, text);

    assertTrue(tray.filed(sheet).isEmpty());
    assertArrayEquals(OVERWRITTEN, text.tsv());
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

  @Test
  void wordsTakeRoomAndGiveItBackWithTheirPage() {
    int first = sheet(tray.add(page(4), preview, () -> true));
    tray.note(first, new PageText(new byte[PaperTray.MOST_BYTES - 8]));
    assertInstanceOf(PaperTray.Laid.Full.class, tray.add(page(5), preview, () -> true));

    tray.drop(first);

    assertInstanceOf(
        PaperTray.Laid.In.class, tray.add(page(PaperTray.MOST_BYTES), preview, () -> true));
  }

  @Test
  void wordsThatDoNotFitAreOverwrittenAndTheirPageStays() throws InterruptedException {
    int sheet = sheet(tray.add(page(PaperTray.MOST_BYTES - 3), preview, () -> true));
    PageText text = new PageText(new byte[] {1, 2, 3, 4});

    tray.note(sheet, text);

    assertEquals(Optional.empty(), tray.filed(sheet).orElseThrow().text());
    assertArrayEquals(OVERWRITTEN, text.tsv());
  }

  @Test
  void aPageThatIsShownBeforeItIsEncodedIsWaitedForWhenItIsFiled() throws Exception {
    int sheet = sheet(tray.reserve(100, preview, () -> true));
    assertTrue(tray.page(sheet).isEmpty());
    KeptPage page = page(4);
    FutureTask<Optional<FiledPage>> filing = new FutureTask<>(() -> tray.filed(sheet));
    Thread filer = Thread.ofPlatform().start(filing);
    Awaitility.await().until(() -> filer.getState() == Thread.State.TIMED_WAITING);

    tray.fill(sheet, page);

    assertEquals(page, filing.get().orElseThrow().page());
  }

  @Test
  void roomThatWasKeptIsGivenBackOnceThePageIsEncoded() {
    int sheet = sheet(tray.reserve(PaperTray.MOST_BYTES, preview, () -> true));
    assertInstanceOf(PaperTray.Laid.Full.class, tray.reserve(1, preview, () -> true));

    tray.fill(sheet, page(4));

    assertInstanceOf(PaperTray.Laid.In.class, tray.add(page(4), preview, () -> true));
  }

  @Test
  void roomThatIsKeptForAPageDoesNotCostTheOthersTheirWords() throws InterruptedException {
    int first = sheet(tray.add(page(4), preview, () -> true));
    int second = sheet(tray.reserve(PaperTray.MOST_BYTES - 4, preview, () -> true));
    PageText text = new PageText(new byte[] {1, 2, 3, 4});

    tray.note(first, text);

    assertEquals(Optional.of(text), tray.filed(first).orElseThrow().text());
    tray.drop(second);
    assertInstanceOf(
        PaperTray.Laid.In.class, tray.add(page(PaperTray.MOST_BYTES - 8), preview, () -> true));
  }

  @Test
  void aPageThatWasWipedWhileItWasEncodedIsOverwritten() {
    int sheet = sheet(tray.reserve(100, preview, () -> true));
    tray.wipe();
    KeptPage page = page(4);

    tray.fill(sheet, page);

    assertEquals(0, tray.size());
    assertArrayEquals(OVERWRITTEN, encoded(page));
    assertArrayEquals(OVERWRITTEN, preview);
  }

  private static int sheet(PaperTray.Laid laid) {
    return assertInstanceOf(PaperTray.Laid.In.class, laid).sheet();
  }

  private static KeptPage page(int bytes) {
    byte[] encoded = new byte[bytes];
    encoded[0] = 1;
    return new KeptPage(2, 2, 300, List.of(new Layer.Writing(new Box(0, 0, 2, 2), encoded)));
  }

  private static byte[] encoded(KeptPage page) {
    return page.layers().getFirst().encoded();
  }
}
