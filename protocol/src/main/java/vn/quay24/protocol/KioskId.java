package vn.quay24.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a kiosk: common name of its certificates, MQTT client id, part of its topics.
 *
 * @param value 1 to 40 characters of {@code A-Z a-z 0-9 _ -}
 */
public record KioskId(@JsonValue String value) {
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  @JsonCreator
  public KioskId {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException("kiosk id must match " + ALLOWED);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
