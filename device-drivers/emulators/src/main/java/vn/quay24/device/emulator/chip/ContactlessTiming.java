package vn.quay24.device.emulator.chip;

import java.time.Duration;

/**
 * How long one exchange takes over the air (ISO 14443-4 type A: nine bits a byte, blocks of 253
 * bytes with three of frame, a turn-round after each) plus a fixed share for reader and chip.
 *
 * @param kilobitsPerSecond 106, 212, 424 or 848
 * @param fixed for each command
 */
public record ContactlessTiming(int kilobitsPerSecond, Duration fixed) {
  private static final int BLOCK = 253;
  private static final int FRAME = 3;
  private static final double BITS_PER_BYTE = 9;
  private static final double TURN_ROUND_MILLIS = 0.3;

  Duration of(int commandLength, int responseLength) {
    double millis = air(commandLength) + air(responseLength);
    return fixed.plusNanos(Math.round(millis * 1_000_000));
  }

  private double air(int length) {
    int blocks = Math.max(1, (length + BLOCK - 1) / BLOCK);
    double bits = (length + blocks * (double) FRAME) * BITS_PER_BYTE;
    return bits / kilobitsPerSecond + blocks * TURN_ROUND_MILLIS;
  }
}
