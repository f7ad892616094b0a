package vn.quay24.device.drivers.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.drivers.code.CodeSerialProvider;
import vn.quay24.device.drivers.emrtd.EmrtdDriverProvider;
import vn.quay24.device.drivers.escpos.EscPosProvider;
import vn.quay24.device.drivers.lights.LightsSerialProvider;
import vn.quay24.device.drivers.locker.KerongCu16Provider;
import vn.quay24.device.emulator.chip.BankCard;
import vn.quay24.device.emulator.chip.ContactlessCard;
import vn.quay24.device.emulator.chip.VpcdReader;
import vn.quay24.device.emulator.code.EmulatedCodeReader;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.link.EmulatedLine;
import vn.quay24.device.emulator.link.LinkServer;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.emulator.replay.Recording;
import vn.quay24.device.emulator.replay.ReplayedCard;
import vn.quay24.device.emulator.replay.ReplayedHardware;
import vn.quay24.device.emulator.slotboard.EmulatedSlotBoard;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.indicator.Light;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.DriverProvider;

/**
 * Each family of hardware is recorded on its emulator, and the recording serves in its place. The
 * committed recordings were made so ({@code target/recordings}); a driver that says something else
 * than it did then fails here.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RecordAndReplayTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String CODE = "999000000123|NGUYỄN VĂN MẪU|01011990";
  private static final Compartment TWO = new Compartment(2);

  @TempDir private Path folder;

  /** What a test does with a device, the same way each time. */
  private interface Acts<D extends Device> {
    void on(D device, Runnable speak) throws Exception;
  }

  /** A driver and its table, but for the link. */
  private record Family<D extends Device>(
      String name, DriverProvider driver, Map<String, String> settings, Class<D> port) {

    DeviceConfiguration table(String link) {
      Map<String, String> all = new java.util.HashMap<>(settings);
      all.put("link", link);
      return new DeviceConfiguration(new DeviceId(name), driver.driver(), all);
    }
  }

  private static final Family<LockerBank> LOCKER =
      new Family<>(
          "locker",
          new KerongCu16Provider(),
          Map.of("compartments", "4", "presence", "true"),
          LockerBank.class);
  private static final Family<ReceiptPrinter> PRINTER =
      new Family<>("printer", new EscPosProvider(), Map.of("width", "384"), ReceiptPrinter.class);
  private static final Family<Indicators> LIGHTS =
      new Family<>("lights", new LightsSerialProvider(), Map.of(), Indicators.class);
  private static final Family<CodeReader> CODES =
      new Family<>("code", new CodeSerialProvider(), Map.of(), CodeReader.class);
  private static final Family<IdCardReader> CARDS =
      new Family<>("card", new EmrtdDriverProvider(), Map.of(), IdCardReader.class);

  private static void openTwo(LockerBank locker, Runnable speak) throws Exception {
    assertEquals(DoorState.CLOSED, locker.doors().get(TWO));
    locker.pulse(TWO);
    assertEquals(DoorState.OPEN, locker.doors().get(TWO));
  }

  private static void print(ReceiptPrinter printer, Runnable speak) throws Exception {
    Slip slip = new Slip(List.of(new Slip.Heading("Phiếu"), new Slip.Qr("QUAY24")));
    assertEquals(PrintOutcome.PRINTED, printer.print(slip, LIMIT));
  }

  private static void readACode(CodeReader reader, Runnable speak) throws Exception {
    CompletableFuture<Optional<String>> read = new CompletableFuture<>();
    Thread visit =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    read.complete(reader.next(LIMIT));
                  } catch (DeviceException | InterruptedException e) {
                    read.completeExceptionally(e);
                  }
                });
    while (!waitsForBytes(visit) && !read.isDone()) {
      Thread.onSpinWait();
    }
    speak.run(); // what is shown earlier is dropped
    assertEquals(Optional.of(CODE), read.get());
  }

  /** Whether the thread stands in the selector of its line, and not only to drop what is old. */
  private static boolean waitsForBytes(Thread thread) {
    List<String> methods =
        Stream.of(thread.getStackTrace()).map(StackTraceElement::getMethodName).toList();
    return methods.contains("doSelect") && !methods.contains("dropStale");
  }

  private static void layABankCard(IdCardReader reader, Runnable speak) throws Exception {
    assertEquals(
        new CardOutcome.NotAnIdCard(), reader.read(new AccessKey.Can("000123"), _ -> {}, LIMIT));
  }

  /** A driver is online as soon as its connection waits to be accepted; nobody hears it yet. */
  private static Runnable onceHeard(EmulatedLine hardware, Runnable speak) {
    return () -> {
      Awaitility.await().until(hardware::driverThere);
      speak.run();
    };
  }

  /** Records a device on a line and returns the recording. */
  private <D extends Device> Path record(
      Family<D> family, String link, Acts<D> acts, Runnable speak) throws Exception {
    Path file = folder.resolve(family.name() + ".rec");
    List<String> title = List.of("driver " + family.driver().driver(), "emulated");
    try (RecordingFile recording = RecordingFile.begin(file, title, InstantSource.system())) {
      try (Device device =
          Witnessed.open(recording, family.driver(), family.table(link), InstantSource.system())) {
        StatusWatch.awaitOnline(device);
        acts.on(family.port().cast(device), speak);
      }
      assertEquals(Optional.empty(), recording.problem());
    }
    Files.createDirectories(Path.of("target", "recordings"));
    Files.copy(
        file,
        Path.of("target", "recordings", family.name() + ".rec"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return file;
  }

  private <D extends Device> Path recordLine(
      Family<D> family, EmulatedLine hardware, Acts<D> acts, Runnable speak) throws Exception {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("recorded.sock"));
    try (LinkServer server = LinkServer.start(hardware, family.name(), address)) {
      return record(family, server.link(), acts, speak);
    }
  }

  private <D extends Device> void replayLine(Family<D> family, Path recording, Acts<D> acts)
      throws Exception {
    ReplayedHardware hardware = new ReplayedHardware(Recording.read(recording));
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("replayed.sock"));
    try (LinkServer server = LinkServer.start(hardware, family.name(), address);
        Device device = family.driver().open(family.table(server.link()), InstantSource.system())) {
      StatusWatch.awaitOnline(device);
      acts.on(family.port().cast(device), onceHeard(hardware, hardware::speak));
    }
    hardware.verify();
  }

  private void replayCard(Path recording) throws Exception {
    ReplayedCard card = new ReplayedCard(Recording.read(recording));
    try (VpcdReader reader = VpcdReader.listen(address("replayed-card.sock"));
        Device device = CARDS.driver().open(CARDS.table(reader.link()), InstantSource.system())) {
      reader.lay(card);
      layABankCard(CARDS.port().cast(device), () -> {});
    }
    card.verify();
  }

  private UnixDomainSocketAddress address(String name) {
    return UnixDomainSocketAddress.of(folder.resolve(name));
  }

  private static Path committed(String name) {
    return Path.of("src", "test", "resources", "recordings", name + ".rec");
  }

  @Test
  void aLockerBoardIsRecordedAndReplayed() throws Exception {
    Acts<LockerBank> acts = RecordAndReplayTest::openTwo;
    Path recording = recordLine(LOCKER, new EmulatedLockerBoard(1), acts, () -> {});

    replayLine(LOCKER, recording, acts);
    replayLine(LOCKER, committed("locker"), acts);
  }

  @Test
  void lightsAreRecordedAlsoWhenTheirBoardWasOpenBefore() throws Exception {
    EmulatedSlotBoard hardware = new EmulatedSlotBoard();
    UnixDomainSocketAddress address = address("lights.sock");
    try (LinkServer server = LinkServer.start(hardware, "lights", address)) {
      try (Device before =
          LIGHTS.driver().open(LIGHTS.table(server.link()), InstantSource.system())) {
        StatusWatch.awaitOnline(before);
      }

      Path recording =
          record(
              LIGHTS,
              server.link(),
              (lights, _) -> lights.show(Map.of(Light.CARD, Glow.OFF)),
              () -> {});

      String hello = HexFormat.of().formatHex("HELLO".getBytes(StandardCharsets.US_ASCII));
      assertTrue(Files.readString(recording).contains(hello), "nothing was recorded");
    }
  }

  @Test
  void aPrinterIsRecordedAndReplayed() throws Exception {
    Acts<ReceiptPrinter> acts = RecordAndReplayTest::print;
    Path recording = recordLine(PRINTER, new EmulatedPrinter(384), acts, () -> {});

    replayLine(PRINTER, recording, acts);
  }

  /** A slip's dots change with its design; how the printer is asked does not. */
  @Test
  void aPrinterIsAskedHowItIsAsItWasRecorded() throws Exception {
    Acts<ReceiptPrinter> acts = (printer, _) -> assertTrue(printer.status().usable());
    Family<ReceiptPrinter> idle =
        new Family<>("printer-idle", PRINTER.driver(), PRINTER.settings(), ReceiptPrinter.class);
    Path recording = recordLine(idle, new EmulatedPrinter(384), acts, () -> {});

    replayLine(idle, recording, acts);
    replayLine(idle, committed("printer"), acts);
  }

  @Test
  void aCodeReaderIsRecordedAndReplayed() throws Exception {
    EmulatedCodeReader hardware = new EmulatedCodeReader();
    Acts<CodeReader> acts = RecordAndReplayTest::readACode;
    Path recording =
        recordLine(CODES, hardware, acts, onceHeard(hardware, () -> hardware.show(CODE)));

    replayLine(CODES, recording, acts);
    replayLine(CODES, committed("code"), acts);
  }

  @Test
  void aCardIsRecordedAndReplayed() throws Exception {
    ContactlessCard card = new BankCard();
    Path recording;
    try (VpcdReader reader = VpcdReader.listen(address("card.sock"))) {
      reader.lay(card);
      recording = record(CARDS, reader.link(), RecordAndReplayTest::layABankCard, () -> {});
    }

    replayCard(recording);
    replayCard(committed("card"));
  }

  @Test
  void aDriverThatSaysSomethingElseIsFound() throws Exception {
    Recording recording = Recording.read(committed("locker"));
    ReplayedHardware hardware = new ReplayedHardware(recording);
    try (LinkServer server = LinkServer.start(hardware, "locker", address("other.sock"));
        LockerBank locker =
            (LockerBank)
                LOCKER.driver().open(LOCKER.table(server.link()), InstantSource.system())) {
      StatusWatch.awaitOnline(locker);

      locker.pulse(new Compartment(3)); // whose answer nobody waits for
      assertThrows(DeviceException.class, locker::doors);
    }

    AssertionError e = assertThrows(AssertionError.class, hardware::verify);
    assertTrue(String.valueOf(e.getMessage()).contains("recorded is"), e.getMessage());
  }

  @Test
  void aRecordingIsForItsMakerAloneAndReplacesNothing() throws IOException {
    Path file = folder.resolve("new.rec");
    RecordingFile.begin(file, List.of(), InstantSource.system()).close();

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertThrows(
        FileAlreadyExistsException.class,
        () -> RecordingFile.begin(file, List.of(), InstantSource.system()));
  }
}
