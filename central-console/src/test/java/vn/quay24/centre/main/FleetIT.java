package vn.quay24.centre.main;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.centre.command.IssuedCommand;
import vn.quay24.centre.key.CommandKey;
import vn.quay24.centre.key.KeyFolder;
import vn.quay24.centre.store.Database;
import vn.quay24.centre.store.StoredCommands;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.Command;
import vn.quay24.protocol.command.CommandAnswer;

/** The real agent, a process of its own, and the real centre: TLS, broker, pages. */
class FleetIT {
  private static final KioskId KIOSK = new KioskId("K1");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private CentreFixture centre;
  private TestAgent agent;
  private TestBrowser technician;

  @BeforeEach
  void start() throws Exception {
    centre = CentreFixture.start(folder);
    centre.publish();
    agent = TestAgent.enrol(centre, "K1");
    technician = TestBrowser.signIn(centre, "technician");
  }

  @AfterEach
  void stop() {
    agent.close();
    centre.close();
  }

  @Test
  void theFleetPageTellsAWorkingKioskADeadAppAndADeadAgentApart() throws Exception {
    shows("Chưa từng kết nối");

    agent.start();
    shows("Ứng dụng không chạy");
    agent.startApp();
    shows("Có thiết bị lỗi", "Máy in phiếu", "Hết giấy", "cán bộ tại chỗ xử lý", "Bản 1");

    agent.killApp();
    shows("Ứng dụng không chạy");

    agent.startApp();
    shows("Có thiết bị lỗi");
    agent.kill();
    shows("Mất liên lạc");
    agent.start();
    agent.startApp();
    shows("Có thiết bị lỗi", "quầy khởi động lại");
  }

  @Test
  void aCommandIsCarriedOutOnceAndItsAnswerShown() throws Exception {
    agent.start();
    agent.startApp();
    shows("Bản 1");

    command("out");

    shows("Đã thực hiện", "Tạm ngừng phục vụ");
    assertEquals(1, agent.told().size());
    assertEquals(List.of(Optional.of(CommandAnswer.Outcome.DONE)), outcomes());
  }

  @Test
  void aCommandThatWasGivenBeforeTheKioskWasEverThereReachesIt() throws Exception {
    command("out");
    assertEquals(List.of(Optional.empty()), outcomes());

    agent.start();
    agent.startApp();

    shows("Đã thực hiện");
    assertEquals(1, agent.told().stream().distinct().count());
    assertEquals(List.of(Optional.of(CommandAnswer.Outcome.DONE)), outcomes());
  }

  @Test
  void aCommandOutlivesTheAgentAndTheCentre() throws Exception {
    agent.start();
    agent.startApp();
    shows("Bản 1");
    agent.kill();

    command("out");
    centre.restart();
    technician = TestBrowser.signIn(centre, "technician");
    agent.start();
    agent.startApp();

    shows("Đã thực hiện");
    assertEquals(1, agent.told().stream().distinct().count());
  }

  @Test
  void anExpiredCommandIsRefused() throws Exception {
    agent.start();
    agent.startApp();
    shows("Bản 1");

    UUID late = sendExpired();

    shows("Quá hạn");
    assertEquals(List.of(Optional.of(CommandAnswer.Outcome.EXPIRED)), outcomes());
    assertFalse(agent.told().contains(late));
  }

  @Test
  void anOlderReleaseIsRefusedUntilTheGoodOneIsBackAlsoWhenTheAgentWasStartedAnew()
      throws Exception {
    agent.start();
    agent.startApp();
    shows("Bản 1");
    Path releases = centre.configuration().data().resolve("releases");
    Path first = copy(releases, "first");
    centre.publish();
    shows("Bản 2");
    Path second = copy(releases, "second");

    serve(first);
    startAgentAnew();
    shows("cũ hơn bản đang dùng", "Bản 2");

    serve(second);
    startAgentAnew();
    showsNoMore("Quầy từ chối bản phát hành mới");
    shows("Bản 2");
  }

  @Test
  void aTamperedReleaseIsRefusedAndTheNextGoodOneTaken() throws Exception {
    agent.start();
    agent.startApp();
    shows("Bản 1");
    agent.kill();
    centre.publish();
    tamper();

    agent.start();
    agent.startApp();
    shows("nội dung không khớp mã băm", "Bản 1");

    centre.publish();
    shows("Bản 3");
    showsNoMore("Quầy từ chối bản phát hành mới");
  }

  private void startAgentAnew() throws Exception {
    agent.kill();
    agent.start();
    agent.startApp();
  }

  private void shows(String... texts) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              String page = page();
              for (String text : texts) {
                assertTrue(page.contains(text), () -> text + " in " + page);
              }
            });
  }

  private void showsNoMore(String text) {
    await().atMost(PATIENCE).until(() -> !page().contains(text));
  }

  private String page() throws IOException, InterruptedException {
    String page = technician.get("/fleet/kiosks").body();
    int from = page.indexOf("<section");
    return from < 0 ? page : page.substring(from);
  }

  private void command(String word) throws IOException, InterruptedException {
    assertEquals(302, technician.post("/fleet/K1/commands", Map.of("action", word)).statusCode());
  }

  /** What became of the commands, newest first. */
  private List<Optional<CommandAnswer.Outcome>> outcomes() {
    try (Database database = database()) {
      return new StoredCommands(database)
          .newest(KIOSK, 10).stream().map(IssuedCommand::outcome).toList();
    }
  }

  private Database database() {
    return Database.open(centre.configuration().store().url(), "", "");
  }

  /** A command that the broker brings too late, as one would that was held up on its way. */
  private UUID sendExpired() throws Exception {
    Instant issued = Instant.ofEpochMilli(Instant.now().minusSeconds(301).toEpochMilli());
    Command command =
        new Command(
            1,
            TestKiosk.NAMES.next(),
            KIOSK,
            Command.Action.OUT_OF_SERVICE,
            issued,
            issued.plusSeconds(300));
    CommandKey key = CommandKey.of(KeyFolder.open(centre.configuration().data().resolve("keys")));
    byte[] signed = Wire.write(key.sign(command));
    try (Database database = database()) {
      new StoredCommands(database)
          .put(
              new IssuedCommand(
                  command.id(),
                  KIOSK,
                  command.action(),
                  "kythuat",
                  issued,
                  command.expiresAt(),
                  signed,
                  Optional.empty(),
                  Optional.empty()));
    }
    Secrets secrets = Secrets.open(centre.configuration(), Instant::now);
    try (RawMqtt other =
        RawMqtt.open(FleetParts.tls(secrets.server()), centre.configuration().ports().broker())) {
      assertEquals(0, other.connect("centre-late"));
      assertEquals(0, other.publish("fleet/v1/danang/K1/dn/cmd", signed));
    }
    return command.id();
  }

  private Path copy(Path releases, String name) throws IOException {
    Path copy = folder.resolve(name);
    copyAll(releases, copy);
    return copy;
  }

  /** Puts other files where the centre serves its release from, as a thief at the centre would. */
  private void serve(Path files) throws IOException {
    copyAll(files, centre.configuration().data().resolve("releases"));
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> found = Files.walk(from)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.resolveSibling(""));
        Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void tamper() throws IOException {
    Path targets = centre.configuration().data().resolve("releases/targets");
    try (Stream<Path> found = Files.list(targets)) {
      for (Path file : found.toList()) {
        if (file.getFileName().toString().endsWith("catalogue.zip")) {
          Files.write(file, new byte[] {1, 2, 3});
        }
      }
    }
  }
}
