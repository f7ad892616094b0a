package vn.quay24.procedure.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions with lines dropped, doubled, swapped and bytes changed: a catalogue or a refusal. */
class MutatedProcedureTest {
  private static final String FILE = "procedures/1.004873.toml";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isACatalogueOrRefused(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> lines = Files.readAllLines(Path.of("catalogue", FILE));
    for (int round = 0; round < 40; round++) {
      byte[] zip = zip(mutated(lines, random));
      try {
        Catalogues.loadZip(zip);
      } catch (InvalidCatalogueException _) {
        // as it should be; anything else fails the test, and the seed is in its name
      }
    }
  }

  private static byte[] mutated(List<String> lines, Random random) {
    List<String> changed = new ArrayList<>(lines);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(changed.size());
      switch (random.nextInt(3)) {
        case 0 -> changed.remove(at);
        case 1 -> changed.add(random.nextInt(changed.size()), changed.get(at));
        default -> Collections.swap(changed, at, random.nextInt(changed.size()));
      }
    }
    byte[] bytes = String.join("\n", changed).getBytes(StandardCharsets.UTF_8);
    if (random.nextBoolean()) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static byte[] zip(byte[] procedure) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("catalogue.toml", "holidays.toml", "procedures/2.000635.toml")) {
        put(zip, name, Files.readAllBytes(Path.of("catalogue", name)));
      }
      put(zip, FILE, procedure);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
