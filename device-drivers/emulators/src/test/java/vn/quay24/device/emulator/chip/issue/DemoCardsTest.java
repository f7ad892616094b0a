package vn.quay24.device.emulator.chip.issue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.emulator.chip.Specimen;

class DemoCardsTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Specimen.NOW);

  @Test
  void theCardsAreMadeOnceAndFoundAgain(@TempDir Path folder) throws IOException {
    DemoCards made = DemoCards.prepare(folder, CLOCK);
    byte[] trust = Files.readAllBytes(made.trustStore().resolve("csca.der"));

    DemoCards found = DemoCards.prepare(folder, CLOCK);

    assertArrayEquals(trust, Files.readAllBytes(found.trustStore().resolve("csca.der")));
    assertEquals(made.cards(), found.cards());
    for (DemoCard card : found.cards()) {
      assertTrue(card.card().answerToReset().length > 0, card.id());
    }
  }

  @Test
  void everyCardButTheExpiredOneIsInDate(@TempDir Path folder) throws IOException {
    LocalDate today = LocalDate.ofInstant(Specimen.NOW, ZoneOffset.UTC);

    List<String> outOfDate =
        DemoCards.prepare(folder, CLOCK).cards().stream()
            .filter(card -> card.citizen().flatMap(Citizen::expiry).isPresent())
            .filter(card -> card.citizen().orElseThrow().expiry().orElseThrow().isBefore(today))
            .map(DemoCard::id)
            .toList();

    assertEquals(List.of("expired"), outOfDate);
  }

  @Test
  void theNumbersTellCenturySexAndYearOfBirth(@TempDir Path folder) throws IOException {
    for (DemoCard card : DemoCards.prepare(folder, CLOCK).cards()) {
      card.citizen().ifPresent(DemoCardsTest::assertNumberFits);
    }
  }

  private static void assertNumberFits(Citizen citizen) {
    int century = (citizen.birth().getYear() / 100 - 19) * 2;
    int sex =
        switch (citizen.sex()) {
          case MALE -> 0;
          case FEMALE -> 1;
          case OTHER -> throw new AssertionError("has no digit");
        };
    String expected = "%d%02d".formatted(century + sex, citizen.birth().getYear() % 100);
    assertEquals(expected, citizen.number().substring(3, 6));
  }
}
