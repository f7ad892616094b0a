package vn.quay24.device.drivers.emrtd;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardHolder.Sex;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.issue.ActiveKeyKind;
import vn.quay24.device.emulator.chip.issue.CardAuthority;
import vn.quay24.device.emulator.chip.issue.Citizen;
import vn.quay24.device.emulator.chip.issue.LdsGenerator;
import vn.quay24.device.emulator.chip.issue.NationalDataGroup;

/** Issues the cards of the tests, on one day, with one authority that the reader trusts. */
final class Office {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  static final Instant NOW = TODAY.atTime(5, 0).toInstant(ZoneOffset.UTC);
  static final InstantSource CLOCK = InstantSource.fixed(NOW);
  static final CardAuthority AUTHORITY = new CardAuthority("CSCA Test", NOW);

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
          Optional.of(LocalDate.of(2030, 5, 17)),
          "Nguyễn Văn Thử",
          "Trần Thị Thử",
          Optional.empty(),
          Optional.of("999000123"),
          "0123456789ABCDEF");

  static final AccessKey CAN = new AccessKey.Can("000123");
  static final AccessKey MRZ = new AccessKey.Mrz("190000123", "900517", "300517");

  private static final LdsImage GOOD = generator(ActiveKeyKind.EC_P256).card(CITIZEN);

  private static final Issuer ISSUER = Issuer.of("secp384r1", "SHA384withECDSA");
  private static final LdsImage LIGHT =
      ISSUER.sign(GOOD.with(LdsFile.DG2, Faces.dataGroup(Faces.jpeg(16), 0)), "SHA-256");

  /** Holds the authorities of all cards made here. */
  static final TrustStore TRUST =
      trusting(AUTHORITY.certificate()).and(new TrustStore(List.of(ISSUER.authority()), List.of()));

  private Office() {}

  /** The card of the citizen, in good order; made once. */
  static LdsImage good() {
    return GOOD;
  }

  /** The same with a tiny portrait: few commands to read it. */
  static LdsImage light() {
    return LIGHT;
  }

  static LdsGenerator generator(ActiveKeyKind kind) {
    return new LdsGenerator(AUTHORITY.signer(), kind, NationalDataGroup.Parents.SIDE_BY_SIDE);
  }

  static TrustStore trusting(X509Certificate authority) {
    try {
      return new TrustStore(List.of(new JcaX509CertificateHolder(authority)), List.of());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
