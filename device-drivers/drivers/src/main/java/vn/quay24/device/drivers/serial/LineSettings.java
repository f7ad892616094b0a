package vn.quay24.device.drivers.serial;

import java.time.Duration;

/**
 * How a serial line is set: always 8 data bits, no parity, 1 stop bit.
 *
 * @param baud bits a second
 * @param writeLimit how long the far side may take no byte
 */
public record LineSettings(int baud, Flow flow, Duration writeLimit) {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  public LineSettings(int baud, Flow flow) {
    this(baud, flow, PATIENCE);
  }
}
