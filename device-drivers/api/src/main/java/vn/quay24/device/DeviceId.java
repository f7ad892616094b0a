package vn.quay24.device;

import java.util.regex.Pattern;

/**
 * Names one device of one kiosk, for example {@code printer}. Safe in a topic, a file name and a
 * log.
 *
 * @param value 1 to 32 characters of {@code a-z 0-9 -}
 */
public record DeviceId(String value) {
  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9-]{1,32}");

  public DeviceId {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException("device id must match " + ALLOWED + ": " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
