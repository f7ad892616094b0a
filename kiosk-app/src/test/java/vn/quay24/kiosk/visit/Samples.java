package vn.quay24.kiosk.visit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.Verdict;
import vn.quay24.procedure.catalogue.Catalogue;
import vn.quay24.procedure.catalogue.Catalogues;
import vn.quay24.procedure.catalogue.InvalidCatalogueException;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.dossier.DossierView;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.verification.Verification;

/** Invented people, cards and dossiers, and the procedures as they are published. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-11-03T05:00:00Z");
  public static final String NUMBER = "999190000123";
  public static final DeviceFault JAM = new DeviceFault.Jammed(new DeviceId("printer"));
  public static final UUID DOSSIER = UUID.fromString("01930000-0000-7000-8000-000000000001");
  public static final DoorGrant GRANT =
      new DoorGrant(UUID.fromString("01930000-0000-7000-8000-000000000002"), 4, "Trích lục");

  private static final Catalogue CATALOGUE = load();

  private Samples() {}

  private static Catalogue load() {
    try {
      return Catalogues.load(Path.of("..", "procedures", "catalogue"));
    } catch (InvalidCatalogueException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Catalogue catalogue() {
    return CATALOGUE;
  }

  public static Terms terms() {
    return new Terms(CATALOGUE, List.of("vi", "en"), Limits.USUAL);
  }

  public static CardHolder holder() {
    return new CardHolder(
        NUMBER,
        "Nguyễn Thị Mẫu",
        LocalDate.of(1954, 3, 2),
        CardHolder.Sex.FEMALE,
        Optional.empty(),
        Optional.of(LocalDate.of(2022, 5, 10)),
        "Việt Nam",
        "Kinh",
        "Không",
        "Tam Kỳ, Quảng Nam",
        "Khối phố 3, An Mỹ, Tam Kỳ, Quảng Nam",
        Optional.of("Nguyễn Văn Mẫu"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static ChipReading reading(Verdict verdict) {
    return new ChipReading(
        holder(), verdict, Optional.of(new byte[] {1, 2, 3}), true, Optional.empty());
  }

  public static Submission submission(long due) {
    var procedure = CATALOGUE.procedure("2.000635").orElseThrow();
    return new Submission(
        DOSSIER,
        "26-7KQ4-93X",
        "Q24:26-7KQ4-93X:AAAAAAAAAAAAAAAAAAAAAA",
        procedure,
        CATALOGUE.form(procedure).fee(java.util.Map.of("copies", "1")),
        due,
        List.of(),
        NOON,
        new Submission.Delivery.Waiting());
  }

  public static Order order(Order.State state, Instant expiresAt) {
    return new Order(
        UUID.fromString("01930000-0000-7000-8000-000000000003"),
        DOSSIER,
        "Q24ABCD",
        8000,
        new Order.Payee("970436", "Ngân hàng Mẫu", "9990001234567", "UBND PHUONG TAM KY"),
        state,
        state == Order.State.PAID ? 8000 : 0,
        expiresAt,
        Optional.empty());
  }

  public static Verification verification(Verification.State state, Instant expiresAt) {
    return new Verification(
        UUID.fromString("01930000-0000-7000-8000-000000000004"), "42", state, expiresAt);
  }

  public static DossierView view(UUID dossier) {
    return view(dossier, Optional.empty(), DossierState.SUBMITTED);
  }

  /** Of a dossier that has a code, and so a receipt. */
  public static DossierView accepted(UUID dossier) {
    return view(dossier, Optional.of("999.00.00.H99-261125-0001"), DossierState.ACCEPTED);
  }

  private static DossierView view(UUID dossier, Optional<String> code, DossierState state) {
    return new DossierView(
        dossier,
        "26-7KQ4-93X",
        code,
        "2.000635",
        "Bản sao trích lục",
        state,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(new DossierView.Step(DossierState.SUBMITTED, NOON)));
  }
}
