package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.printer.Slip;

class SlipPainterTest {
  private static final String LONG_NAME =
      "Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương Quỳnh Thiên Kim Ngọc Diệp";

  @ParameterizedTest
  @ValueSource(ints = {576, 384})
  void theQrCodeCanBeReadBack(int width) throws ReaderException {
    String content = "https://tra-cuu.example/0198f3c2-7a31-7c55-9a1e-2f0b6f4f0001";

    Bitmap bitmap = new SlipPainter(width).paint(new Slip(List.of(new Slip.Qr(content))));

    assertEquals(content, read(bitmap));
  }

  @ParameterizedTest
  @ValueSource(ints = {576, 384})
  void longNamesWrapInsideTheMargins(int width) {
    Bitmap one = paint(width, new Slip.Field("Người nộp", "Lê Mẫu"));
    Bitmap wrapped = paint(width, new Slip.Field("Người nộp", LONG_NAME));

    assertTrue(wrapped.height() > one.height());
    assertTrue(edgesBlank(wrapped));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A7", "A 0427", "20341-2026-000123456789", "H99-20341-261125-0427-XYZ-123"})
  void aNumberIsShrunkUntilItFits(String digits) {
    Bitmap bitmap = paint(576, new Slip.Digits(digits));

    assertTrue(bitmap.height() < 220, "on one line");
    assertTrue(edgesBlank(bitmap));
  }

  @Test
  void aWordWithoutEndIsBrokenAndNotLost() {
    Bitmap bitmap = paint(384, new Slip.Heading("M".repeat(60)));

    assertTrue(bitmap.height() > 200);
    assertTrue(edgesBlank(bitmap));
  }

  @ParameterizedTest
  @ValueSource(ints = {576, 384})
  void aValueLeavesNoLoneWord(int width) {
    Bitmap value = paint(width, new Slip.Field("", "Trụ sở Ủy ban nhân dân phường Bàn Thạch"));

    List<Integer> ends = ends(value);

    assertEquals(2, ends.size());
    assertTrue(ends.getLast() > ends.getFirst() / 2, "\"Thạch\" stands alone: " + ends);
  }

  @Test
  void aLongWordIsNotBrokenForTheSakeOfEvenLines() {
    String word = "m".repeat(20);
    int alone = ends(paint(576, new Slip.Text(word, false, true))).getFirst();

    int first = ends(paint(576, new Slip.Text(word + " và sau khi nộp", false, true))).getFirst();

    assertTrue(first >= alone, "the line ends at " + first + ", and the word alone at " + alone);
  }

  @ParameterizedTest
  @ValueSource(ints = {576, 384})
  void marksThatHangOutOfALineAreWholeOnPaper(int width) {
    Bitmap line = paint(width, new Slip.Field("Ĩ", "Ĩ"), new Slip.Heading("ư".repeat(80)));

    assertTrue(edgesBlank(line));
  }

  @Test
  void marksOfTwoStoreysDoNotTouchTheLineAbove() {
    Bitmap twoLines = paint(576, new Slip.Text("ggggg\nẾỄỖẬẨ", true, false));

    assertTrue(ends(twoLines).size() >= 2, "descenders above and double marks below need a gap");
  }

  @Test
  void decomposedLettersAreSetLikeComposedOnes() {
    Bitmap composed = paint(576, new Slip.Heading("Phiếu nộp hồ sơ"));
    Bitmap decomposed =
        paint(576, new Slip.Heading(Normalizer.normalize("Phiếu nộp hồ sơ", Normalizer.Form.NFD)));

    assertTrue(Arrays.equals(composed.dots(), decomposed.dots()));
  }

  @Test
  void emptyTextsTakeNoInk() {
    Bitmap bitmap =
        paint(576, new Slip.Text("", false, true), new Slip.Field("", " "), new Slip.Digits(""));

    assertFalse(bitmap.height() > 300);
  }

  @Test
  void aSlipOfManyMetresIsRefused() {
    List<Slip.Block> blocks = Collections.nCopies(2_000, new Slip.Heading("x"));

    assertThrows(
        IllegalArgumentException.class, () -> new SlipPainter(576).paint(new Slip(blocks)));
  }

  private static Bitmap paint(int width, Slip.Block... blocks) {
    return new SlipPainter(width).paint(new Slip(List.of(blocks)));
  }

  /** Whether the outermost two dots on both sides bear no ink. */
  private static boolean edgesBlank(Bitmap bitmap) {
    int width = bitmap.widthBytes();
    for (int y = 0; y < bitmap.height(); y++) {
      byte first = bitmap.dots()[y * width];
      byte last = bitmap.dots()[(y + 1) * width - 1];
      if ((first & 0xC0) != 0 || (last & 0x03) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Of each run of rows with ink, how many dots from the left it ends. */
  private static List<Integer> ends(Bitmap bitmap) {
    int width = bitmap.widthBytes() * 8;
    List<Integer> ends = new ArrayList<>();
    int end = 0;
    for (int y = 0; y < bitmap.height(); y++) {
      int row = 0;
      for (int x = 0; x < width; x++) {
        row = black(bitmap, x, y) ? x + 1 : row;
      }
      if (row == 0 && end > 0) {
        ends.add(end);
        end = 0;
      }
      end = Math.max(end, row);
    }
    return ends;
  }

  private static boolean black(Bitmap bitmap, int x, int y) {
    return (bitmap.dots()[y * bitmap.widthBytes() + x / 8] & 0x80 >> x % 8) != 0;
  }

  private static String read(Bitmap bitmap) throws ReaderException {
    int width = bitmap.widthBytes() * 8;
    int[] rgb = new int[width * bitmap.height()];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (bitmap.dots()[i / 8] & 0x80 >> i % 8) != 0 ? 0 : 0xFFFFFF;
    }
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(width, bitmap.height(), rgb))))
        .getText();
  }
}
