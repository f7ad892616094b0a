package vn.quay24.agent.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.agent.outbox.OutboxException;
import vn.quay24.agent.store.AgentDatabase;
import vn.quay24.agent.store.StoredCommandLog;
import vn.quay24.agent.store.StoredOutbox;
import vn.quay24.agent.store.StoredRefusalLog;
import vn.quay24.agent.update.Releases;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.Command;
import vn.quay24.protocol.command.CommandAnswer;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.enrolment.KioskProfile;
import vn.quay24.protocol.health.Condition;
import vn.quay24.protocol.health.DeviceHealth;
import vn.quay24.protocol.health.HealthReport;
import vn.quay24.protocol.health.Topic;
import vn.quay24.protocol.health.UpdateReceipt;
import vn.quay24.protocol.local.LocalMessage;

/** The agent between a broker and an app that the test plays. */
class AgentTest {
  private static final KioskId KIOSK = new KioskId("k1");
  private static final KioskProfile PROFILE =
      new KioskProfile(KIOSK, "danang", "Quầy 1", "20341", "Tam Kỳ", "https://c", "ssl://c:1");

  @TempDir Path folder;
  private final KeyPair pair;
  private final List<LocalMessage> told = Collections.synchronizedList(new ArrayList<>());
  private final FakeReleases releases;
  private volatile Instant now = Instant.parse("2026-11-25T01:00:00Z");
  private AgentDatabase database;
  private StoredOutbox outbox;
  private Agent agent;

  AgentTest() throws GeneralSecurityException {
    pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    releases = new FakeReleases(new CommandKeys(1, Map.of("k", pair.getPublic().getEncoded())));
  }

  @BeforeEach
  void start() throws SQLException {
    database = AgentDatabase.open(folder.resolve("agent.db"));
    outbox = new StoredOutbox(database);
    startAgent();
  }

  private void startAgent() {
    agent =
        new Agent(
            PROFILE,
            1,
            Duration.ofSeconds(30),
            new Voice(outbox, new UuidV7(() -> now, new SecureRandom()), () -> {}),
            new Agent.Memory(new StoredCommandLog(database), new StoredRefusalLog(database)),
            releases,
            told::add,
            () -> now);
    agent.start(() -> {});
  }

  @AfterEach
  void stop() throws SQLException {
    agent.close();
    database.close();
  }

  @Test
  void aDeadAppIsToldFromADeadKiosk() {
    agent.appConnected();
    agent.appSaid(new LocalMessage.Hello(1, 42, "0.1.0"));
    agent.appSaid(report(Condition.ONLINE));
    await(() -> last().map(HealthReport::app).equals(Optional.of(HealthReport.AppLife.RUNNING)));

    agent.appGone();

    await(() -> last().map(HealthReport::app).equals(Optional.of(HealthReport.AppLife.DOWN)));
    assertEquals(Condition.UNKNOWN, last().orElseThrow().devices().getFirst().condition());
  }

  @Test
  void anAppThatFallsSilentIsDown() {
    agent.appConnected();
    agent.appSaid(report(Condition.ONLINE));
    await(() -> last().map(HealthReport::app).equals(Optional.of(HealthReport.AppLife.RUNNING)));

    now = now.plusSeconds(26);

    await(() -> last().map(HealthReport::app).equals(Optional.of(HealthReport.AppLife.DOWN)));
  }

  @Test
  void aChangeOfADeviceIsReportedAtOnce() {
    agent.appConnected();
    agent.appSaid(report(Condition.ONLINE));
    agent.appSaid(report(Condition.USER_ERROR));

    await(
        () ->
            last().stream()
                .flatMap(report -> report.devices().stream())
                .anyMatch(device -> device.condition() == Condition.USER_ERROR));
  }

  @Test
  void aSignedCommandReachesTheAppAndIsAnsweredOnce() throws Exception {
    Command command = command(new UUID(0, 1), KIOSK, now.plusSeconds(60));
    agent.appConnected();
    deliver(command, pair);
    await(() -> told.stream().anyMatch(LocalMessage.Act.class::isInstance));

    CommandAnswer done = new CommandAnswer(1, command.id(), CommandAnswer.Outcome.DONE, now);
    agent.appSaid(new LocalMessage.Answered(done));
    await(() -> answers().equals(List.of(done)));
    deliver(command, pair);

    await(() -> answers().equals(List.of(done, done)));
    assertEquals(1, told.stream().filter(LocalMessage.Act.class::isInstance).count());
  }

