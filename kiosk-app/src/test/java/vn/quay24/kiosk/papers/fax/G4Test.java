package vn.quay24.kiosk.papers.fax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we code, two decoders that are not ours give back bit by bit. */
class G4Test {

  static Stream<Integer> seeds() {
    return IntStream.range(0, 60).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyPageComesBackAsItWas(int seed) throws Exception {
    SplittableRandom chance = new SplittableRandom(seed);
    int width = 1 + chance.nextInt(seed % 5 == 0 ? 6_000 : 400);
    int height = 1 + chance.nextInt(40);
    boolean[][] page = new boolean[height][width];
    for (int y = 0; y < height; y++) {
      if (y > 0 && chance.nextInt(3) > 0) {
        page[y] = page[y - 1].clone();
        for (int i = chance.nextInt(6); i > 0; i--) {
          page[y][chance.nextInt(width)] ^= true;
        }
      } else {
        fill(page[y], chance, 1 + chance.nextInt(1 + width));
      }
    }

    assertReadBack(page);
  }

  @Test
  void everyLengthOfRunHasItsCode() throws Exception {
    int width = 5_400;
    boolean[][] page = new boolean[2 * 2_700][width];
    for (int run = 1; run < 2_700; run++) {
      // Between empty rows nothing above helps: each row is coded by its runs.
      for (int x = width - run; x < width; x++) {
        page[2 * run][x] = true;
      }
      page[2 * run][0] = true;
      if (run % 2 == 0) {
        for (int x = 10; x < 10 + run; x++) {
          page[2 * run][x] = true;
        }
      }
    }

    assertReadBack(page);
  }

  private static void fill(boolean[] row, SplittableRandom chance, int longest) {
    boolean ink = chance.nextBoolean();
    for (int x = 0; x < row.length; ink = !ink) {
      for (int end = Math.min(row.length, x + 1 + chance.nextInt(longest)); x < end; x++) {
        row[x] = ink;
      }
    }
  }

  private static void assertReadBack(boolean[][] page) throws Exception {
    int width = page[0].length;
    byte[] code = code(page);

    byte[] byPdfBox = byPdfBox(code, width, page.length);
    int stride = (width + 7) / 8;
    BufferedImage byImageIo =
        ImageIO.read(new ByteArrayInputStream(FaxTiff.of(width, page.length, 300, code)));
    assertEquals(width, byImageIo.getWidth());
    for (int y = 0; y < page.length; y++) {
      boolean[] pdfBox = new boolean[width];
      boolean[] imageIo = new boolean[width];
      for (int x = 0; x < width; x++) {
        pdfBox[x] = (byPdfBox[y * stride + x / 8] & 0x80 >> x % 8) == 0;
        imageIo[x] = (byImageIo.getRGB(x, y) & 0xFFFFFF) == 0;
      }
      assertArrayEquals(page[y], pdfBox, "PDFBox, row " + y);
      assertArrayEquals(page[y], imageIo, "ImageIO, row " + y);
    }
  }

  private static byte[] code(boolean[][] page) {
    G4 code = new G4(page[0].length);
    for (boolean[] row : page) {
      int[] changes = code.room();
      int count = 0;
      boolean ink = false;
      for (int x = 0; x < row.length; x++) {
        if (row[x] != ink) {
          ink = row[x];
          changes[count++] = x;
        }
      }
      code.row(count);
    }
    return code.end();
  }

  private static byte[] byPdfBox(byte[] code, int width, int height) throws Exception {
    COSDictionary parameters = new COSDictionary();
    parameters.setInt(COSName.K, -1);
    parameters.setInt(COSName.COLUMNS, width);
    parameters.setInt(COSName.ROWS, height);
    COSDictionary stream = new COSDictionary();
    stream.setItem(COSName.DECODE_PARMS, parameters);
    stream.setItem(COSName.FILTER, COSName.CCITTFAX_DECODE);
    stream.setInt(COSName.HEIGHT, height);
    Filter filter = FilterFactory.INSTANCE.getFilter(COSName.CCITTFAX_DECODE);
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    filter.decode(new ByteArrayInputStream(code), out, stream, 0);
    return out.toByteArray();
  }
}
