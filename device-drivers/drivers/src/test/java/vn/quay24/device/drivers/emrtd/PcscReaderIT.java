package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.device.drivers.pcsc.ExclusiveCard;
import vn.quay24.device.emulator.chip.FaultyCard;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.VirtualChip;
import vn.quay24.device.emulator.chip.VpcdCard;
import vn.quay24.device.emulator.chip.issue.ActiveKeyKind;
import vn.quay24.device.spi.DeviceConfiguration;

/** The driver over the operating system's own pcscd, whatever happens to that. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PcscReaderIT {
  private static final DeviceId ID = new DeviceId("card");
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration LOOKS = Duration.ofMillis(1_200); // two of the driver's own
  private static final Duration BACK = Duration.ofSeconds(10);

  private Pcscd pcscd;
  private IdCardReader reader;

  @BeforeEach
  void plugIn() throws Exception {
    pcscd = Pcscd.reserve();
    reader =
        (IdCardReader)
            new EmrtdDriverProvider()
                .open(
                    new DeviceConfiguration(ID, "emrtd", Map.of("link", Pcscd.READER)),
                    Office.CLOCK);
  }

  @AfterEach
  void unplug() throws Exception {
    reader.close();
    pcscd.close();
  }

  @Test
  void aCardIsReadTwice() throws Exception {
    pcscd.start();
    try (VpcdCard card = pcscd.insert(new VirtualChip(Office.good()))) {
      assertTrue(card.inserted());
      assertTrue(read(Office.CAN) instanceof CardOutcome.Read);
      assertTrue(read(Office.MRZ) instanceof CardOutcome.Read);
      assertTrue(reader.status().simulated());
    }
    assertTrue(reader.awaitRemoval(LIMIT));
    assertFalse(reader.cardPresent());
  }

  @Test
  void aCardThatProvesItsKeyAtOpeningIsRead() throws Exception {
    LdsImage proving = Office.generator(ActiveKeyKind.EC_P256).withProofAtOpening(Office.CITIZEN);
    LdsImage onlyThere =
        new LdsImage(proving.files(), proving.keys(), Optional.empty(), proving.agreementKey());
    pcscd.start();
    try (VpcdCard card = pcscd.insert(new VirtualChip(onlyThere))) {
      assertTrue(card.inserted());
      assertTrue(
          read(Office.CAN) instanceof CardOutcome.Read(ChipReading reading)
              && reading.chipKeyProven());
    }
  }

  @Test
  void aWrongCanIsToldAndTheRightOneWorksAfterIt() throws Exception {
    pcscd.start();
    try (VpcdCard card = pcscd.insert(new VirtualChip(Office.good()))) {
      assertTrue(card.inserted());
      assertEquals(new CardOutcome.WrongKey(), read(new AccessKey.Can("999999")));
      assertTrue(read(Office.CAN) instanceof CardOutcome.Read);
    }
  }

  @Test
  void aCardPulledAwayInTheMiddleIsTakenAwayAndCanComeBack() throws Exception {
    pcscd.start();
    for (int answer : new int[] {1, 5, 20, 40}) {
      FaultyCard unsteady = new FaultyCard(new VirtualChip(Office.good()));
      try (VpcdCard card = pcscd.insert(unsteady.pullBeforeAnswer(answer))) {
        assertTrue(card.inserted());
        assertEquals(new CardOutcome.TakenAway(), read(Office.CAN), "answer " + answer);
      }
      assertTrue(reader.awaitRemoval(LIMIT));
    }
    try (VpcdCard card = pcscd.insert(new VirtualChip(Office.good()))) {
      assertTrue(card.inserted());
      assertTrue(read(Office.CAN) instanceof CardOutcome.Read);
    }
  }

  @Test
  void aCardThatAnotherProgramHoldsIsToldSoAndReadOnceItLetsGo() throws Exception {
    pcscd.start();
    try (VpcdCard card = pcscd.insert(new VirtualChip(Office.good()))) {
      assertTrue(card.inserted());
      awaitOnline();
      Awaitility.await().atMost(BACK).until(reader::cardPresent);
      try (ExclusiveCard _ = ExclusiveCard.connect(Pcscd.READER.substring("pcsc:".length()))) {
        DeviceFault held =
            new DeviceFault.Withheld(
                ID, "link", DeviceFault.Withheld.Reason.BUSY, "another program holds the card");

        DeviceException refused = assertThrows(DeviceException.class, () -> read(Office.CAN));

        assertEquals(held, refused.fault());
        Awaitility.await()
            .during(LOOKS)
            .atMost(BACK)
            .until(() -> reader.status().fault().equals(Optional.of(held)));
      }
      assertTrue(read(Office.CAN) instanceof CardOutcome.Read);
    }
  }

  @Test
  void aSilentCardEndsAtTheDeadlineAndHoldsNobodyUp() throws Exception {
    pcscd.start();
    FaultyCard mute = new FaultyCard(new VirtualChip(Office.good())).silentFromAnswer(12);
    try (VpcdCard card = pcscd.insert(mute)) {
      assertTrue(card.inserted());
      long start = System.nanoTime();

      CardOutcome outcome = reader.read(Office.CAN, _ -> {}, Duration.ofSeconds(3));

      assertTrue(outcome instanceof CardOutcome.Unreadable, outcome.toString());
      assertTrue(System.nanoTime() - start < Duration.ofSeconds(15).toNanos());
    }
    assertTrue(reader.awaitRemoval(LIMIT));
    try (VpcdCard card = pcscd.insert(new VirtualChip(Office.good()))) {
      assertTrue(card.inserted());
      assertTrue(read(Office.CAN) instanceof CardOutcome.Read);
    }
  }

  @Test
  void aDaemonThatStartsLateIsFound() throws Exception {
    Awaitility.await().until(() -> reader.status().condition() == Condition.POWER_OFF);
    assertThrows(DeviceException.class, reader::cardPresent);

    pcscd.start();

    awaitOnline();
    try (VpcdCard card = pcscd.insert(new VirtualChip(Office.good()))) {
      assertTrue(card.inserted());
      assertTrue(read(Office.CAN) instanceof CardOutcome.Read);
    }
  }

  @Test
  void aDaemonKilledAndStartedAgainIsFoundWithoutRestart() throws Exception {
    pcscd.start();
    awaitOnline();
    for (int round = 0; round < 3; round++) {
      pcscd.kill();
      Awaitility.await()
          .atMost(BACK)
          .until(() -> reader.status().condition() == Condition.POWER_OFF);
      DeviceException away =
          assertThrows(DeviceException.class, () -> reader.read(Office.CAN, _ -> {}, LIMIT));
      assertEquals(new DeviceFault.Disconnected(ID), away.fault());

      pcscd.start();

      awaitOnline();
      try (VpcdCard card = pcscd.insert(new VirtualChip(Office.good()))) {
        assertTrue(card.inserted());
        assertTrue(read(Office.CAN) instanceof CardOutcome.Read);
      }
    }
  }

  @Test
  void aDaemonKilledInTheMiddleOfAReadingIsAFaultOfTheReader() throws Exception {
    pcscd.start();
    awaitOnline();
    FaultyCard mute = new FaultyCard(new VirtualChip(Office.good())).silentFromAnswer(12);
    try (VpcdCard card = pcscd.insert(mute)) {
      assertTrue(card.inserted());
      Thread killer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    Awaitility.await().until(() -> mute.answers() >= 12);
                    pcscd.destroy();
                  });
      DeviceException away =
          assertThrows(DeviceException.class, () -> reader.read(Office.CAN, _ -> {}, LIMIT));
      killer.join();
      assertEquals(new DeviceFault.Disconnected(ID), away.fault());
    }
    pcscd.start();
    awaitOnline();
  }

  private void awaitOnline() {
    Awaitility.await().atMost(BACK).until(() -> reader.status().condition() == Condition.ONLINE);
  }

  private CardOutcome read(AccessKey key) throws DeviceException, InterruptedException {
    return reader.read(key, _ -> {}, LIMIT);
  }
}
