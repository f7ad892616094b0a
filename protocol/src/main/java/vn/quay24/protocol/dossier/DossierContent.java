package vn.quay24.protocol.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the citizen hands in; only ever sealed. Personal data: prints as redacted.
 *
 * @param catalogueVersion release whose definition and fee were shown
 * @param answers question key to value as entered
 * @param prefilled keys whose value came from the chip unchanged
 * @param papers what was scanned; the files are parts of the sealed dossier
 * @param phone for SMS, national form 0xxxxxxxxx
 * @param consent which text was agreed to, and when
 */
public record DossierContent(
    int version,
    UUID dossier,
    String procedureCode,
    long catalogueVersion,
    String submissionNumber,
    Instant submittedAt,
    String language,
    Applicant applicant,
    Map<String, String> answers,
    List<String> prefilled,
    List<Paper> papers,
    String phone,
    FeeDue fee,
    Consent consent,
    Optional<UUID> verification) {

  /**
   * Who submits: người nộp, from the chip.
   *
   * @param verdict {@code genuine} or {@code intactIssuerUnverified}
   * @param chipKey the public keys of the card's chip (DG15, DG14), to be seen again at collection
   */
  public record Applicant(
      String number,
      String fullName,
      String birth,
      String sex,
      String residence,
      String verdict,
      Optional<byte[]> chipKey) {
    @Override
    public String toString() {
      return "Applicant[redacted]";
    }
  }

  /**
   * One paper that was handed in.
   *
   * @param key of the procedure's paper
   * @param part name of the part that holds its PDF/A
   */
  public record Paper(String key, String title, String part, int pages) {}

  /** What is owed, as the signed catalogue says; in đồng. */
  public record FeeDue(long amount, String reasonKey) {}

  /** What was agreed to. */
  public record Consent(String textVersion, String textSha256, Instant at) {}

  @Override
  public String toString() {
    return "DossierContent[" + dossier + ", redacted]";
  }
}
