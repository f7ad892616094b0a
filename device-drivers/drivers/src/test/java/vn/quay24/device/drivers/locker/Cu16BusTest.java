package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;

/** What a bus may bring besides the answer. */
class Cu16BusTest {
  private static final BoardStatus LOCK_ONE_OPEN = new BoardStatus(1, 0xFFFE, 0);
  private static final String ANSWER = "021035feff00000347";
  private static final String OTHER_BOARD = "020035ffff00000338";
  private static final String OUR_QUESTION = "0210300345";

  private final Cu16Bus bus = new Cu16Bus(new DeviceId("locker-test"), Duration.ofMillis(20));

  @ParameterizedTest
  @CsvSource({
    "garbage before it, 00ff02" + ANSWER,
    "a frame begun before it, 021035feff" + ANSWER,
    "our own question come back, " + OUR_QUESTION + ANSWER,
    "our own question twice, " + OUR_QUESTION + OUR_QUESTION + ANSWER,
    "another board before it, " + OTHER_BOARD + ANSWER,
    "another board behind it, " + ANSWER + OTHER_BOARD,
    "a wrong sum before it, 021035feff00000348" + ANSWER,
    "the answer twice, " + ANSWER + ANSWER
  })
  void theAnswerIsFoundHoweverItIsCut(String what, String line) throws Exception {
    byte[] bytes = ScriptedLine.hex(line);
    for (int at = 0; at <= bytes.length; at++) {
      ScriptedLine cut =
          new ScriptedLine(
              List.of(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at, bytes.length)));

      assertEquals(LOCK_ONE_OPEN, bus.ask(cut, 1), what + " cut at " + at);
      assertEquals(List.of(OUR_QUESTION), cut.written());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theAnswerIsFoundByteByByteBehindNoise(long seed) throws Exception {
    byte[] noise = new byte[100];
    new Random(seed).nextBytes(noise);
    ScriptedLine line = new ScriptedLine(List.of(noise));
    for (byte one : ScriptedLine.hex(ANSWER)) {
      line.brings(new byte[] {one});
    }

    assertEquals(LOCK_ONE_OPEN, bus.ask(line, 1));
  }

  @Test
  void onlyAnEchoIsNoAnswer() {
    ScriptedLine line = new ScriptedLine(List.of());
    line.echoes();

    DeviceException failure = assertThrows(DeviceException.class, () -> bus.ask(line, 1));

    assertInstanceOf(DeviceFault.TimedOut.class, failure.fault());
    assertEquals(List.of(OUR_QUESTION, OUR_QUESTION, OUR_QUESTION), line.written());
  }

  @Test
  void onlyAnotherBoardIsNoAnswer() {
    ScriptedLine line = new ScriptedLine(List.of(ScriptedLine.hex(OTHER_BOARD)));

    assertThrows(DeviceException.class, () -> bus.ask(line, 1));
  }

  @Test
  void aPulseIsSentOnceAndItsEchoIsNotTakenForAnything() throws IOException, DeviceException {
    ScriptedLine line = new ScriptedLine(List.of(ScriptedLine.hex("0210310346")));

    bus.pulse(line, new LockAddress(1, 1));
    line.brings(ScriptedLine.hex(ANSWER));

    assertEquals(LOCK_ONE_OPEN, bus.ask(line, 1));
    assertEquals(List.of("0210310346", OUR_QUESTION), line.written());
  }
}
