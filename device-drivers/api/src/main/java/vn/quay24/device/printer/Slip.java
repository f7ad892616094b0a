package vn.quay24.device.printer;

import java.util.List;

/**
 * What is to be printed, from top to bottom; the driver sets it in the product's typeface at the
 * printer's width. Personal data: prints as redacted.
 */
public record Slip(List<Block> blocks) {

  public Slip {
    blocks = List.copyOf(blocks);
  }

  /** One piece of a slip. */
  public sealed interface Block {}

  /** Large, bold, centred. */
  public record Heading(String text) implements Block {}

  /** Running text, wrapped. */
  public record Text(String text, boolean bold, boolean centred) implements Block {}

  /** A label over its value. */
  public record Field(String label, String value) implements Block {}

  /** A number to be read from far, very large. */
  public record Digits(String text) implements Block {}

  /** A QR code, centred, error correction M. */
  public record Qr(String content) implements Block {}

  /** A line across. */
  public record Rule() implements Block {}

  @Override
  public String toString() {
    return "Slip[redacted]";
  }
}
