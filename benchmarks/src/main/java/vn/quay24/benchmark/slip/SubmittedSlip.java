package vn.quay24.benchmark.slip;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.device.printer.Slip;
import vn.quay24.kiosk.submit.SlipLayout;
import vn.quay24.kiosk.visit.Submission;
import vn.quay24.procedure.catalogue.Catalogues;
import vn.quay24.procedure.catalogue.InvalidCatalogueException;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.fee.FeeQuote;

/**
 * The slip that a citizen gets of a certificate of marital status after a divorce, in the kiosk's
 * own words.
 */
final class SubmittedSlip {
  private static final Path CATALOGUE =
      Path.of(System.getProperty("quay24.catalogue", "procedures/catalogue"));
  private static final String MARITAL_STATUS = "1.004873";

  private SubmittedSlip() {}

  /**
   * The slip.
   *
   * @throws IOException the catalogue is not where the property {@code quay24.catalogue} says
   */
  static Slip slip() throws IOException {
    Procedure procedure = procedure();
    Submission submission =
        new Submission(
            new UUID(0x0198f3c27a317c55L, 0x9a1e2f0b6f4f0001L),
            "26-7KQ4-93X",
            "Q24:26-7KQ4-93X:AZjzwnoxfFWaHi8Lb08AAQ",
            procedure,
            new FeeQuote(16_000, 16_000, 1, Optional.empty()),
            16_000,
            procedure.papers().stream().limit(1).map(paper -> paper.title().in("vi")).toList(),
            Instant.parse("2026-11-25T02:30:00Z"),
            new Submission.Delivery.Arrived(Optional.of(Instant.parse("2026-11-25T10:00:00Z"))));
    return new SlipLayout("Ủy ban nhân dân phường Tam Kỳ", "Trụ sở Ủy ban nhân dân phường Tam Kỳ")
        .of(submission, false, "vi");
  }

  private static Procedure procedure() throws IOException {
    try {
      return Catalogues.load(CATALOGUE)
          .procedure(MARITAL_STATUS)
          .orElseThrow(() -> new IOException(MARITAL_STATUS + " is not in " + CATALOGUE));
    } catch (InvalidCatalogueException e) {
      throw new IOException("no catalogue in " + CATALOGUE, e);
    }
  }
}
