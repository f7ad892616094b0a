package vn.quay24.device.drivers.pcsc;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.smartcardio.CardTerminal;

/** The readers of this machine, for a technician who fills in the device file. */
public final class PcscReaders {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private PcscReaders() {}

  /**
   * Their names, as pcscd gives them.
   *
   * @throws IOException pcscd is not there, or does not answer within three seconds
   */
  public static List<String> names() throws IOException {
    NativeCalls calls = new NativeCalls("list");
    try {
      PcscTerminals terminals = PcscProvider.terminals();
      try {
        return calls.call(
            "listing readers",
            LIMIT,
            () -> terminals.list().stream().map(CardTerminal::getName).toList(),
            terminals::release);
      } finally {
        calls.close(terminals::release);
      }
    } catch (PcscException | NativeCalls.CardFailure e) {
      throw new IOException("pcscd: " + e.getMessage(), e);
    }
  }
}
