package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.link.ByteLink;

/** What is made of answers that come late, or more than once. */
class HearingTest {
  private static final DeviceId ID = new DeviceId("printer");
  private static final Duration LIMIT = Duration.ofMillis(500);

  private final Voice voice = new Voice();
  private final Tolerated tolerated = new Tolerated(ID);
  private final Hearing hearing = new Hearing(voice, tolerated);

  /** A printer that has said what it was told to say. */
  private static final class Voice implements ByteLink {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    void says(int... bytes) {
      for (int next : bytes) {
        said.write(next);
      }
    }

    @Override
    public void write(byte[] bytes) {
      // nobody listens
    }

    @Override
    public byte[] read(int max, Duration limit) {
      byte[] bytes = said.toByteArray();
      said.reset();
      return bytes;
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  @Test
  void anAnswerThatComesLateDoesNotPassForThatToTheNextQuestion() throws Exception {
    assertEquals(Optional.empty(), hearing.answer(LIMIT));
    voice.says(0x16, 0x12);

    assertEquals(Optional.of(new PrinterAnswer.RealTime(0x12)), hearing.answer(LIMIT));
  }

  @Test
  void anAnswerThatWasLostIsNotWaitedForAgain() throws Exception {
    assertEquals(Optional.empty(), hearing.answer(LIMIT));
    voice.says(0x16);
    assertEquals(Optional.of(new PrinterAnswer.RealTime(0x16)), hearing.answer(LIMIT));
    voice.says(0x12, 0x1A);

    assertEquals(Optional.of(new PrinterAnswer.RealTime(0x12)), hearing.answer(LIMIT));
  }

  @Test
  void answersThatNobodyAskedForAreNotedOnce() throws Exception {
    assertFalse(hearing.surplus());
    voice.says(0x16, 0x16);

    hearing.drain();

    assertTrue(hearing.surplus());
    assertTrue(tolerated.habits().contains(Hearing.SURPLUS));
  }

  @Test
  void anAnswerToAQuestionThatStandsInAPictureByChanceIsNoHabit() throws Exception {
    byte[] band = {0x1D, 'v', '0', 0, 4, 0, 1, 0, 0x10, 0x04, 0x02, 0x10};
    hearing.mayAnswer(EscPos.questionsIn(band));
    voice.says(0x12);

    assertTrue(hearing.settle(Duration.ZERO), "it may have passed for another");

    assertFalse(hearing.surplus());
  }

  @Test
  void aReportIsOwedOnceForEachTimeThatItWasAskedFor() throws Exception {
    hearing.reports().asked();
    voice.says(0x00, 0x00);

    hearing.drain();

    assertEquals(0, hearing.reports().owed());
    assertEquals(1, hearing.reports().strays());
  }

  @Test
  void aPrinterThatHasForgottenOwesNoReports() throws Exception {
    hearing.reports().asked();
    voice.says(0x37, 0x25, 0x00);

    assertTrue(hearing.cleared(LIMIT));
    assertEquals(0, hearing.reports().owed());
  }
}
