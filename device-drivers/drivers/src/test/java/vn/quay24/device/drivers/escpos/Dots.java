package vn.quay24.device.drivers.escpos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The dots of a slip, row by row, without what is blank above and below. */
record Dots(List<String> rows) {

  Dots {
    int first = 0;
    int last = rows.size();
    while (first < last && rows.get(first).indexOf('#') < 0) {
      first++;
    }
    while (last > first && rows.get(last - 1).indexOf('#') < 0) {
      last--;
    }
    rows = List.copyOf(rows.subList(first, last));
  }

  static Dots of(BufferedImage slip) {
    List<String> rows = new ArrayList<>();
    for (int y = 0; y < slip.getHeight(); y++) {
      StringBuilder row = new StringBuilder();
      for (int x = 0; x < slip.getWidth(); x++) {
        row.append((slip.getRGB(x, y) & 0xFF) == 0 ? '#' : ' ');
      }
      rows.add(row.toString());
    }
    return new Dots(rows);
  }

  /** Reads a PBM file of kind P4. */
  static Dots of(Path pbm) throws IOException {
    byte[] bytes = Files.readAllBytes(pbm);
    String[] head = new String(bytes, StandardCharsets.ISO_8859_1).split("[\\n ]", 4);
    int width = Integer.parseInt(head[1]);
    int height = Integer.parseInt(head[2]);
    int data = bytes.length - width / 8 * height;
    List<String> rows = new ArrayList<>();
    for (int y = 0; y < height; y++) {
      StringBuilder row = new StringBuilder();
      for (int x = 0; x < width; x++) {
        boolean black = (bytes[data + (y * width + x) / 8] & 0x80 >> x % 8) != 0;
        row.append(black ? '#' : ' ');
      }
      rows.add(row.toString());
    }
    return new Dots(rows);
  }
}
