package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Cu16Test {

  @ParameterizedTest
  @CsvSource({"0,1,0200310336", "0,16,020f310345", "1,16,021f310355"})
  void unlocksAsTheVendorWritesIt(int board, int lock, String frame) {
    assertArrayEquals(hex(frame), Cu16.unlock(new LockAddress(board, lock)));
  }

  @ParameterizedTest
  @CsvSource({"0,0200300335", "1,0210300345"})
  void asksAsTheVendorWritesIt(int board, String frame) {
    assertArrayEquals(hex(frame), Cu16.askStatus(board));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "020035feff0000 0337",
        "ff0200 020035feff0000 0337",
        "020035feff0000 0336 020035feff0000 0337",
        "021036000000000 34b 020035feff0000 0337 99"
      })
  void findsTheAnswerAmongNoise(String received) {
    assertEquals(
        Optional.of(new BoardStatus(0, 0xFFFE, 0)), Cu16.find(hex(received.replace(" ", "")), 0));
  }

  @Test
  void believesNoFrameWithAWrongSum() {
    assertEquals(Optional.empty(), Cu16.find(hex("020035feff00000338"), 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1=0:0", "1=16:1", "1=0:17", "1=0:1,1=0:2", "1=0:1,2=0:1", "x"})
  void refusesAWiringThatCannotBe(String text) {
    assertThrows(IllegalArgumentException.class, () -> Wiring.parse(text));
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
