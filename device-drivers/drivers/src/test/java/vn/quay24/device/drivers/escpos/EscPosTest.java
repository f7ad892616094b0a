package vn.quay24.device.drivers.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EscPosTest {
  private static final int WIDTH = 72;

  @Test
  void blankPaperIsLeftWhereTheLineBeforeItStood() {
    byte[] dots = new byte[WIDTH * 40];
    for (int y : List.of(0, 30)) {
      dots[y * WIDTH + WIDTH / 2] = 0x55;
    }

    List<byte[]> commands = EscPos.picture(new Bitmap(WIDTH, 40, dots));

    List<Byte> moves =
        commands.stream().filter(order -> order[1] == 'a').map(order -> order[2]).toList();
    assertEquals(List.of((byte) 1, (byte) 0), moves, "to the middle, and back at the end");
  }
}