  @Test
  void aCommandWaitsForAnAppThatIsRestarting() throws Exception {
    Command command = command(new UUID(0, 2), KIOSK, now.plusSeconds(60));
    deliver(command, pair);
    await(() -> told.stream().anyMatch(LocalMessage.Act.class::isInstance));
    told.clear();

    agent.appConnected();

    await(() -> told.stream().anyMatch(LocalMessage.Act.class::isInstance));
  }

  @Test
  void aCommandThatNobodyCarriesOutEndsWhenItExpires() throws Exception {
    Command command = command(new UUID(0, 3), KIOSK, now.plusSeconds(60));
    deliver(command, pair);
    await(() -> told.stream().anyMatch(LocalMessage.Act.class::isInstance));

    now = now.plusSeconds(61);

    await(
        () ->
            answers().stream()
                .map(CommandAnswer::outcome)
                .toList()
                .equals(List.of(CommandAnswer.Outcome.APP_DOWN)));
  }

  @Test
  void strangersOtherKiosksAndThePastCommandNothing() throws Exception {
    KeyPair stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    deliver(command(new UUID(0, 4), KIOSK, now.plusSeconds(60)), stranger);
    deliver(command(new UUID(0, 5), new KioskId("k2"), now.plusSeconds(60)), pair);
    deliver(command(new UUID(0, 6), KIOSK, now.minusSeconds(1)), pair);

    await(
        () ->
            answers().stream()
                .map(CommandAnswer::outcome)
                .toList()
                .equals(
                    List.of(
                        CommandAnswer.Outcome.SIGNATURE_INVALID,
                        CommandAnswer.Outcome.NOT_FOR_THIS_KIOSK,
                        CommandAnswer.Outcome.EXPIRED)));
    assertTrue(told.stream().noneMatch(LocalMessage.Act.class::isInstance));
  }

  @Test
  void anAnnouncedReleaseIsFetchedAndTheAppIsTold() {
    releases.next = new Releases.Attempt.Ready(8, "b");

    agent.arrived(new Topic.Desired("danang", KIOSK), new byte[0]);

    await(() -> told.contains(new LocalMessage.ReleaseReady(8, "b")));
    agent.appSaid(new LocalMessage.ReleaseLoaded(8, true, ""));
    await(
        () ->
            receipts().stream()
                .anyMatch(receipt -> receipt.outcome() == UpdateReceipt.Outcome.ACTIVE));
  }

  @Test
  void afterAnErrorInOneAttemptTheNextReleaseIsFetched() {
    releases.broken = true;
    int before = releases.attempts;
    agent.arrived(new Topic.Desired("danang", KIOSK), new byte[0]);
    await(() -> releases.attempts > before);
    releases.next = new Releases.Attempt.Ready(8, "b");
    releases.broken = false;

    agent.arrived(new Topic.Desired("danang", KIOSK), new byte[0]);

    await(() -> told.contains(new LocalMessage.ReleaseReady(8, "b")));
  }

  @Test
  void aRefusedReleaseIsReportedWithItsReasonOnce() {
    releases.next = new Releases.Attempt.Refused(8, "rollback");
    agent.arrived(new Topic.Desired("danang", KIOSK), new byte[0]);
    await(() -> !receipts().isEmpty());
    agent.arrived(new Topic.Desired("danang", KIOSK), new byte[0]);
    int before = releases.attempts;
    await(() -> releases.attempts >= before);

    assertEquals(
        List.of(Optional.of("rollback")), receipts().stream().map(UpdateReceipt::reason).toList());
  }

