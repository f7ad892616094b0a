package vn.quay24.device.drivers.locker.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.quay24.device.drivers.bus.Heard;
import vn.quay24.device.drivers.bus.Inputs;
import vn.quay24.device.drivers.bus.Message;
import vn.quay24.device.locker.LockAddress;

/** Whatever comes on the line is a whole right frame of the board that was asked, or nothing. */
class BoardProtocolFuzzTest {
  private static final LockAddress LOCK = new LockAddress(1, 2);

  @FuzzTest
  void kerongCu12(byte[] received) {
    holds(new KerongCu12(EnumSet.allOf(KerongCu12.SumPlace.class)), received, 12);
  }

  @FuzzTest
  void kerongCu16(byte[] received) {
    holds(new KerongCu16(), received, 16);
  }

  @FuzzTest
  void kerongCu48(byte[] received) {
    holds(new KerongCu48(), received, 48);
  }

  @FuzzTest
  void board8A80(byte[] received) {
    holds(new Board8A80(), received, 1);
  }

  @FuzzTest
  void wkly(byte[] received) {
    holds(new Wkly(), received, 1);
  }

  @FuzzTest
  void winnsen(byte[] received) {
    holds(new Winnsen(), received, 1);
  }

  private static void holds(BoardProtocol protocol, byte[] received, int locks) {
    List<Message> questions = protocol.survey(LOCK.board(), new TreeSet<>(Set.of(LOCK.lock())));
    for (Message question : questions) {
      if (question.hear(received) instanceof Heard.Told told) {
        assertTrue(told.from() >= 0 && told.to() <= received.length);
        assertEquals(locks, told.inputs().hooks().size());
        assertTrue(told.inputs().hooks().keySet().stream().allMatch(lock -> lock.board() == 1));
      }
    }
    if (protocol.unlock(LOCK).open().hear(received) instanceof Heard.Told told) {
      assertEquals(Inputs.none(), told.inputs());
    }
    protocol.news(received).forEach(change -> assertEquals(1, change.hooks().size()));
  }
}
