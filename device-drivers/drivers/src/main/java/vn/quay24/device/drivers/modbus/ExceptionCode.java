package vn.quay24.device.drivers.modbus;

import java.util.Locale;
import java.util.stream.Stream;

/** Why a unit refuses a request (Modbus Application Protocol V1.1b3 §7). */
enum ExceptionCode {
  ILLEGAL_FUNCTION(0x01, false),
  ILLEGAL_DATA_ADDRESS(0x02, false),
  ILLEGAL_DATA_VALUE(0x03, false),
  SERVER_DEVICE_FAILURE(0x04, false),
  ACKNOWLEDGE(0x05, true),
  SERVER_DEVICE_BUSY(0x06, true),
  MEMORY_PARITY_ERROR(0x08, false),
  GATEWAY_PATH_UNAVAILABLE(0x0A, true),
  GATEWAY_TARGET_FAILED_TO_RESPOND(0x0B, true);

  private final int code;
  private final boolean passing;

  ExceptionCode(int code, boolean passing) {
    this.code = code;
    this.passing = passing;
  }

  /** For the technician, for example {@code illegal data address (02)}. */
  static String words(int code) {
    String name =
        Stream.of(values())
            .filter(known -> known.code == code)
            .map(known -> known.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .findFirst()
            .orElse("unknown exception");
    return String.format(Locale.ROOT, "%s (%02X)", name, code);
  }

  /** Whether the same request may be taken a little later. */
  static boolean passes(int code) {
    return Stream.of(values()).anyMatch(known -> known.code == code && known.passing);
  }
}
