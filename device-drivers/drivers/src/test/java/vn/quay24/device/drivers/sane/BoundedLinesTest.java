package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
  private static final String LONGEST = "x".repeat(BoundedLines.LONGEST);

  private static List<String> lines(String text) throws IOException {
    BoundedLines reader =
        new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    List<String> lines = new ArrayList<>();
    for (Optional<String> line = reader.next(); line.isPresent(); line = reader.next()) {
      lines.add(line.get());
    }
    return lines;
  }

  @Test
  void linesComeAsTheyAre() throws IOException {
    assertEquals(List.of("một", "", "hai", "ba"), lines("một\n\nhai\r\nba"));
  }

  @Test
  void aLineWithoutEndIsLeftOutAndCostsNoMemory() throws IOException {
    assertEquals(List.of(LONGEST, "next"), lines(LONGEST + "\n" + LONGEST + "y\nnext\n"));
    assertEquals(List.of(), lines(LONGEST + "y"));
  }
}
