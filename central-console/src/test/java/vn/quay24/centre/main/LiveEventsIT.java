package vn.quay24.centre.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveEventsIT {

  @Test
  void theCentreEndsWhileAPageWatchesItLive(@TempDir Path folder) throws Exception {
    CentreFixture centre = CentreFixture.start(folder);
    centre.publish();
    TestBrowser officer = TestBrowser.signIn(centre, "officer");
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> live =
          http.send(
              HttpRequest.newBuilder(centre.pages("/events"))
                  .header("Cookie", officer.cookie())
                  .header("Accept", "text/event-stream")
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      assertEquals(':', live.body().read(), "it watches");

      assertTimeoutPreemptively(Duration.ofSeconds(30), centre::close);
      http.shutdownNow();
    }
  }
}
