package vn.quay24.device.drivers.locker.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.drivers.bus.Heard;
import vn.quay24.device.drivers.bus.Inputs;
import vn.quay24.device.drivers.bus.Message;
import vn.quay24.device.locker.LockAddress;

/** Every family byte by byte, against frames that its vendors and users publish. */
class FramesTest {
  private static final LockAddress ONE = new LockAddress(1, 1);

  private static BoardProtocol family(String name) {
    return switch (name) {
      case "cu16" -> new KerongCu16();
      case "cu48" -> new KerongCu48();
      case "8a80" -> new Board8A80();
      case "wkly" -> new Wkly();
      case "winnsen" -> new Winnsen();
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "cu16, 0, 1, 02 00 31 03 36",
    "cu16, 0, 16, 02 0F 31 03 45",
    "cu16, 1, 16, 02 1F 31 03 55",
    "cu48, 0, 1, 02 00 00 61 03 66",
    "cu48, 0, 48, 02 00 2F 61 03 95",
    "8a80, 1, 1, 8A 01 01 11 9B",
    "8a80, 2, 24, 8A 02 18 11 81",
    "wkly, 0, 1, 57 4B 4C 59 09 00 82 01 83",
    "wkly, 3, 12, 57 4B 4C 59 09 03 82 0C 8D",
    "winnsen, 5, 7, 90 06 05 05 07 03"
  })
  void unlocksAsItIsPublished(String family, int board, int lock, String frame) {
    assertEquals(frame, hex(family(family).unlock(new LockAddress(board, lock)).open().frame()));
  }

  @ParameterizedTest
  @CsvSource({
    "cu16, 0, 02 00 30 03 35",
    "cu16, 1, 02 10 30 03 45",
    "cu48, 0, 02 00 00 60 03 65",
    "8a80, 1, 80 01 01 33 B3",
    "wkly, 0, 57 4B 4C 59 09 00 83 01 82",
    "winnsen, 5, 90 06 12 05 01 03"
  })
  void asksForLockOneAsItIsPublished(String family, int board, String frame) {
    assertEquals(frame, hex(question(family, board).frame()));
  }

