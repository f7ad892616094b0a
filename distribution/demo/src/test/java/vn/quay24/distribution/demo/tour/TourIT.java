package vn.quay24.distribution.demo.tour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.distribution.demo.Options;

/** The whole product, from outside: four processes, a browser, and the bench's own interface. */
class TourIT {
  private static final String PORT = "18024";

  @TempDir Path folder;

  @Test
  void aCitizenIsServedFromCardToSlipToLocker() throws Exception {
    Path image = Path.of("..").toAbsolutePath().normalize();
    Path album = folder.resolve("album");

    Tour.run(
        Options.parse(
            List.of(
                "--home",
                folder.resolve("s").toString(),
                "--image",
                image.toString(),
                "--port",
                PORT)),
        album,
        _ -> {});

    assertTrue(Files.isDirectory(album.resolve("dossier-as-stored")));
    try (Stream<Path> files = Files.list(album)) {
      List<String> names = files.map(file -> String.valueOf(file.getFileName())).toList();
      assertTrue(names.stream().anyMatch(name -> name.endsWith("-phieu.png")), names::toString);
      assertTrue(
          names.stream().anyMatch(name -> name.endsWith("-giay-tiep-nhan.pdf")), names::toString);
    }
  }
}
