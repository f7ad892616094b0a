package vn.quay24.device.drivers.ipp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Attributes of an IPP answer, each with its values as bytes (RFC 8010 §3.1). */
record Attributes(Map<String, List<byte[]>> values) {

  /** All values of a keyword, name or MIME attribute. */
  List<String> texts(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(value -> new String(value, StandardCharsets.UTF_8))
        .toList();
  }

  /** The first value of an integer or enum; a value of another length is none. */
  OptionalInt integer(String name) {
    List<byte[]> found = values.getOrDefault(name, List.of());
    return found.isEmpty() || found.getFirst().length != Integer.BYTES
        ? OptionalInt.empty()
        : OptionalInt.of(ByteBuffer.wrap(found.getFirst()).getInt());
  }

  /** The first value of a boolean, or the standard when there is none. */
  boolean flag(String name, boolean standard) {
    List<byte[]> found = values.getOrDefault(name, List.of());
    boolean one = !found.isEmpty() && found.getFirst().length == 1;
    return one ? found.getFirst()[0] != 0 : standard;
  }
}