  @Test
  void aRefusalIsTakenBackByAGoodReleaseAlsoAfterTheAgentWasStartedAnew() {
    releases.next = new Releases.Attempt.Refused(7, "rollback");
    agent.arrived(new Topic.Desired("danang", KIOSK), new byte[0]);
    await(() -> outcomes().equals(List.of(UpdateReceipt.Outcome.REFUSED)));
    agent.close();

    releases.next = new Releases.Attempt.UpToDate(7);
    startAgent();

    await(
        () ->
            outcomes()
                .equals(List.of(UpdateReceipt.Outcome.REFUSED, UpdateReceipt.Outcome.ACTIVE)));
  }

  @Test
  void aRefusalIsToldOnceHoweverOftenTheAgentIsStarted() {
    releases.next = new Releases.Attempt.Refused(7, "rollback");
    agent.arrived(new Topic.Desired("danang", KIOSK), new byte[0]);
    await(() -> outcomes().equals(List.of(UpdateReceipt.Outcome.REFUSED)));
    agent.close();
    int before = releases.attempts;

    startAgent();
    await(() -> releases.attempts > before);
    agent.appConnected();
    await(() -> told.stream().anyMatch(LocalMessage.ReleaseReady.class::isInstance));

    assertEquals(List.of(UpdateReceipt.Outcome.REFUSED), outcomes());
  }

  @Test
  void aCommandThatComesBeforeTheFirstReleaseWaitsForItsKeys() throws Exception {
    releases.active = 0;
    Command command = command(new UUID(0, 9), KIOSK, now.plusSeconds(60));
    agent.appConnected();
    deliver(command, pair);
    int before = releases.attempts;
    agent.arrived(new Topic.Desired("danang", KIOSK), new byte[0]);
    await(() -> releases.attempts > before);
    assertEquals(List.of(), told);

    releases.active = 8;
    agent.arrived(new Topic.Desired("danang", KIOSK), new byte[0]);

    await(() -> told.stream().anyMatch(LocalMessage.Act.class::isInstance));
    assertEquals(List.of(), answers());
  }

  private List<UpdateReceipt.Outcome> outcomes() {
    return receipts().stream().map(UpdateReceipt::outcome).toList();
  }

  private void deliver(Command command, KeyPair signer) throws GeneralSecurityException {
    agent.arrived(
        new Topic.Command("danang", KIOSK),
        Wire.write(CommandKeys.sign(command, "k", signer.getPrivate())));
  }

  private Command command(UUID id, KioskId kiosk, Instant expires) {
    return new Command(
        1, id, kiosk, Command.Action.OUT_OF_SERVICE, expires.minusSeconds(60), expires);
  }

  private LocalMessage report(Condition condition) {
    return new LocalMessage.AppReport(
        HealthReport.Service.IN_SERVICE,
        7,
        0,
        0,
        List.of(
            new DeviceHealth(
                "printer",
                "receiptPrinter",
                condition,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                now,
                "polled",
                true)));
  }

  private Optional<HealthReport> last() {
    List<HealthReport> all = messages("up/health", HealthReport.class);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  private List<CommandAnswer> answers() {
    return messages("up/rsp", CommandAnswer.class);
  }

  private List<UpdateReceipt> receipts() {
    return messages("up/update", UpdateReceipt.class);
  }

  private <T> List<T> messages(String leaf, Class<T> type) {
    List<T> found = new ArrayList<>();
    try {
      for (var message : outbox.oldest(1000)) {
        if (message.topic().endsWith(leaf)) {
          found.add(Wire.read(message.payload(), type));
        }
      }
    } catch (OutboxException | MalformedMessageException e) {
      throw new AssertionError(e);
    }
    return found;
  }

  private static void await(java.util.concurrent.Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(condition);
  }

  private static final class FakeReleases implements Releases {
    private final CommandKeys keys;
    volatile Attempt next = new Attempt.UpToDate(7);
    volatile int attempts;
    volatile boolean broken;
    volatile long active = 7;

    FakeReleases(CommandKeys keys) {
      this.keys = keys;
    }

    @Override
    public synchronized Attempt update() {
      attempts = attempts + 1;
      if (broken) {
        throw new NoClassDefFoundError("a half installed agent");
      }
      return next;
    }

    @Override
    public long active() {
      return active;
    }

    @Override
    public String slot() {
      return "";
    }

    @Override
    public CommandKeys commandKeys() {
      return keys;
    }
  }
}
