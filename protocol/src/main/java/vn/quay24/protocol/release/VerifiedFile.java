package vn.quay24.protocol.release;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A metadata file that was verified, what it says of others, and whom it lets speak. */
record VerifiedFile(
    long version,
    Instant expires,
    Map<String, FileDescription> files,
    List<Delegation> delegations,
    byte[] json) {
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
  private static final Pattern ANY_NAME = Pattern.compile("[^\\p{C}]{1,200}");

  VerifiedFile {
    files = Map.copyOf(files);
    delegations = List.copyOf(delegations);
  }

  static VerifiedFile of(Envelope envelope, Map<String, FileDescription> files, byte[] json)
      throws RefusedException {
    return new VerifiedFile(
        envelope.version(),
        envelope.expires(),
        files,
        Delegation.read(envelope.file(), envelope.signed().path("delegations")),
        json.clone());
  }

  /** Metadata files that a snapshot names. */
  static Map<String, FileDescription> metadata(String file, JsonNode meta) throws RefusedException {
    return descriptions(file, meta, Role.TARGETS.longest(), ANY_NAME);
  }

  /** Targets that a kiosk keeps under their names in a folder. */
  static Map<String, FileDescription> installed(String file, JsonNode targets)
      throws RefusedException {
    return descriptions(file, targets, Integer.MAX_VALUE, FILE_NAME);
  }

  /** Targets that are only asked for by name. */
  static Map<String, FileDescription> delegated(String file, JsonNode targets)
      throws RefusedException {
    return descriptions(file, targets, Integer.MAX_VALUE, ANY_NAME);
  }

  private static Map<String, FileDescription> descriptions(
      String file, JsonNode json, int longest, Pattern names) throws RefusedException {
    Map<String, FileDescription> files = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      if (!names.matcher(entry.getKey()).matches()) {
        throw new RefusedException(Refusal.MALFORMED, file, "a file name");
      }
      files.put(entry.getKey(), FileDescription.read(file, entry.getValue(), longest));
    }
    return files;
  }
}
