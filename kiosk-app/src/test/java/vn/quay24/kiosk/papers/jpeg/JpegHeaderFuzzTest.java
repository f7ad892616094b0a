package vn.quay24.kiosk.papers.jpeg;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes are, they are usable or not, and nothing else comes of them. */
class JpegHeaderFuzzTest {

  @FuzzTest
  void anyBytesAreJudged(byte[] bytes) {
    switch (JpegHeader.of(bytes)) {
      case JpegHeader.Usable(int width, int height, int channels) ->
          assertTrue(width > 0 && height > 0 && (channels == 1 || channels == 3));
      case JpegHeader.Unusable(String reason) -> assertTrue(!reason.isEmpty());
    }
  }
}
