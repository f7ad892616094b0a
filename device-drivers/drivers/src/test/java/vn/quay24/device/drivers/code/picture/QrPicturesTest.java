package vn.quay24.device.drivers.code.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.emulator.camera.DegradedCodes;
import vn.quay24.device.emulator.camera.DegradedCodes.Sample;
import vn.quay24.device.emulator.camera.Photograph;
import vn.quay24.device.emulator.camera.PrintedCode;
import vn.quay24.device.emulator.camera.View;

class QrPicturesTest {
  private static final String LETTERS = "ABCDEFGHIJ 0123456789 |ĐặÔngỮươịạê";
  private static final int EACH = 11; // of 432 pictures: 40, and every way of seeing at least once
  private static final int READ =
      33; // the others are out of focus by 0.8 modules and more, or lost

  @Test
  void aPictureOfEveryKindOfBadnessIsRead() {
    Set<String> kinds = new HashSet<>();
    for (Sample sample : DegradedCodes.all()) {
      if (kinds.add(sample.kind())) {
        assertEquals(
            Optional.of(sample.text()),
            QrPictures.read(grey(sample.photograph())),
            sample.kind() + " of " + sample.degree());
      }
    }
  }

  /** The whole set is read by the code benchmark. */
  @Test
  @Tag("exhaustive")
  void badPicturesAreReadAndNeverWrongly() {
    List<Sample> samples = DegradedCodes.all();
    int read = 0;
    for (int i = 0; i < samples.size(); i += EACH) {
      Sample sample = samples.get(i);
      Optional<String> text = QrPictures.read(grey(sample.photograph()));
      assertTrue(text.isEmpty() || text.get().equals(sample.text()), sample::kind);
      read += text.isPresent() ? 1 : 0;
    }
    assertTrue(read >= READ, "only " + read + " were read");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void anyTextComesOutAsItWasOrNotAtAll(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String text = text(random, random.nextInt(1, 200));
    View view =
        View.clean(random.nextDouble(2, 6))
            .turned(random.nextDouble(360))
            .tilted(random.nextDouble(0.2))
            .blurred(random.nextDouble(0.5))
            .noisy(random.nextDouble(60))
            .faint(random.nextDouble(0.2, 1))
            .shaded(random.nextDouble(0.6))
            .damaged(random.nextDouble(0.08));

    Optional<String> read = QrPictures.read(grey(Photograph.of(PrintedCode.of(text), view, seed)));

    assertTrue(read.isEmpty() || read.get().equals(text), text);
  }

  /** From the smallest version to one of the largest, however it lies. */
  @ParameterizedTest
  @CsvSource({"5, 20, 10", "14, 8, 100", "60, 12, 190", "400, 6, 260", "1200, 5, 45", "2048, 5, 0"})
  void codesOfEverySizeAreRead(int length, double module, double turn) {
    String text = text(new SplittableRandom(length), length);
    View view = View.clean(module).turned(turn);

    assertEquals(
        Optional.of(text),
        QrPictures.read(grey(Photograph.of(PrintedCode.dense(text), view, length))));
  }

  @Test
  void lightOnDarkIsReadToo() {
    String text = "999190001234|Trần Văn Mẫu";
    GreyPicture picture = grey(Photograph.of(PrintedCode.of(text), View.clean(5), 1));

    assertEquals(Optional.of(text), QrPictures.read(Renderings.inverted(picture)));
  }

  /** A mirror over the window. */
  @Test
  void aMirroredCodeIsReadToo() {
    String text = "999190001234|Trần Văn Mẫu";
    GreyPicture picture = grey(Photograph.of(PrintedCode.of(text), View.clean(5), 1));
    byte[] mirrored = picture.samples().clone();
    for (int i = 0; i < mirrored.length; i++) {
      int x = i % picture.width();
      mirrored[i] = picture.samples()[i - x + picture.width() - 1 - x];
    }

    assertEquals(
        Optional.of(text),
        QrPictures.read(new GreyPicture(picture.width(), picture.height(), mirrored)));
  }

  /** Where one finder pattern is under a thumb, the other two and what is known tell the rest. */
  @Test
  void aCoveredFinderPatternIsGuessed() {
    String text = "999190001234|Trần Văn Mẫu";
    GreyPicture picture = grey(Photograph.of(PrintedCode.of(text), View.clean(5), 1));
    Finder first =
        FinderSearch.in(Contrast.of(picture), 3).stream()
            .min((one, other) -> Double.compare(one.x() + one.y(), other.x() + other.y()))
            .orElseThrow();
    byte[] covered = picture.samples().clone();
    for (int i = -15; i <= 15; i++) {
      int begin = ((int) first.y() + i) * picture.width() + (int) first.x();
      Arrays.fill(covered, begin - 15, begin + 15, (byte) 150);
    }

    assertEquals(
        Optional.of(text),
        QrPictures.read(new GreyPicture(picture.width(), picture.height(), covered)));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 900", "900, 1", "2, 2", "7, 9", "640, 480"})
  void whereThereIsNoCodeNoneIsRead(int width, int height) {
    byte[] samples = new byte[width * height];
    assertEquals(Optional.empty(), QrPictures.read(new GreyPicture(width, height, samples)));
    new java.util.Random(width).nextBytes(samples);
    assertEquals(Optional.empty(), QrPictures.read(new GreyPicture(width, height, samples)));
  }

  private static GreyPicture grey(Photograph photograph) {
    return new GreyPicture(photograph.width(), photograph.height(), photograph.samples());
  }

  private static String text(SplittableRandom random, int length) {
    return IntStream.range(0, length)
        .map(_ -> LETTERS.charAt(random.nextInt(length > 300 ? 20 : LETTERS.length())))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
