package vn.quay24.benchmark.card;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import vn.quay24.device.card.CardHolder.Sex;
import vn.quay24.device.emulator.chip.ContactlessTiming;
import vn.quay24.device.emulator.chip.FaultyCard;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.VirtualChip;
import vn.quay24.device.emulator.chip.issue.ActiveKeyKind;
import vn.quay24.device.emulator.chip.issue.CardAuthority;
import vn.quay24.device.emulator.chip.issue.Citizen;
import vn.quay24.device.emulator.chip.issue.LdsGenerator;
import vn.quay24.device.emulator.chip.issue.NationalDataGroup.Parents;

/** Issues the cards of the benchmark. */
final class BenchCard {
  /** Type A at 424 kbit/s, and what reader, USB and chip take for each command. */
  static final ContactlessTiming AIR = new ContactlessTiming(424, Duration.ofMillis(10));

  /** Historical bytes that promise extended length (ISO 7816-4 §12.1.1). */
  private static final byte[] PROMISE = HexFormat.of().parseHex("3b8a80018031c173c840409000fa");

  /** Makes a DG2 of 9,898 bytes. */
  private static final int PORTRAIT = 9811;

  static final Citizen CITIZEN =
      new Citizen(
          "999190000123",
          "Nguyễn Thị Mẫu",
          LocalDate.of(1990, 5, 17),
          Sex.FEMALE,
          "Kinh",
          "Không",
          "Tam Kỳ, Quảng Nam",
          "Tổ 1, Phường Tam Kỳ, Đà Nẵng",
          "Nốt ruồi cách 2 cm dưới mắt trái",
          LocalDate.of(2021, 5, 31),
          Optional.of(LocalDate.of(2040, 5, 17)),
          "Nguyễn Văn Thử",
          "Trần Thị Thử",
          Optional.empty(),
          Optional.of("999000123"),
          "0123456789ABCDEF");

  private final CardAuthority authority = new CardAuthority("CSCA Benchmark", Instant.now());
  private final LdsGenerator generator =
      new LdsGenerator(authority.signer(), ActiveKeyKind.EC_P256, Parents.SIDE_BY_SIDE);

  /** Which proofs the chip has. */
  enum Proofs {
    BOTH,
    SIGNATURE,
    AGREEMENT;

    private Set<LdsFile> absent() {
      return switch (this) {
        case BOTH -> Set.of();
        case SIGNATURE -> Set.of(LdsFile.DG14);
        case AGREEMENT -> Set.of(LdsFile.DG15);
      };
    }
  }

  LdsImage image(Proofs proofs) {
    return generator.card(CITIZEN, PORTRAIT, proofs.absent());
  }

  /** The chip at the distance of the model. */
  static FaultyCard laid(LdsImage image, boolean extendedLength) {
    FaultyCard card = new FaultyCard(new VirtualChip(image)).timed(AIR);
    return extendedLength ? card.answeringToReset(PROMISE) : card;
  }

  /** Made these cards. */
  CardAuthority authority() {
    return authority;
  }
}
