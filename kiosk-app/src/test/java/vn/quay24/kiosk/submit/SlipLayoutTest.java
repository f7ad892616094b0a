package vn.quay24.kiosk.submit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.printer.Slip;
import vn.quay24.kiosk.visit.Samples;
import vn.quay24.kiosk.visit.Submission;

class SlipLayoutTest {
  private static final String UNIT = "Ủy ban nhân dân phường Tam Kỳ";
  private static final Submission WAITING = Samples.submission(8_000);

  private final SlipLayout layout = new SlipLayout(UNIT, "Trụ sở phường");

  /** NĐ 45/2020 Đ18: system, owner, and the id by which it is looked up. */
  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void aSlipNamesTheSystemItsOwnerAndWhatLooksItUp(String language) {
    Slip slip = layout.of(WAITING, false, language);

    assertTrue(words(slip).contains("Quầy 24"), words(slip));
    assertEquals(new Slip.Text(UNIT, true, true), slip.blocks().getFirst());
    assertTrue(slip.blocks().contains(new Slip.Digits(WAITING.number())));
    assertTrue(slip.blocks().contains(new Slip.Qr(WAITING.slipCode())));
  }

  @Test
  void aDossierThatWaitsInTheMachineIsNotSaidToHaveArrived() {
    String words = words(layout.of(WAITING, false, "vi"));

    assertTrue(words.contains("HỒ SƠ CHƯA ĐẾN CƠ QUAN"), words);
    assertFalse(words.contains("Hồ sơ đã đến cơ quan"), words);
  }

  @Test
  void theOfficesTimeToDecideIsTheOneItGave() {
    String timed = words(layout.of(arrived(Optional.of(Samples.NOON)), false, "vi"));
    String untimed = words(layout.of(arrived(Optional.empty()), false, "vi"));

    assertTrue(timed.contains("Cơ quan trả lời tiếp nhận chậm nhất lúc 12:00 03/11/2026."), timed);
    assertTrue(untimed.contains("Cơ quan trả lời tiếp nhận trong 8 giờ làm việc."), untimed);
  }

  @Test
  void aFeeThatWasPaidIsToldFromOneThatIsDueLater() {
    String paid = words(layout.of(WAITING, false, "vi"));
    String later = words(layout.of(Samples.submission(0), false, "vi"));

    assertTrue(paid.contains("8.000 đồng (đã nộp)"), paid);
    assertTrue(later.contains("8.000 đồng (nộp sau khi hồ sơ được tiếp nhận)"), later);
  }

  @Test
  void aSecondSlipIsMarkedAsACopy() {
    Slip first = layout.of(WAITING, false, "vi");
    Slip copy = layout.of(WAITING, true, "vi");

    assertFalse(first.blocks().contains(new Slip.Heading("BẢN SAO")));
    assertTrue(copy.blocks().contains(new Slip.Heading("BẢN SAO")));
  }

  private static Submission arrived(Optional<Instant> acceptBy) {
    return new Submission(
        WAITING.dossier(),
        WAITING.number(),
        WAITING.slipCode(),
        WAITING.procedure(),
        WAITING.fee(),
        WAITING.paymentDue(),
        List.of(),
        WAITING.sealedAt(),
        new Submission.Delivery.Arrived(acceptBy));
  }

  private static String words(Slip slip) {
    return slip.blocks().stream()
        .flatMap(
            block ->
                switch (block) {
                  case Slip.Heading(var text) -> Stream.of(text);
                  case Slip.Text(var text, _, _) -> Stream.of(text);
                  case Slip.Field(var label, var value) -> Stream.of(label, value);
                  case Slip.Digits _, Slip.Qr _, Slip.Rule _ -> Stream.<String>empty();
                })
        .collect(Collectors.joining("\n"))
        .replace('\u00a0', ' ');
  }
}
