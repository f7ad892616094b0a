package vn.quay24.device.emulator.chip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.quay24.device.card.CardHolder.Sex;
import vn.quay24.device.emulator.chip.issue.ActiveKeyKind;
import vn.quay24.device.emulator.chip.issue.CardAuthority;
import vn.quay24.device.emulator.chip.issue.Citizen;
import vn.quay24.device.emulator.chip.issue.LdsGenerator;
import vn.quay24.device.emulator.chip.issue.NationalDataGroup.Parents;

/** One invented citizen and cards for her. */
public final class Specimen {
  public static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

  public static final Citizen CITIZEN =
      new Citizen(
          "999190000123",
          "Nguyễn Thị Đỗ Quyên",
          LocalDate.of(1990, 5, 17),
          Sex.FEMALE,
          "Kinh",
          "Không",
          "Tam Kỳ, Quảng Nam",
          "Tổ 1, Phường Tam Kỳ, Đà Nẵng",
          "Không",
          LocalDate.of(2021, 5, 31),
          Optional.of(LocalDate.of(2030, 5, 17)),
          "Nguyễn Văn Cha",
          "Trần Thị Mẹ",
          Optional.empty(),
          Optional.of("999000001"),
          "0000000000000001");

  public static final CardAuthority AUTHORITY = new CardAuthority("CSCA Test", NOW);

  private Specimen() {}

  public static LdsGenerator office(ActiveKeyKind kind) {
    return new LdsGenerator(AUTHORITY.signer(), kind, Parents.SIDE_BY_SIDE);
  }

  public static LdsImage card() {
    return office(ActiveKeyKind.EC_P256).card(CITIZEN);
  }
}
