package vn.quay24.device.drivers.jack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.quay24.device.sound.Plug;

class InputEventsFuzzTest {

  /** However the bytes are cut, the same events come of them, and none of them harms the state. */
  @FuzzTest
  void anyBytesAreEventsOrNothing(byte[] noise) {
    List<InputEvent> whole = new InputEvents().accept(noise);
    InputEvents pieces = new InputEvents();
    List<InputEvent> cut = new ArrayList<>();
    for (int at = 0; at < noise.length; at += 7) {
      cut.addAll(pieces.accept(Arrays.copyOfRange(noise, at, Math.min(at + 7, noise.length))));
    }
    JackState state = new JackState(() -> Plug.OUT);
    state.accept(noise);

    assertEquals(noise.length / InputEvent.SIZE, whole.size());
    assertEquals(whole, cut);
    assertNotNull(state.plug());
  }
}
