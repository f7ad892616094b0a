package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.emulator.chip.FaultyCard;
import vn.quay24.device.emulator.chip.VirtualChip;
import vn.quay24.device.emulator.chip.VpcdReader;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/** The device over the cable of an emulated reader. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EmrtdReaderTest {
  private static final DeviceId ID = new DeviceId("card");
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private VpcdReader hardware;
  private IdCardReader reader;

  @BeforeEach
  void plugIn() throws Exception {
    Path trust = Files.createDirectory(folder.resolve("trust"));
    Office.AUTHORITY.believedIn(trust);
    hardware = VpcdReader.listen(Sockets.unix(folder));
    reader = open(Map.of("link", hardware.link(), "trust", trust.toString()));
  }

  @AfterEach
  void unplug() throws Exception {
    reader.close();
    hardware.close();
  }

  private static IdCardReader open(Map<String, String> settings) throws Exception {
    return (IdCardReader)
        new EmrtdDriverProvider()
            .open(new DeviceConfiguration(ID, "emrtd", settings), Office.CLOCK);
  }

  @Test
  void aCardThatLiesThereIsRead() throws Exception {
    hardware.lay(new VirtualChip(Office.good()));
    List<CardHolder> details = new CopyOnWriteArrayList<>();

    CardOutcome outcome = reader.read(Office.CAN, details::add, LIMIT);

    assertEquals(new Verdict.Genuine(), Readings.verdictOf(outcome));
    assertEquals(1, details.size());
    assertEquals(DeviceKind.ID_CARD_READER, reader.kind());
    assertTrue(reader.status().usable());
    assertTrue(reader.status().simulated());
  }

  @Test
  void aReaderOnTheNetworkIsReadAsWell() throws Exception {
    try (VpcdReader far = VpcdReader.listen(Sockets.anyPort());
        IdCardReader remote = open(Map.of("link", far.link()))) {
      far.lay(new VirtualChip(Office.good()));

      CardOutcome outcome = remote.read(Office.CAN, _ -> {}, LIMIT);

      assertEquals(new Verdict.IntactIssuerUnverified(), Readings.verdictOf(outcome));
    }
  }

  @Test
  void aCardThatComesLaterIsWaitedFor() throws Exception {
    Thread hand = Thread.ofPlatform().unstarted(() -> hardware.lay(new VirtualChip(Office.good())));
    reader.onStatus(
        status -> {
          if (status.condition() == Condition.ONLINE && hand.getState() == Thread.State.NEW) {
            hand.start();
          }
        });

    assertTrue(reader.read(Office.CAN, _ -> {}, LIMIT) instanceof CardOutcome.Read);
  }

  @Test
  void noCardIsAnAnswer() throws Exception {
    assertEquals(
        new CardOutcome.NoCard(), reader.read(Office.CAN, _ -> {}, Duration.ofMillis(300)));
  }

  @Test
  void presenceAndRemovalAreSeen() throws Exception {
    assertFalse(reader.cardPresent());
    hardware.lay(new VirtualChip(Office.good()));
    assertTrue(reader.cardPresent());
    assertFalse(reader.awaitRemoval(Duration.ofMillis(100)));
    assertTrue(hardware.take().isPresent());
    assertTrue(reader.awaitRemoval(LIMIT));
  }

  @Test
  void aCardTakenInTheMiddleIsTakenAwayAndCanComeBack() throws Exception {
    hardware.lay(new FaultyCard(new VirtualChip(Office.good())).pullBeforeAnswer(25));
    assertEquals(new CardOutcome.TakenAway(), reader.read(Office.CAN, _ -> {}, LIMIT));

    hardware.lay(new VirtualChip(Office.good()));
    assertTrue(reader.read(Office.CAN, _ -> {}, LIMIT) instanceof CardOutcome.Read);
  }

  @Test
  void aSilentCardEndsAtTheDeadline() throws Exception {
    hardware.lay(new FaultyCard(new VirtualChip(Office.good())).silentFromAnswer(4));
    long start = System.nanoTime();

    CardOutcome outcome = reader.read(Office.CAN, _ -> {}, Duration.ofSeconds(2));

    assertTrue(outcome instanceof CardOutcome.Unreadable, outcome.toString());
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos());
    hardware.lay(new VirtualChip(Office.good()));
    assertTrue(reader.read(Office.CAN, _ -> {}, LIMIT) instanceof CardOutcome.Read);
  }

  @Test
  void aPulledCableIsAFaultThatClearsByItself() throws Exception {
    var seen = new LinkedBlockingQueue<DeviceStatus>();
    reader.onStatus(seen::add);
    awaitCondition(seen, Condition.ONLINE);

    hardware.unplug();

    awaitCondition(seen, Condition.POWER_OFF);
    DeviceException away =
        assertThrows(DeviceException.class, () -> reader.read(Office.CAN, _ -> {}, LIMIT));
    assertEquals(new DeviceFault.Disconnected(ID), away.fault());

    hardware.plug();

    awaitCondition(seen, Condition.ONLINE);
    assertFalse(reader.cardPresent());
  }

  private static void awaitCondition(LinkedBlockingQueue<DeviceStatus> seen, Condition wanted)
      throws InterruptedException {
    DeviceStatus next;
    do {
      next = seen.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("never " + wanted);
      }
    } while (next.condition() != wanted);
  }

  @Test
  void aVisitorWhoGivesUpInterruptsTheWaitAndTheReaderStaysUsable() throws Exception {
    CountDownLatch given = new CountDownLatch(1);
    Thread visit =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    reader.read(Office.CAN, _ -> {}, LIMIT);
                  } catch (InterruptedException e) {
                    given.countDown();
                  } catch (DeviceException e) {
                    throw new IllegalStateException(e);
                  }
                });
    visit.interrupt();

    assertTrue(given.await(LIMIT.toSeconds(), TimeUnit.SECONDS));
    hardware.lay(new VirtualChip(Office.good()));
    assertTrue(reader.read(Office.CAN, _ -> {}, LIMIT) instanceof CardOutcome.Read);
  }

  @Test
  void aVisitorWhoGivesUpWhileThePresenceIsAskedIsNoFaultOfTheReader() throws Exception {
    Thread.currentThread().interrupt();

    assertThrows(InterruptedException.class, reader::cardPresent);
    assertFalse(reader.cardPresent());
    assertTrue(reader.status().fault().isEmpty());
  }

  @Test
  void everyOperationFailsAfterCloseHoweverOftenClosed() {
    reader.close();
    reader.close();

    DeviceException closed =
        assertThrows(DeviceException.class, () -> reader.read(Office.CAN, _ -> {}, LIMIT));
    assertEquals(new DeviceFault.Disconnected(ID), closed.fault());
    assertThrows(DeviceException.class, reader::cardPresent);
    assertThrows(DeviceException.class, () -> reader.awaitRemoval(LIMIT));
  }

  @Test
  void aSettingThatCannotBeFollowedIsNamed() {
    for (Map<String, String> settings :
        List.of(
            Map.<String, String>of(),
            Map.of("link", "serial:/dev/null"),
            Map.of("link", "vpcd:tcp:nowhere"),
            Map.of("link", "pcsc:", "trust", folder.resolve("nowhere").toString()))) {
      IllegalConfigurationException refused =
          assertThrows(IllegalConfigurationException.class, () -> open(settings));

      assertTrue(String.valueOf(refused.getMessage()).startsWith("[card] "));
    }
  }
}
