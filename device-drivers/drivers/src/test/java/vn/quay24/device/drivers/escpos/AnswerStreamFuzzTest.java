package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.DeviceId;

/** Whatever a printer sends, it becomes no more answers than bytes, however it is cut in pieces. */
class AnswerStreamFuzzTest {
  private static final DeviceId ID = new DeviceId("printer");

  @FuzzTest
  void anyBytesAreAnswersOrNoise(byte[] bytes) {
    AnswerStream whole = new AnswerStream();
    whole.accept(bytes);
    AnswerStream pieces = new AnswerStream();
    for (byte one : bytes) {
      pieces.accept(new byte[] {one});
    }

    List<PrinterAnswer> answers = answers(whole);
    assertTrue(answers.size() <= bytes.length);
    assertEquals(answers, answers(pieces));
    for (PrinterAnswer answer : answers) {
      if (answer instanceof PrinterAnswer.Automatic status) {
        Ailment ailment = Ailment.of(status);
        assertEquals(
            ailment.fault(ID).isPresent(), ailment.observation(ID).toString().startsWith("Ill"));
      }
    }
  }

  @FuzzTest
  void anyFourRealTimeBytesHaveAMeaning(int bits) {
    Ailment ailment =
        Ailment.of(bits & 0xFF, bits >> 8 & 0xFF, bits >> 16 & 0xFF, bits >> 24 & 0xFF);

    assertEquals(
        ailment.fault(ID).isPresent(), ailment.observation(ID).toString().startsWith("Ill"));
  }

  private static List<PrinterAnswer> answers(AnswerStream stream) {
    List<PrinterAnswer> answers = new ArrayList<>();
    for (Optional<PrinterAnswer> next = stream.next(); next.isPresent(); next = stream.next()) {
      answers.add(next.get());
    }
    return answers;
  }
}
