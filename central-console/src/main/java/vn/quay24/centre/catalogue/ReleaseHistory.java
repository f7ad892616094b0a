package vn.quay24.centre.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of every upload. */
public interface ReleaseHistory {

  /**
   * One upload.
   *
   * @param number of the release, 0 when the upload did not say
   * @param refusal why it was not accepted
   */
  record Entry(long number, Instant at, String actor, Optional<Reason> refusal) {}

  /**
   * Why an upload was refused.
   *
   * @param file which file of it
   * @param word machine word, for example {@code signatureInvalid}, {@code catalogueInvalid}
   */
  record Reason(String file, String word) {}

  void add(Entry entry);

  /** Newest first. */
  List<Entry> newest(int limit);
}
