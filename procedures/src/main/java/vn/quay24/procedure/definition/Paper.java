package vn.quay24.procedure.definition;

import java.util.Optional;

/**
 * A paper of the thành phần hồ sơ that the citizen scans.
 *
 * @param key {@code [a-z][a-z0-9-]*}, unique in the procedure
 * @param requiredWhen CEL over the answers (map {@code a} of strings); absent means always
 * @param sides BOTH where the back matters, too: then it is scanned without being asked for
 * @param kept how it is kept: text as G4, stamps and photographs as JPEG
 */
public record Paper(
    String key,
    LocalizedText title,
    Optional<LocalizedText> help,
    boolean required,
    Optional<String> requiredWhen,
    Sides sides,
    Kept kept) {

  /** Which sides of a sheet are scanned. */
  public enum Sides {
    ONE,
    BOTH
  }

  /** How its pages are compressed. */
  public enum Kept {
    TEXT,
    PHOTOGRAPH
  }
}
