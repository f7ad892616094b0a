package vn.quay24.device.drivers.sane;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * A process that asks a command what a scanner offers whose name has letters beyond ASCII, and says
 * the sources.
 */
final class NamedScanner {
  static final String NAME = "escl:Máy quét Một cửa";

  private NamedScanner() {}

  /** Arguments: the command. */
  public static void main(String[] arguments) throws Exception {
    ScannerOffer offer = SaneScanners.offer(arguments[0], NAME, Map.of(), Duration.ofSeconds(15));
    System.out.write(String.join(",", offer.sources()).getBytes(StandardCharsets.UTF_8));
    System.out.flush();
    System.exit(0);
  }
}
