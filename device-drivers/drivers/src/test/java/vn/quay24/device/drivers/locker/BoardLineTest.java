package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.bus.Inputs;
import vn.quay24.device.drivers.bus.Speech;
import vn.quay24.device.drivers.locker.board.Board8A80;
import vn.quay24.device.drivers.locker.board.BoardProtocol;
import vn.quay24.device.drivers.locker.board.KerongCu16;
import vn.quay24.device.drivers.locker.modbus.Layout;
import vn.quay24.device.drivers.locker.modbus.ModbusBoards;
import vn.quay24.device.drivers.modbus.RtuFraming;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.locker.LockAddress;

/** What a line may bring besides the answer. */
class BoardLineTest {
  private static final DeviceId ID = new DeviceId("locker-test");
  private static final LockAddress LOCK = new LockAddress(1, 1);
  private static final SortedSet<Integer> ONE = new TreeSet<>(Set.of(1));
  private static final String ANSWER = "021035feff00000347";
  private static final String OTHER_BOARD = "020035ffff00000338";
  private static final String OUR_QUESTION = "0210300345";

  private static final String ALL_CLOSED = "01" + "020101" + "6048"; // unit, PDU, CRC
  private static final String COIL_ON = "01050000ff008c3a";
  private static final String COIL_OFF = "010500000000cdca";

  private static final Duration PATIENT = Duration.ofMillis(400);
  private static final BoardProtocol MODBUS =
      new ModbusBoards(
          new Layout(16, 0, 0, 2, OptionalInt.empty(), Duration.ofMillis(1)),
          RtuFraming.at(115_200));

  private final Tolerated tolerated = new Tolerated(ID);

  private BoardLine on(ScriptedLine line) {
    return on(line, new KerongCu16());
  }

  private BoardLine on(ByteLink line, BoardProtocol protocol) {
    return on(line, protocol, Duration.ofMillis(20));
  }

  private BoardLine on(ByteLink line, BoardProtocol protocol, Duration answer) {
    return new BoardLine(
        line,
        new Speech.Terms(ID, protocol, answer, tolerated),
        new BoardLine.Bank(protocol, Map.of(1, new TreeSet<>(ONE))));
  }

  private static void assertLockOneOpen(Inputs inputs) {
    assertEquals(false, inputs.hooks().get(LOCK));
    assertEquals(15, inputs.hooks().values().stream().filter(bit -> bit).count());
  }

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

      assertLockOneOpen(on(cut).ask(1, ONE, false));
      assertEquals(List.of(OUR_QUESTION), cut.written(), what + " cut at " + at);
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

