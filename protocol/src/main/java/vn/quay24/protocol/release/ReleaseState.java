package vn.quay24.protocol.release;

/**
 * Versions of the metadata that is trusted or served; 0 where there is none.
 *
 * @param targets the number of the release
 */
public record ReleaseState(long root, long timestamp, long snapshot, long targets) {

  /** Before the first release. */
  public static ReleaseState none() {
    return new ReleaseState(0, 0, 0, 0);
  }
}
