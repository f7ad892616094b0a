package vn.quay24.protocol.release;

import java.util.Map;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;

/**
 * A release on its way to the centre, which verifies it like a kiosk before it serves it.
 *
 * @param files path as in {@link ReleaseSource} to bytes; may bring new roots
 */
public record ReleaseUpload(Map<String, byte[]> files) {
  /** Longest upload as JSON, in bytes. */
  public static final int MAX_BYTES = 48 * 1024 * 1024;

  public ReleaseUpload {
    files = Map.copyOf(files);
  }

  /**
   * Reads an upload, which may be longer than other messages.
   *
   * @throws MalformedMessageException too long, or not an upload
   */
  public static ReleaseUpload read(byte[] json) throws MalformedMessageException {
    return Wire.read(json, ReleaseUpload.class, MAX_BYTES);
  }
}
