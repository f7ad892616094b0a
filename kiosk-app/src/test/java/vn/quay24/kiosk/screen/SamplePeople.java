package vn.quay24.kiosk.screen;

import java.time.LocalDate;
import java.util.Optional;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.Verdict;
import vn.quay24.kiosk.visit.StaffBadge;

/** Invented people, and what their cards say. */
final class SamplePeople {
  static final CardHolder HOLDER =
      new CardHolder(
          "999190000123",
          "Nguyễn Thị Phương Thảo Nguyên Hạnh",
          LocalDate.of(1954, 5, 17),
          CardHolder.Sex.FEMALE,
          Optional.empty(),
          Optional.of(LocalDate.of(2021, 5, 31)),
          "Việt Nam",
          "Kinh",
          "Không",
          "Tam Kỳ, Quảng Nam",
          "Tổ 1, Khối phố Hương Trà Đông, Phường Hòa Hương, Thành phố Tam Kỳ, Tỉnh Quảng Nam",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  static final ChipReading READING =
      new ChipReading(HOLDER, new Verdict.Genuine(), Optional.empty(), true, Optional.empty());

  static final ChipReading INTACT =
      new ChipReading(
          HOLDER, new Verdict.IntactIssuerUnverified(), Optional.empty(), true, Optional.empty());

  static final StaffBadge BADGE = new StaffBadge("s1", "Trần Văn Thử");

  private SamplePeople() {}
}
