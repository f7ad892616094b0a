package vn.quay24.device.drivers.nut;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever a server says leaves as a value. */
class NutAnswerFuzzTest {

  @FuzzTest
  void anyLinesGiveAValue(byte[] said) {
    String text = new String(said, StandardCharsets.ISO_8859_1);
    NutAnswer.of("u", text.lines().toList()).power();
    NutAnswer.of(
            "u",
            List.of("VAR u ups.status \"" + text + "\"", "VAR u battery.charge \"" + text + '"'))
        .power();
  }
}