    assertLockOneOpen(on(line).ask(1, ONE, false));
    assertEquals(Set.of(Speech.NOISE), tolerated.habits());
  }

  @Test
  void onlyAnEchoIsNoAnswer() {
    ScriptedLine line = new ScriptedLine(List.of());
    line.echoes();
    BoardLine boards = on(line);

    DeviceException failure = assertThrows(DeviceException.class, () -> boards.ask(1, ONE, false));

    assertInstanceOf(DeviceFault.TimedOut.class, failure.fault());
    assertEquals(List.of(OUR_QUESTION, OUR_QUESTION, OUR_QUESTION), line.written());
  }

  @Test
  void onlyAnotherBoardIsNoAnswer() {
    BoardLine boards = on(new ScriptedLine(List.of(ScriptedLine.hex(OTHER_BOARD))));

    assertThrows(DeviceException.class, () -> boards.ask(1, ONE, true));
  }

  @Test
  void aBoardInTroubleIsAskedOnceOnly() {
    ScriptedLine line = new ScriptedLine(List.of());
    BoardLine boards = on(line);
    assertThrows(DeviceException.class, () -> boards.ask(1, ONE, false));

    assertThrows(DeviceException.class, () -> boards.ask(1, ONE, false));

    assertEquals(4, line.written().size());
  }

  @Test
  void noiseThatChangesFromLookToLookIsOneFault() {
    ScriptedLine line = new ScriptedLine(List.of());
    BoardLine boards = on(line);
    line.brings(ScriptedLine.hex("11"));
    DeviceException first = assertThrows(DeviceException.class, () -> boards.ask(1, ONE, true));
    line.brings(ScriptedLine.hex("aa55"));
    DeviceException second = assertThrows(DeviceException.class, () -> boards.ask(1, ONE, true));
    DeviceException third = assertThrows(DeviceException.class, () -> boards.ask(1, ONE, true));

    assertEquals(new DeviceFault.ProtocolViolation(ID, "status of board 1"), first.fault());
    assertEquals(first.fault(), second.fault());
    assertEquals(first.fault(), third.fault());
    assertTrue(String.valueOf(first.getMessage()).endsWith("received 11"), first.getMessage());
  }

  @Test
  void aPulseIsSentOnceAndItsEchoIsNotTakenForAnything() throws Exception {
    ScriptedLine line = new ScriptedLine(List.of(ScriptedLine.hex("0210310346")));
    BoardLine boards = on(line);

    boards.pulse(LOCK);
    line.brings(ScriptedLine.hex(ANSWER));

    assertLockOneOpen(boards.ask(1, ONE, false));
    assertEquals(List.of("0210310346", OUR_QUESTION), line.written());
  }

  @Test
  void aPulseThatIsNotAcknowledgedIsSentOnceAllTheSame() throws Exception {
    ScriptedLine line = new ScriptedLine(List.of());

    on(line, new Board8A80()).pulse(LOCK);

    assertEquals(List.of("8a0101119b"), line.written());
    assertEquals(Set.of(BoardLine.UNACKNOWLEDGED), tolerated.habits());
  }

  @Test
  void anAnswerThatComesTooLateAnswersNothingElse() throws Exception {
    SlowLine slow = new SlowLine();
    BoardLine boards = on(slow, MODBUS, PATIENT);
    slow.answers(Duration.ofMillis(600), "01020100a188"); // lock 1 is open
    DeviceException late = assertThrows(DeviceException.class, () -> boards.ask(1, ONE, true));

    slow.answers(Duration.ofMillis(300), ALL_CLOSED); // lock 2 is closed
    Inputs second = boards.ask(1, new TreeSet<>(Set.of(2)), true);

    assertInstanceOf(DeviceFault.TimedOut.class, late.fault());
    assertEquals(Map.of(new LockAddress(1, 2), true), second.hooks());
    assertEquals(Set.of(Speech.LATE), tolerated.habits());
  }

  @Test
  void aLineThatWasJustOpenedMayStillBringAnEarlierAnswer() throws Exception {
    SlowLine slow = new SlowLine();
    slow.answers(Duration.ofMillis(50), "01020100a188");
    slow.write(ScriptedLine.hex("0102000000"));
    slow.answers(Duration.ofMillis(300), ALL_CLOSED);

    Inputs inputs = on(slow, MODBUS, PATIENT).ask(1, ONE, true);

    assertEquals(Map.of(LOCK, true), inputs.hooks());
  }

  @Test
  void aCoilIsNotHeldOnWhileAnswersAreWaitedFor() {
    SlowLine slow = new SlowLine();
    BoardLine boards = on(slow, MODBUS, PATIENT);

    assertThrows(DeviceException.class, () -> boards.pulse(LOCK));

    assertEquals(List.of(COIL_ON, COIL_OFF, COIL_OFF, COIL_OFF), slow.written());
    assertTrue(slow.between(0, 1).compareTo(PATIENT.dividedBy(2)) < 0, "the end had to wait");
    for (int attempt = 1; attempt < 3; attempt++) {
      Duration apart = slow.between(attempt, attempt + 1);
      assertTrue(apart.compareTo(PATIENT.multipliedBy(3).dividedBy(2)) < 0, "not at once");
    }
  }

  @Test
  void aSlowBoardMayAcknowledgeAPulseAfterItsEnd() throws Exception {
    SlowLine slow = new SlowLine();
    BoardLine boards = on(slow, MODBUS, PATIENT);
    slow.answers(Duration.ofMillis(100), COIL_ON, COIL_OFF);

    boards.pulse(LOCK);

    assertEquals(List.of(COIL_ON, COIL_OFF), slow.written());
  }

  @Test
  void theEndOfAPulseIsNoAcknowledgementOfIt() {
    SlowLine slow = new SlowLine();
    BoardLine boards = on(slow, MODBUS, PATIENT);
    slow.answers(Duration.ZERO, "", COIL_OFF);

    DeviceException failure = assertThrows(DeviceException.class, () -> boards.pulse(LOCK));

    assertEquals(new DeviceFault.TimedOut(ID, "unlocking " + LOCK, PATIENT), failure.fault());
  }

  @Test
  void noCoilIsSwitchedOnOnceTheLineIsClosed() {
    SlowLine slow = new SlowLine();
    AtomicReference<BoardLine> closing = new AtomicReference<>();
    BoardLine boards = on(new ClosingLine(slow, () -> closing.get().close()), MODBUS, PATIENT);
    closing.set(boards);

    assertThrows(IOException.class, () -> boards.pulse(LOCK));

    assertEquals(List.of(COIL_OFF), slow.written());
  }

  /** Before anything can be written somebody else closes. */
  private record ClosingLine(SlowLine line, Runnable first) implements ByteLink {
    @Override
    public void write(byte[] bytes) {
      line.write(bytes);
    }

    @Override
    public byte[] read(int max, Duration limit) {
      if (limit.isZero()) {
        first.run();
      }
      return line.read(max, limit);
    }

    @Override
    public void close() {
      line.close();
    }
  }

  @Test
  void aBoardThatIsBusyIsPutToRestAtTheNextLook() throws Exception {
    SlowLine line = new SlowLine();
    line.answers(Duration.ZERO, ALL_CLOSED, "018f06c432", ALL_CLOSED, "010f00000001940b");
    BoardLine boards = on(line, MODBUS);

    boards.ask(1, ONE, true);
    boards.ask(1, ONE, true);

    assertEquals(4, line.written().size());
    assertEquals("010f0000000101002e97", line.written().get(1));
    assertEquals("010f0000000101002e97", line.written().get(3));
    assertEquals(Set.of(), tolerated.habits());
  }

  @Test
  void aBoardThatSwitchesOnlyOneCoilAtATimeIsPutToRestLockByLock() throws Exception {
    SlowLine line = new SlowLine();
    line.answers(Duration.ZERO, ALL_CLOSED, "018f0185f0", COIL_OFF);

    on(line, MODBUS).ask(1, ONE, true);

    assertEquals(COIL_OFF, line.written().getLast());
    assertEquals(Set.of(), tolerated.habits());
  }

  @Test
  void changesToldUnaskedAreKeptInOrder() throws Exception {
    ScriptedLine line =
        new ScriptedLine(List.of(ScriptedLine.hex("8201011193" + "8201010082" + "8001011191")));
    BoardLine boards = on(line, new Board8A80());

    boards.ask(1, ONE, false);

    assertEquals(List.of(Inputs.hook(LOCK, true), Inputs.hook(LOCK, false)), boards.takeNews());
    assertEquals(List.of(), boards.takeNews());
    assertEquals(Set.of(Speech.UNASKED), tolerated.habits());
  }
}
