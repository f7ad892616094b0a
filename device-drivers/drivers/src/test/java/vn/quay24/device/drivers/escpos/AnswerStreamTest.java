package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;

class AnswerStreamTest {
  private static final DeviceId ID = new DeviceId("printer");

  @Test
  void tellsMixedAnswersApart() {
    assertEquals(
        List.of(
            new PrinterAnswer.RealTime(0x16),
            new PrinterAnswer.Report(0x00),
            new PrinterAnswer.RealTime(0x12),
            new PrinterAnswer.Automatic(0x3C, 0x00, 0x0C),
            new PrinterAnswer.Report(0x03)),
        answers(0x16, 0x00, 0x3C, 0x00, 0x12, 0x0C, 0x00, 0x03));
  }

  @Test
  void flowControlAndNamesAreNoAnswers() {
    assertEquals(
        List.of(new PrinterAnswer.RealTime(0x12)),
        answers(0x11, 0x13, 0x5F, 0x41, 0x12, 0x00, 0x12));
  }

  /** Epson's and Citizen's answer to DLE DC4 8; its bytes alone would pass for two reports. */
  @Test
  void aClearResponseIsNoReport() {
    assertEquals(List.of(new PrinterAnswer.Cleared()), answers(0x37, 0x25, 0x00));
    assertEquals(List.of(new PrinterAnswer.Cleared()), answers(0x37, 0x13, 0x11, 0x25, 0x00));
    assertEquals(
        List.of(new PrinterAnswer.Report(0x00)),
        answers(0x37, 0x22, 0x00, 0x3D, 0x25, 0x00, 0x3B, 0x37, 0x25, 0x00, 0x00));
  }

  @Test
  void aBlockWithoutAnEndDoesNotDeafenForever() {
    AnswerStream stream = new AnswerStream();
    stream.accept(new byte[] {0x5F});
    for (int i = 0; i < 80; i++) {
      stream.accept(new byte[] {'A'});
    }
    stream.accept(new byte[] {0x12});

    assertEquals(Optional.of(new PrinterAnswer.RealTime(0x12)), stream.next());
  }

  /** All 256 values for each of the four questions: 1,024 cases and not one exception. */
  @Test
  void everyStatusByteOfEveryQuestionHasAMeaning() {
    for (int question = 0; question < 4; question++) {
      for (int value = 0; value < 256; value++) {
        int[] bits = {0x16, 0x12, 0x12, 0x12};
        bits[question] = value;
        Ailment ailment = Ailment.of(bits[0], bits[1], bits[2], bits[3]);

        boolean fault =
            switch (question) {
              case 0 -> (value & 0x08) != 0;
              case 1 -> (value & 0x64) != 0;
              case 2 -> (value & 0x6C) != 0;
              default -> (value & 0x60) != 0;
            };
        assertEquals(fault, ailment.fault(ID).isPresent(), question + 1 + ": " + value);
      }
    }
  }

  @Test
  void theCoverIsBelievedBeforeThePaper() {
    Ailment ailment = Ailment.of(0x1E, 0x12 | 0x24, 0x12, 0x72);

    assertEquals(Optional.of(new DeviceFault.CoverOpen(ID)), ailment.fault(ID));
    assertFalse(ailment.awaitsRecovery());
  }

  @Test
  void aHeadThatIsTooHotPassesByItselfUnlessSomethingElseIsWrong() {
    assertTrue(Ailment.of(0x1E, 0x52, 0x52, 0x12).passes());
    assertFalse(Ailment.of(0x1E, 0x56, 0x52, 0x12).passes(), "an open cover");
    assertFalse(Ailment.of(0x1E, 0x52, 0x12, 0x12).passes(), "an error without a name");
    assertTrue(Ailment.of(0x1E, 0x52, 0x12, 0x12).awaitsRecovery());
    assertFalse(Ailment.of(0x1E, 0x52, 0x52, 0x12).awaitsRecovery());
  }

  private static List<PrinterAnswer> answers(int... bytes) {
    AnswerStream stream = new AnswerStream();
    for (int value : bytes) {
      stream.accept(new byte[] {(byte) value});
    }
    List<PrinterAnswer> answers = new ArrayList<>();
    for (Optional<PrinterAnswer> next = stream.next(); next.isPresent(); next = stream.next()) {
      answers.add(next.get());
    }
    return answers;
  }
}
