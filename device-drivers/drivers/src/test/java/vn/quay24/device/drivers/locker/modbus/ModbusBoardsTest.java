package vn.quay24.device.drivers.locker.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.bus.Heard;
import vn.quay24.device.drivers.bus.Message;
import vn.quay24.device.drivers.locker.board.Pulse;
import vn.quay24.device.drivers.locker.board.Rest;
import vn.quay24.device.drivers.modbus.RtuFraming;
import vn.quay24.device.drivers.modbus.TcpFraming;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.locker.LockAddress;

/** Modbus byte by byte, serial and on TCP. */
class ModbusBoardsTest {
  private static final Layout PLAIN =
      new Layout(16, 0, 0, 2, OptionalInt.empty(), Duration.ofMillis(400));
  private static final LockAddress FOURTH = new LockAddress(1, 4);

  private final Tolerated tolerated = new Tolerated(new DeviceId("modbus-test"));

  private static ModbusBoards rtu(Layout layout) {
    return new ModbusBoards(layout, RtuFraming.at(9_600));
  }

  private static SortedSet<Integer> locks(int first, int last) {
    return new TreeSet<>(IntStream.rangeClosed(first, last).boxed().toList());
  }

  @Test
  void opensTheFourthDoorAndEndsThePulse() {
    Pulse pulse = rtu(PLAIN).unlock(FOURTH);

    assertEquals("01 05 00 03 FF 00 7C 3A", hex(pulse.open().frame()));
    assertEquals("01 05 00 03 00 00 3D CA", hex(pulse.end().orElseThrow().close().frame()));
    assertEquals(Duration.ofMillis(400), pulse.end().orElseThrow().after());
  }

  @Test
  void aBoardThatEndsItsPulsesIsNotToldTo() {
    ModbusBoards boards = rtu(new Layout(16, 0, 0, 2, OptionalInt.empty(), Duration.ZERO));

    assertTrue(boards.unlock(FOURTH).end().isEmpty());
    assertTrue(boards.rest(1, locks(1, 16)).isEmpty());
  }

  @Test
  void putsAllCoilsToRest() {
    Message rest = rtu(PLAIN).rest(1, locks(1, 16)).getFirst().together();

    assertEquals("01 0F 00 00 00 10 02 00 00 E2 20", hex(rest.frame()));
    assertInstanceOf(Heard.Told.class, rest.hear(bytes("01 0F 00 00 00 10 54 07")));
  }

  @Test
  void coilsBetweenTheLocksAreNotTouched() {
    SortedSet<Integer> locks = new TreeSet<>(Set.of(1, 2, 7));

    List<Rest> rests = rtu(PLAIN).rest(1, locks);

    assertEquals(2, rests.size());
    assertEquals("01 0F 00 00 00 02 01 00", hex(rests.get(0).together().frame()).substring(0, 23));
    assertEquals("01 0F 00 06 00 01 01 00", hex(rests.get(1).together().frame()).substring(0, 23));
    assertEquals(
        List.of("01 05 00 00 00 00", "01 05 00 01 00 00"),
        rests.get(0).each().stream().map(each -> hex(each.frame()).substring(0, 17)).toList());
  }

  @Test
  void readsSixteenDoors() {
    Message question = rtu(PLAIN).survey(1, locks(1, 16)).getFirst();
    assertEquals("01 02 00 00 00 10 79 C6", hex(question.frame()));

    Heard.Told told =
        assertInstanceOf(Heard.Told.class, question.hear(bytes("01 02 02 F7 FF BF C8")));

    assertEquals(16, told.inputs().hooks().size());
    assertEquals(false, told.inputs().hooks().get(FOURTH));
    assertEquals(15, told.inputs().hooks().values().stream().filter(bit -> bit).count());
  }

  @Test
  void readsOnlyTheRangeThatIsWiredWhereTheBoardKeepsIt() {
    Layout layout = new Layout(16, 100, 0x0200, 1, OptionalInt.of(0x0300), Duration.ofMillis(400));

    List<Message> questions = rtu(layout).survey(7, locks(3, 5));

    assertEquals("07 01 02 02 00 03", hex(questions.get(0).frame()).substring(0, 17));
    assertEquals("07 02 03 02 00 03", hex(questions.get(1).frame()).substring(0, 17));
    assertEquals(
        "07 05 00 67 FF 00",
        hex(rtu(layout).unlock(new LockAddress(7, 4)).open().frame()).substring(0, 17));
  }

