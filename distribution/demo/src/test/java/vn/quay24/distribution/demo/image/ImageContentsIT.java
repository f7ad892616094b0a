package vn.quay24.distribution.demo.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kiosk that stands before citizens holds nothing that pretends to be hardware. */
class ImageContentsIT {
  private static final List<String> PRETENDERS =
      List.of(
          "vn/quay24/device/emulator/",
          "vn/quay24/device/peer/",
          "vn/quay24/simulator/",
          "vn/quay24/distribution/demo/");

  @ParameterizedTest
  @ValueSource(strings = {"kiosk", "centre"})
  void theImageHoldsNoEmulatorNoSimulatorAndNoClassOfTheDemonstration(String image)
      throws IOException {
    List<String> pretending = new ArrayList<>();
    for (Path jar : jars(image)) {
      try (JarFile contents = new JarFile(jar.toFile())) {
        contents.stream()
            .map(entry -> entry.getName())
            .filter(name -> PRETENDERS.stream().anyMatch(name::startsWith))
            .forEach(name -> pretending.add(jar.getFileName() + ": " + name));
      }
    }

    assertEquals(List.of(), pretending);
  }

  @Test
  void theLibrariesUnderTheLgplStayFilesThatCanBeReplaced() throws IOException {
    List<String> names = jars("kiosk").stream().map(jar -> jar.getFileName().toString()).toList();

    assertTrue(names.stream().anyMatch(name -> name.startsWith("jmrtd-")), names::toString);
    assertTrue(
        names.stream().anyMatch(name -> name.startsWith("scuba-smartcards-")), names::toString);
  }

  private static List<Path> jars(String image) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", image, "target", "lib"))) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
      assertTrue(jars.size() > 10, () -> "the image " + image + " was not built: " + jars);
      return jars;
    }
  }
}
