package vn.quay24.distribution.demo.tour;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The officer at the desk, in a browser. */
final class Officer {
  private final Browser browser;
  private final Camera camera;
  private final String centre;

  Officer(Browser browser, Camera camera, String centre) {
    this.browser = browser;
    this.camera = camera;
    this.centre = centre;
  }

  /** Signs in with a sample account of this role. */
  void signIn(JsonNode accounts) throws TourException, InterruptedException {
    JsonNode account =
        find(accounts, "officer")
            .orElseThrow(() -> new TourException("the bench knows no officer's account"));
    browser.visit(centre + "/desk");
    browser.fill("name", account.path("name").asString());
    browser.fill("password", account.path("secret").asString());
    camera.browser("dang-nhap", browser);
    browser.click("Đăng nhập");
    browser.awaitText("Hồ sơ nộp tại quầy");
  }

  static Optional<JsonNode> find(JsonNode accounts, String role) {
    for (JsonNode account : accounts) {
      if (account.path("role").asString("").equals(role)) {
        return Optional.of(account);
      }
    }
    return Optional.empty();
  }

  /** Opens the dossier, looks into its paper, accepts it; keeps the receipt. */
  void accept(String applicant) throws TourException, InterruptedException {
    browser.awaitText(applicant);
    camera.browser("ho-so-moi", browser);
    browser.click(applicant);
    browser.awaitText("Tiếp nhận hồ sơ");
    camera.browser("ho-so", browser);
    String paper =
        browser
            .evaluate("(document.querySelector('a[data-paper]') || {href: ''}).href")
            .asString("");
    if (!paper.isEmpty()) {
      camera.add("giay-to", "pdf", browser.fetch(paper));
    }
    browser.click("Tiếp nhận hồ sơ");
    browser.awaitText("Giấy tiếp nhận và hẹn trả");
    camera.browser("da-tiep-nhan", browser);
    camera.add("giay-tiep-nhan", "pdf", browser.fetch(address("/receipt.pdf")));
  }

  /** Says that the result is there; keeps the label of its envelope. */
  void finish() throws TourException, InterruptedException {
    browser.click("Đã có kết quả");
    browser.awaitText("Nhãn phong bì");
    camera.browser("da-co-ket-qua", browser);
    camera.add("nhan-phong-bi", "pdf", browser.fetch(address("/envelope.pdf")));
  }

  /** Sees at the desk that the citizen has taken the result. */
  void seeReturned() throws TourException, InterruptedException {
    browser.reloadUntil("Đã trả kết quả");
    camera.browser("da-tra", browser);
  }

  private String address(String document) throws TourException, InterruptedException {
    return browser.evaluate("location.pathname").asString() + document;
  }
}
