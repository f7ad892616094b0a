package vn.quay24.procedure.definition;

import java.util.List;
import java.util.Optional;

/**
 * The phí, lệ phí of a procedure.
 *
 * @param amount đồng for one unit, at least 0; a true 0 needs {@link #free}
 * @param quantityFrom key of the question that says how many; absent means one
 * @param free it costs nothing and the law says so, which is different from an amount that nobody
 *     entered
 * @param exemptions first one that applies makes it 0
 * @param basis the document that sets it
 */
public record Fee(
    long amount,
    Optional<String> quantityFrom,
    boolean free,
    Timing timing,
    List<Exemption> exemptions,
    LocalizedText basis) {

  public Fee {
    exemptions = List.copyOf(exemptions);
  }

  /** When it is due. */
  public enum Timing {
    BEFORE_SUBMISSION,
    AFTER_ACCEPTANCE
  }

  /**
   * Who need not pay.
   *
   * @param when CEL over the answers (map {@code a} of strings)
   */
  public record Exemption(String key, String when, LocalizedText reason) {}
}
