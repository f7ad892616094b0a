package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SayingTest {
  private static final String JAM = "scanimage: sane_read: Document feeder jammed\n";
  private static final String END = "Batch terminated, 3 pages scanned\n";

  @ParameterizedTest
  @CsvSource({"3, DEVICE_BUSY", "6, JAMMED", "7, NO_DOCS", "8, COVER_OPEN", "9, IO_ERROR"})
  void aStatusIsKnownByItsNumber(int number, SaneStatus status) {
    String line = "Scanned page 12. (scanner status = " + number + ")";

    assertEquals(Optional.of(new Saying(status, false)), Saying.of(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Scanning page 1",
        "Scanned page 1. (scanner status = 5)",
        "Scanned page 1. (scanner status = 0)",
        "Scanned page 1. (scanner status = 999)",
        "scanimage: rounded value of resolution from -32768 to 1",
        "scanimage: sane_read: something new",
        "Progress: 13.2%"
      })
  void whatIsNoEndSaysNothing(String line) {
    assertEquals(Optional.empty(), Saying.of(line));
  }

  @Test
  void theReasonIsWhatFailedFirst() throws IOException {
    assertEquals(SaneStatus.JAMMED, said(JAM + END + "scanimage: sane_start: Device busy\n"));
    assertEquals(SaneStatus.JAMMED, said(END + JAM));
    assertEquals(SaneStatus.GOOD, said(END));
  }

  @Test
  void aLineOfProgressEndsWithoutALineFeed() throws IOException {
    assertEquals(SaneStatus.JAMMED, said("Progress: 1.0%\rProgress: 2.0%\r" + JAM));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theWordsAreHeardHoweverTheirBytesArrive(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] noise = new byte[5_000];
    random.nextBytes(noise);
    String before = new String(noise, StandardCharsets.ISO_8859_1) + "\n";
    Complaints complaints = new Complaints();

    complaints.read(inPieces((before + JAM + END).getBytes(StandardCharsets.ISO_8859_1), random));

    assertEquals(Optional.of(new Saying(SaneStatus.JAMMED, false)), complaints.saying());
    assertTrue(complaints.reason().length() <= 500);
  }

  private static SaneStatus said(String text) throws IOException {
    Complaints complaints = new Complaints();
    complaints.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    return complaints.saying().orElseThrow().status();
  }

  private static InputStream inPieces(byte[] bytes, Random random) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public int read(byte[] into, int at, int most) {
        return super.read(into, at, Math.min(most, 1 + random.nextInt(9)));
      }
    };
  }
}
