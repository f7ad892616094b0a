package vn.quay24.protocol.release;

import tools.jackson.databind.JsonNode;

/**
 * What one metadata file says of another, or of a target (TUF 4.4, 4.5).
 *
 * @param version of a metadata file; 0 for a target
 * @param length bytes; for a metadata file without one the role's limit counts
 * @param sha256 lower-case hex; empty when not given
 */
public record FileDescription(long version, long length, String sha256) {

  static FileDescription read(String file, JsonNode json, int longest) throws RefusedException {
    JsonNode length = json.path("length");
    FileDescription description =
        new FileDescription(
            json.path("version").asLong(0),
            length.isIntegralNumber() ? length.asLong() : longest,
            json.path("hashes").path("sha256").asString(""));
    if (description.length < 0 || !description.sha256.matches("([0-9a-f]{64})?")) {
      throw new RefusedException(Refusal.MALFORMED, file, "length or hash");
    }
    return description;
  }

  /** TUF 5.5.2, 5.6.2, 5.7.2: the bytes are the ones that were meant. */
  void require(String file, byte[] bytes) throws RefusedException {
    if (bytes.length > length) {
      throw new RefusedException(Refusal.TOO_LARGE, file, bytes.length + " bytes");
    }
    if (!sha256.isEmpty() && !Sha256.hex(bytes).equals(sha256)) {
      throw new RefusedException(Refusal.HASH_MISMATCH, file, "");
    }
  }
}
