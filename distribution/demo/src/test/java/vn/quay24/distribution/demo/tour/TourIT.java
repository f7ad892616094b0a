package vn.quay24.distribution.demo.tour;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.distribution.demo.Options;
import vn.quay24.distribution.demo.home.DemoHome;

/**
 * The whole product, from outside: four processes, a browser, and the bench's own interface. One
 * tour, and what it left.
 */
class TourIT {
  private static final String PORT = "18024";

  @TempDir static Path folder;
  private static Path album;
  private static DemoHome home;

  @BeforeAll
  static void aCitizenIsServedFromCardToSlipToLocker() throws Exception {
    Path image = Path.of("..").toAbsolutePath().normalize();
    Options options =
        Options.parse(
            List.of(
                "--home",
                folder.resolve("s").toString(),
                "--image",
                image.toString(),
                "--port",
                PORT));
    album = folder.resolve("album");
    home = DemoHome.under(options.state(), options.ports());
    Tour.run(options, album, _ -> {});
  }

  @Test
  void theTourLeavesItsPicturesAndPapers() throws IOException {
    assertTrue(Files.isDirectory(album.resolve("dossier-as-stored")));
    try (Stream<Path> files = Files.list(album)) {
      List<String> names = files.map(file -> String.valueOf(file.getFileName())).toList();
      assertTrue(names.stream().anyMatch(name -> name.endsWith("-phieu.png")), names::toString);
      assertTrue(
          names.stream().anyMatch(name -> name.endsWith("-giay-tiep-nhan.pdf")), names::toString);
      assertTrue(
          names.stream().anyMatch(name -> name.endsWith("-giay-in-tai-quay.pdf")), names::toString);
    }
  }

  /**
   * Neither logs, nor the databases of kiosk, agent and centre, nor the dossier as it is stored,
   * nor what went through the broker: the centre opens what it holds for the officer's eyes alone.
   */
  @Test
  void nothingThatTheProcessesKeepNamesTheCitizenInClear() throws IOException {
    Traces citizen = new Traces("Lê Thị Mẫu Đơn", "999198007733", Citizen.PHONE);

    List<Path> found = new ArrayList<>();
    for (Path kept : List.of(home.logs(), home.kiosk(), home.centre(), home.run())) {
      found.addAll(citizen.in(kept));
    }

    assertEquals(List.of(), found);
    for (Path looked :
        List.of(
            home.logs().resolve("kiosk.log"),
            home.kiosk().resolve("data/app/kiosk.db"),
            home.centre().resolve("data/centre.db"))) {
      assertTrue(Files.size(looked) > 0, looked::toString);
    }
    assertTrue(
        brokerHolds("\"sequence\":"), "the broker's journal holds messages that can be read");
  }

  private static boolean brokerHolds(String words) throws IOException {
    try (Stream<Path> files = Files.list(home.centre().resolve("data/broker/journal"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), ISO_8859_1).contains(words)) {
          return true;
        }
      }
    }
    return false;
  }
}
