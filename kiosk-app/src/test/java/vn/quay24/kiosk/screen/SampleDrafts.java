package vn.quay24.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quay24.kiosk.visit.Applicant;
import vn.quay24.kiosk.visit.Draft;
import vn.quay24.kiosk.visit.Sheet;
import vn.quay24.procedure.fee.FeeQuote;

/** Half-filled forms, with and without scanned papers. */
final class SampleDrafts {
  static final FeeQuote FEE = new FeeQuote(24_000, 8_000, 3, Optional.empty());

  private SampleDrafts() {}

  static Draft draft() {
    return draft(Set.of());
  }

  static Draft draft(Set<String> twoSided) {
    return new Draft(
        new Applicant(SamplePeople.READING, Samples.NOW),
        SampleProcedures.COPY,
        Map.of(
            "fullName", "Nguyễn Thị Phương Thảo Nguyên Hạnh",
            "place", SamplePeople.HOLDER.residence(),
            "purpose", "",
            "copies", "3",
            "event", "1979-10-04",
            "phone", "0912345678",
            "owner", "999190000123",
            "state", "divorced",
            "before", "yes"),
        Set.of("fullName", "place"),
        Set.of("fullName", "place"),
        Map.of("divorce", sheets(7)),
        twoSided,
        Optional.empty());
  }

  static Draft empty() {
    return empty(Set.of());
  }

  static Draft empty(Set<String> twoSided) {
    return new Draft(
        new Applicant(SamplePeople.READING, Samples.NOW),
        SampleProcedures.COPY,
        Map.of(),
        Set.of(),
        Set.of(),
        Map.of(),
        twoSided,
        Optional.empty());
  }

  private static List<Sheet> sheets(int count) {
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Set<Sheet.Advice> advice =
          switch (i) {
            case 2 -> Set.of(Sheet.Advice.BLURRED);
            case 3 -> Set.of(Sheet.Advice.BLANK);
            default -> Set.of();
          };
      sheets.add(new Sheet(i, SamplePages.jpeg(i), advice));
    }
    return sheets;
  }
}