  @ParameterizedTest
  @CsvSource({
    "01 02 02 F7 FF BF C9", // CRC
    "02 02 02 F7 FF FB C8", // unit
    "00 02 02 F7 FF 82 08", // no unit
    "FF 02 02 F7 FF 96 1C", // no unit
    "01 02 01 F7 E0 0E", // count
    "01 02 00 00 00 10 79 C6" // our own question
  })
  void believesNothingElse(String answer) {
    Message question = rtu(PLAIN).survey(1, locks(1, 16)).getFirst();

    assertInstanceOf(Heard.Nothing.class, question.hear(bytes(answer)));
  }

  @ParameterizedTest
  @CsvSource({
    "01, illegal function (01), false",
    "02, illegal data address (02), false",
    "04, server device failure (04), false",
    "06, server device busy (06), true",
    "0B, gateway target failed to respond (0B), true",
    "63, unknown exception (63), false"
  })
  void anExceptionHasAName(String code, String words, boolean again) {
    Message question = rtu(PLAIN).survey(1, locks(1, 16)).getFirst();
    byte[] frame = RtuFraming.at(9_600).envelope(1).wrap(bytes("82 " + code));

    assertEquals(new Heard.Refused(words, again), question.hear(frame));
  }

  @Test
  void theSilenceIsThreeAndAHalfCharactersAtMostSpeeds() {
    assertEquals(4_010, RtuFraming.at(9_600).silence().toNanos() / 1_000);
    assertEquals(2_005, RtuFraming.at(19_200).silence().toNanos() / 1_000);
    assertEquals(1_750, RtuFraming.at(115_200).silence().toNanos() / 1_000);
  }

  @Test
  void aTransactionOnTcpIsAnsweredByItsOwnNumberOnly() {
    ModbusBoards boards = new ModbusBoards(PLAIN, new TcpFraming(tolerated));
    Message first = boards.survey(1, locks(1, 16)).getFirst();
    Message second = first.again();
    byte[] stale = bytes("00 01 00 00 00 05 01 02 02 F7 FF");
    byte[] fresh = bytes("00 02 00 00 00 05 01 02 02 FF FF");

    assertEquals("00 01 00 00 00 06 01 02 00 00 00 10", hex(first.frame()));
    assertEquals("00 02 00 00 00 06 01 02 00 00 00 10", hex(second.frame()));
    assertInstanceOf(Heard.Told.class, first.hear(stale));
    assertInstanceOf(Heard.Nothing.class, second.hear(stale));
    assertInstanceOf(Heard.Told.class, second.hear(joined(stale, fresh)));
    assertTrue(second.isLate(stale));
    assertTrue(second.isLate(joined(stale, stale)));
    assertFalse(second.isLate(fresh));
    assertFalse(second.isLate(joined(stale, bytes("00"))));
    assertFalse(second.isLate(bytes("00 01 00 00 00 05 02 02 02 F7 FF")));
  }

  /** Messaging on TCP/IP V1.0b §3.1.3: the server is to return the unit; some do not. */
  @ParameterizedTest
  @ValueSource(strings = {"00", "FF"})
  void anAnswerOnTcpWithoutAUnitCountsWhereItsTransactionIsRight(String unit) {
    ModbusBoards boards = new ModbusBoards(PLAIN, new TcpFraming(tolerated));
    Message first = boards.survey(1, locks(1, 16)).getFirst();
    Message second = first.again();
    byte[] answer = bytes("00 01 00 00 00 05 " + unit + " 02 02 F7 FF");

    assertInstanceOf(Heard.Nothing.class, second.hear(answer));
    assertTrue(second.isLate(answer));
    assertEquals(Set.of(), tolerated.habits());

    assertInstanceOf(Heard.Told.class, first.hear(answer));
    assertEquals(Set.of(TcpFraming.NAMELESS), tolerated.habits());
  }

  @Test
  void amongSeveralUnitsOnTcpEachMustSayWhichItIs() {
    ModbusBoards boards = new ModbusBoards(PLAIN, new TcpFraming(tolerated));
    Message one = boards.survey(1, locks(1, 16)).getFirst();
    Message two = boards.survey(2, locks(2, 16)).getFirst();

    assertInstanceOf(Heard.Told.class, one.hear(bytes("00 01 00 00 00 05 FF 02 02 F7 FF")));
    assertInstanceOf(Heard.Nothing.class, two.hear(bytes("00 02 00 00 00 05 FF 02 02 F7 FF")));
    assertInstanceOf(Heard.Told.class, two.hear(bytes("00 02 00 00 00 05 02 02 02 F7 FF")));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return bytes(hex(first) + " " + hex(second));
  }

  private static byte[] bytes(String text) {
    return HexFormat.ofDelimiter(" ").parseHex(text);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
  }
}
