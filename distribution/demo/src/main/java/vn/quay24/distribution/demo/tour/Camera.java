package vn.quay24.distribution.demo.tour;

import java.io.IOException;

/** Takes the pictures of a tour: the kiosk's screen, the bench's page, the printed slips. */
final class Camera {
  private final BenchClient bench;
  private final Browser page;
  private final Album album;

  /**
   * @param page shows the bench
   */
  Camera(BenchClient bench, Browser page, Album album) {
    this.bench = bench;
    this.page = page;
    this.album = album;
  }

  void kiosk(String title) throws TourException, InterruptedException {
    add(title, "jpg", bench.get("/api/screen/picture"));
  }

  void bench(String title) throws TourException, InterruptedException {
    add(title, "png", page.picture());
  }

  void browser(String title, Browser browser) throws TourException, InterruptedException {
    add(title, "png", browser.picture());
  }

  /** The last slip, a pixel a dot. */
  void slip() throws TourException, InterruptedException {
    int last = bench.state().path("printer").path("slips").size();
    if (last == 0) {
      throw new TourException("no slip was printed");
    }
    int number = bench.state().path("printer").path("slips").get(last - 1).path("number").asInt();
    add("phieu", "png", bench.get("/api/printer/slips/" + number + ".png"));
  }

  /** The last page that the page printer printed. */
  void document() throws TourException, InterruptedException {
    int last = bench.state().path("document").path("documents").size();
    if (last == 0) {
      throw new TourException("no document was printed");
    }
    int number = bench.state().path("document").path("documents").get(last - 1).asInt();
    add("giay-in-tai-quay", "pdf", bench.get("/api/document/printed/" + number + ".pdf"));
  }

  void add(String title, String extension, byte[] content) throws TourException {
    try {
      album.add(title, extension, content);
    } catch (IOException e) {
      throw new TourException("the picture cannot be kept", e);
    }
  }
}