  private static Message question(String family, int board) {
    List<Message> questions = family(family).survey(board, new TreeSet<>(Set.of(1)));
    assertEquals(1, questions.size());
    return questions.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "cu16, 0, 02 00 35 FF FF 00 00 03 38, true",
    "cu16, 0, 02 00 35 FE FF 00 00 03 37, false",
    "cu16, 1, 02 10 36 00 00 00 00 03 4B, false",
    "cu48, 0, 02 00 00 75 06 FF FF FF FF FF FF 77, true",
    "cu48, 2, 02 02 00 75 06 FE FF FF FF FF FF 78, false",
    "8a80, 1, 80 01 01 11 91, true",
    "8a80, 1, 80 01 01 00 80, false",
    "wkly, 0, 57 4B 4C 59 0B 00 83 00 01 00 80, false",
    "wkly, 0, 57 4B 4C 59 0B 00 83 00 01 01 81, true",
    "winnsen, 5, 90 07 92 05 01 01 03, true",
    "winnsen, 5, 90 07 92 05 01 00 03, false"
  })
  void readsTheBitOfLockOne(String family, int board, String answer, boolean bit) {
    byte[] bytes = bytes(answer);

    Heard.Told told = assertInstanceOf(Heard.Told.class, question(family, board).hear(bytes));

    assertEquals(bit, told.inputs().hooks().get(new LockAddress(board, 1)));
    assertEquals(List.of(0, bytes.length), List.of(told.from(), told.to()));
  }

  @ParameterizedTest
  @CsvSource({
    "cu16, 0, 02 00 35 FE FF 00 00 03 38", // sum
    "cu16, 1, 02 00 35 FE FF 00 00 03 37", // board
    "cu48, 0, 02 00 00 75 06 FF FF FF FF FF FF 78", // sum
    "cu48, 0, 02 01 00 75 06 FF FF FF FF FF FF 78", // board
    "8a80, 1, 80 01 01 11 92", // xor
    "8a80, 1, 80 01 02 11 92", // lock
    "8a80, 1, 80 01 01 33 B3", // our own question
    "8a80, 1, 80 01 01 22 A2", // value
    "wkly, 0, 57 4B 4C 59 0B 00 83 00 01 00 81", // xor
    "wkly, 0, 57 4B 4C 59 0B 01 83 00 01 00 81", // board
    "wkly, 0, 57 4B 4C 59 0B 00 83 00 01 02 82", // state
    "winnsen, 5, 90 07 92 05 02 01 03", // lock
    "winnsen, 5, 90 07 92 05 01 02 03", // state
    "winnsen, 5, 90 06 12 05 01 03 03" // our own question
  })
  void believesNothingElse(String family, int board, String answer) {
    assertInstanceOf(Heard.Nothing.class, question(family, board).hear(bytes(answer)));
  }

  @ParameterizedTest
  @CsvSource({
    "8a80, 1, 8A 01 01 11 9B",
    "8a80, 1, 8A 01 01 00 8A",
    "wkly, 0, 57 4B 4C 59 0B 00 82 00 01 00 81",
    "winnsen, 5, 90 07 85 05 01 01 03",
    "winnsen, 5, 90 07 85 05 01 0A 03"
  })
  void anUnlockingIsAcknowledgedWhateverIsSaidOfTheDoor(String family, int board, String answer) {
    Message open = family(family).unlock(new LockAddress(board, 1)).open();

    Heard.Told told = assertInstanceOf(Heard.Told.class, open.hear(bytes(answer)));

    assertEquals(Inputs.none(), told.inputs());
  }

  @Test
  void aBoardThatSaysThatItFailedIsRefusing() {
    Message open = new Wkly().unlock(new LockAddress(0, 1)).open();

    assertInstanceOf(Heard.Refused.class, open.hear(bytes("57 4B 4C 59 0B 00 82 FF 01 00 7E")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02 00 35 FE FF 00 00 03 37",
        "FF 02 00 02 00 35 FE FF 00 00 03 37",
        "02 00 35 FE FF 00 00 03 36 02 00 35 FE FF 00 00 03 37",
        "02 10 36 00 00 00 00 03 4B 02 00 35 FE FF 00 00 03 37 99"
      })
  void theAnswerIsFoundAmongNoise(String received) {
    Heard.Told told = assertInstanceOf(Heard.Told.class, question("cu16", 0).hear(bytes(received)));

    assertEquals(false, told.inputs().hooks().get(new LockAddress(0, 1)));
    assertEquals(true, told.inputs().hooks().get(new LockAddress(0, 2)));
  }

  @Test
  void sensorsOfACu16AreBehindItsContacts() {
    Heard.Told told =
        assertInstanceOf(
            Heard.Told.class, question("cu16", 0).hear(bytes("02 00 35 FF FF 02 80 03 BA")));

    Map<LockAddress, Boolean> sensors = told.inputs().sensors();
    assertEquals(16, sensors.size());
    assertEquals(
        List.of(new LockAddress(0, 2), new LockAddress(0, 16)),
        sensors.keySet().stream().filter(sensors::get).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "8a80, 82 01 01 11 93, true",
    "8a80, 82 01 01 00 82, false",
    "wkly, 57 4B 4C 59 0A 01 85 01 01 87, true",
    "wkly, 57 4B 4C 59 0B 01 85 00 01 00 87, false"
  })
  void aChangeToldUnaskedIsNews(String family, String frame, boolean bit) {
    assertEquals(List.of(Inputs.hook(ONE, bit)), family(family).news(bytes("55 " + frame + " 02")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"82 01 01 11 94", "82 01 00 22 A1", "82 01 00 11 92"})
  void nothingElseIsNews(String frame) {
    assertEquals(List.of(), new Board8A80().news(bytes(frame)));
  }

  private static byte[] bytes(String text) {
    return HexFormat.ofDelimiter(" ").parseHex(text);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
  }
}
