package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.LockAddress;

class WiringTest {
  private static final Boards CU16 = new Boards(0, 15, 16);
  private static final Boards YBX = new Boards(1, 32, 24);

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "257", "1=0:0", "1=16:1", "1=0:17", "1=0:1,1=0:2", "1=0:1,2=0:1", "x"})
  void refusesAWiringThatCannotBe(String text) {
    assertThrows(IllegalArgumentException.class, () -> Wiring.parse(text, CU16));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "24, 1, 24", "25, 2, 1"})
  void aCountFillsTheBoardsInOrder(int compartment, int board, int lock) {
    assertEquals(
        Optional.of(new LockAddress(board, lock)),
        Wiring.parse("48", YBX).of(new Compartment(compartment)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "0:1", "1:25", "33:1", "1:1:1"})
  void refusesAPlaceThatCannotBe(String text) {
    assertThrows(IllegalArgumentException.class, () -> Wiring.place(text, YBX));
  }
}
