package vn.quay24.distribution.demo.tour;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Somebody at the office who reads on the centre's pages what the kiosk tells of its devices, and
 * what came of the citizens' money. Not thread-safe, as its browser.
 */
final class Office {
  /** May read every page. */
  private static final String ROLE = "administrator";

  private static final String DEVICES =
      """
      [...document.querySelectorAll('.devices li')].map(device =>
        device.querySelector('strong').innerText + ': ' + device.querySelector('.badge').innerText)
      """;

  /** Of the order that the newest transfer was for, newest first. */
  private static final String NEWEST_ORDER =
      """
      [...document.querySelectorAll('.table-card tbody tr')].map(row => row.cells)
        .filter((cells, _, all) => cells[2].innerText === all[0][2].innerText)
        .map(cells => cells[4].innerText)
      """;

  private static final String TO_SETTLE =
      "[...document.querySelectorAll('.open-transfers .badge')].map(badge => badge.innerText)";

  private final Browser browser;
  private final String centre;

  private Office(Browser browser, String centre) {
    this.browser = browser;
    this.centre = centre;
  }

  /** Signs in at the centre. */
  static Office signIn(Hall hall, Browser browser) throws TourException, InterruptedException {
    Office office = new Office(browser, hall.centre().path("url").asString());
    JsonNode account = hall.account(ROLE);
    browser.visit(office.centre + "/sign-in");
    browser.fill("name", account.path("name").asString());
    browser.fill("password", account.path("secret").asString());
    browser.click("Đăng nhập");
    browser.awaitText("Hồ sơ nộp tại quầy");
    return office;
  }

  /**
   * Waits until the kiosk has told of a device.
   *
   * @param device its name on the page of kiosks
   * @param words that its badge says, among others, in small or capital letters
   */
  void awaitDevice(String device, String words) throws TourException, InterruptedException {
    open("/fleet");
    awaitAmong(
        DEVICES,
        device + " that is “" + words + "”",
        told ->
            told.startsWith(device + ": ")
                && told.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)));
  }

  /**
   * Waits until the last that came in is booked so, and the office is told to give it back.
   *
   * @return how all is booked that came for the same order, newest first
   */
  List<String> awaitMoneyToGiveBack(String outcome) throws TourException, InterruptedException {
    open("/payments");
    awaitAmong(TO_SETTLE, "money to give back, “" + outcome + "”", outcome::equals);
    return read(NEWEST_ORDER);
  }

  /** The pages keep themselves up to date. */
  private void open(String path) throws TourException, InterruptedException {
    if (!browser.address().equals(centre + path)) {
      browser.visit(centre + path);
    }
  }

  private void awaitAmong(String script, String what, Predicate<String> wanted)
      throws TourException, InterruptedException {
    try {
      Patience.until(Hall.PATIENCE, what, () -> read(script).stream().filter(wanted).findFirst());
    } catch (TourException e) {
      throw new TourException(e.getMessage() + "; the office reads: " + read(script), e);
    }
  }

  private List<String> read(String script) throws TourException, InterruptedException {
    return browser.evaluate(script).valueStream().map(text -> text.asString("")).toList();
  }
}
