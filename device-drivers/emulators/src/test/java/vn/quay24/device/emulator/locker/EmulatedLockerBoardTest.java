package vn.quay24.device.emulator.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.device.emulator.link.MemoryLink;

/** The emulated boards byte by byte, against published frames. */
class EmulatedLockerBoardTest {
  private static final Duration AT_ONCE = Duration.ofMillis(20);
  private static final int MOST = 64;

  @ParameterizedTest
  @CsvSource({
    "KERONG_CU16, 02 00 30 03 35, 02 00 35 FF FF 00 00 03 38",
    "KERONG_CU16, 02 00 31 03 36, ''",
    "KERONG_CU12, 02 00 0C 80 00 00 03 91, 02 00 0C 80 10 04 03 B3 FF 0F 00 00",
    "KERONG_CU12_SUM_LAST, 02 00 0C 80 00 00 03 91, 02 00 0C 80 10 04 03 FF 0F 00 00 B3",
    "KERONG_CU12, 02 00 00 81 00 00 03 86, 02 00 00 81 10 00 03 96",
    "KERONG_CU12, 02 00 0C 81 00 00 03 92, 02 00 0C 81 11 00 03 A3",
    "KERONG_CU48, 02 00 00 60 03 65, 02 00 00 75 06 FF FF FF FF FF FF 77",
    "BOARD_8A80, 80 01 01 33 B3, 80 01 01 11 91",
    "BOARD_8A80, 8A 01 01 11 9B, 8A 01 01 00 8A",
    "WKLY, 57 4B 4C 59 09 00 82 01 83, 57 4B 4C 59 0B 00 82 00 01 00 81",
    "WKLY, 57 4B 4C 59 09 00 83 01 82, 57 4B 4C 59 0B 00 83 00 01 01 81",
    "WINNSEN, 90 06 05 00 03 03, 90 07 85 00 03 01 03",
    "WINNSEN, 90 06 12 00 03 03, 90 07 92 00 03 00 03",
    "MODBUS_RTU, 01 05 00 03 FF 00 7C 3A, 01 05 00 03 FF 00 7C 3A",
    "MODBUS_RTU, 01 02 00 00 00 10 79 C6, 01 02 02 FF FF B8 08",
    "MODBUS_TCP, 00 07 00 00 00 06 01 02 00 00 00 10, 00 07 00 00 00 05 01 02 02 FF FF",
    "MODBUS_TCP, 00 07 00 00 00 06 01 03 00 00 00 10, 00 07 00 00 00 03 01 83 01"
  })
  void answersAsTheBoardDoes(BoardFamily family, String order, String answer) throws IOException {
    assertEquals(answer, exchange(new EmulatedLockerBoard(family, 1), order));
  }

  @ParameterizedTest
  @CsvSource({
    "KERONG_CU16, 02 00 31 03 37",
    "KERONG_CU12, 02 00 00 81 00 00 03 87",
    "KERONG_CU48, 02 00 00 61 03 67",
    "BOARD_8A80, 8A 01 01 11 9A",
    "WKLY, 57 4B 4C 59 09 00 82 01 82",
    "WINNSEN, 90 06 05 00 03 04",
    "MODBUS_RTU, 01 05 00 03 FF 00 7C 3B"
  })
  void aFrameThatIsNotRightIsNeitherObeyedNorAnswered(BoardFamily family, String order)
      throws IOException {
    EmulatedLockerBoard board = new EmulatedLockerBoard(family, 1);

    assertEquals("", exchange(board, order));
    assertEquals(0, board.doors().stream().mapToInt(Door::pulses).sum());
  }

  @ParameterizedTest
  @CsvSource({"BOARD_8A80, 82 01 02 00 81", "WKLY, 57 4B 4C 59 0B 01 85 00 02 00 84"})
  void aChangeIsToldUnasked(BoardFamily family, String frame) throws IOException {
    EmulatedLockerBoard board = new EmulatedLockerBoard(family, 2);
    try (MemoryLink line = board.link()) {
      board.tellsUnasked(true);
      board.forceOpen(1, 2);

      assertEquals(frame, hex(line.read(MOST, AT_ONCE)));
    }
  }

  @Test
  void aLateBoardAnswersTheOrderBefore() throws IOException {
    EmulatedLockerBoard board = new EmulatedLockerBoard(BoardFamily.BOARD_8A80, 1);
    board.late(true);
    try (MemoryLink line = board.link()) {
      line.write(bytes("80 01 01 33 B3"));
      assertEquals("", hex(line.read(MOST, Duration.ZERO)));
      line.write(bytes("80 01 02 33 B0"));
      assertEquals("80 01 01 11 91", hex(line.read(MOST, AT_ONCE)));
    }
  }

  private static String exchange(EmulatedLockerBoard board, String order) throws IOException {
    try (MemoryLink line = board.link()) {
      line.write(bytes(order));
      return hex(line.read(MOST, AT_ONCE));
    }
  }

  private static byte[] bytes(String text) {
    return HexFormat.ofDelimiter(" ").parseHex(text);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
  }
}
