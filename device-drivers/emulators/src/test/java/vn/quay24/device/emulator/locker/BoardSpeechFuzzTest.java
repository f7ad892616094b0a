package vn.quay24.device.emulator.locker;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;

/** Whatever a driver sends, boards go on, and answer no more than they are asked. */
class BoardSpeechFuzzTest {
  private static final int SHORTEST_ORDER = 4;

  @FuzzTest
  void boardsGoOnWhateverIsSent(byte[] sent) {
    for (BoardFamily family : BoardFamily.values()) {
      BoardSpeech speech = family.speech();
      Latches latches = latches(family);
      int half = sent.length / 2;

      List<byte[]> first = speech.hear(Arrays.copyOf(sent, half), latches);
      List<byte[]> second = speech.hear(Arrays.copyOfRange(sent, half, sent.length), latches);

      assertTrue(first.size() + second.size() <= sent.length / SHORTEST_ORDER);
    }
  }

  private static Latches latches(BoardFamily family) {
    return new Latches(new Latches.Cabinet(family.firstBoard(), 2, family.locks()), true, _ -> {});
  }
}
