package vn.quay24.protocol.release;

import java.util.Map;

/**
 * A release on its way to the centre, which verifies it like a kiosk before it serves it.
 *
 * @param files path as in {@link ReleaseSource} to bytes; may bring new roots
 */
public record ReleaseUpload(Map<String, byte[]> files) {
  public ReleaseUpload {
    files = Map.copyOf(files);
  }
}
