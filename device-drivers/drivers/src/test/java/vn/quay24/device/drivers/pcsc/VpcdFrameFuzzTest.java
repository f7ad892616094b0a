package vn.quay24.device.drivers.pcsc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.api.SilentCloseable;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.time.Duration;
import vn.quay24.device.link.CardGoneException;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.link.LinkTimeoutException;

/** Whatever a reader sends, it can only end as an answer or as a failure of the link. */
class VpcdFrameFuzzTest {
  private static final byte[] COMMAND = {0, (byte) 0xA4, 4, 12, 0};

  @FuzzTest
  void framesOfAnyKindAreAnswersOrFailuresOfTheLink(byte[] script) throws IOException {
    try (SilentCloseable _ = BugDetectors.allowNetworkConnections();
        ScriptedReader reader = new ScriptedReader(script);
        VpcdLink link = new VpcdLink(reader.address())) {
      for (int question = 0; question < 4; question++) {
        try {
          assertTrue(link.transmit(COMMAND, Duration.ofMillis(200)).length >= 2);
        } catch (LinkTimeoutException | LinkClosedException | CardGoneException e) {
          return;
        } catch (IOException e) {
          assertTrue(String.valueOf(e.getMessage()).contains("bytes"));
        }
      }
    }
  }
}
