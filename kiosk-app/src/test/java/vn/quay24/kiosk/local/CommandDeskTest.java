package vn.quay24.kiosk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.quay24.kiosk.durable.MemoryRecords;
import vn.quay24.kiosk.visit.Visit.Service;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.command.Command;
import vn.quay24.protocol.command.Command.Action;
import vn.quay24.protocol.command.CommandAnswer;
import vn.quay24.protocol.command.CommandAnswer.Outcome;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.command.SignedCommand;

class CommandDeskTest {
  private static final KioskId KIOSK = new KioskId("K1");
  private static final Instant NOON = Instant.parse("2026-11-03T05:00:00Z");

  private final KeyPair keys = ed25519();
  private final MemoryRecords records = new MemoryRecords();
  private final List<Service> services = new ArrayList<>();
  private Instant now = NOON;
  private final CommandDesk desk =
      new CommandDesk(
          KIOSK,
          records,
          () -> new CommandKeys(1, Map.of("centre", keys.getPublic().getEncoded())),
          services::add,
          () -> now);

  @Test
  void aCommandIsCarriedOutOnceHoweverOftenItComes() throws Exception {
    Command command = command(1, Action.OUT_OF_SERVICE, NOON);

    assertEquals(Outcome.DONE, act(command));
    now = NOON.plusSeconds(60);
    CommandAnswer again = answer(command);

    assertEquals(NOON, again.at(), "the answer that was given");
    assertEquals(List.of(Service.OUT_OF_SERVICE), services);
  }

  @Test
  void aCommandThatWasOvertakenByALaterOneChangesNothing() throws Exception {
    Command early = command(1, Action.OUT_OF_SERVICE, NOON);
    Command late = command(2, Action.IN_SERVICE, NOON.plusSeconds(5));
    now = NOON.plusSeconds(10);

    assertEquals(Outcome.DONE, act(late));
    assertEquals(Outcome.SUPERSEDED, act(early));

    assertEquals(Service.IN_SERVICE, desk.service());
  }

  @Test
  void anExpiredCommandChangesNothing() throws Exception {
    now = NOON.plus(Duration.ofMinutes(6));

    assertEquals(Outcome.EXPIRED, act(command(1, Action.OUT_OF_SERVICE, NOON)));

    assertEquals(Service.IN_SERVICE, desk.service());
  }

  @Test
  void aCommandForAnotherKioskChangesNothing() throws Exception {
    Command command =
        new Command(
            1,
            new UUID(0, 1),
            new KioskId("K2"),
            Action.OUT_OF_SERVICE,
            NOON,
            NOON.plusSeconds(300));

    assertEquals(Outcome.NOT_FOR_THIS_KIOSK, act(command));
    assertEquals(List.of(), services);
  }

  @Test
  void aCommandUnderTheNameOfAnotherIsNotBelieved() throws Exception {
    SignedCommand signed = sign(command(1, Action.OUT_OF_SERVICE, NOON));

    assertEquals(
        Optional.of(Outcome.SIGNATURE_INVALID),
        desk.act(new UUID(0, 9), signed).map(CommandAnswer::outcome));
  }

  @Test
  void aCommandThatCannotBeJournaledIsNotCarriedOutAndAskedForAgain() throws Exception {
    Command command = command(1, Action.OUT_OF_SERVICE, NOON);
    records.failing(true);
    assertEquals(Optional.empty(), desk.act(command.id(), sign(command)));
    assertEquals(List.of(), services);
    records.failing(false);

    assertEquals(Outcome.DONE, act(command));
  }

  @Test
  void damagedRecordsCloseTheKioskUntilSomebodyWhoKnowsOfThemCommandsIt() throws Exception {
    records.damaged(2);
    assertEquals(Service.RECORDS_DAMAGED, desk.service());

    act(command(1, Action.IN_SERVICE, NOON));
    assertEquals(Service.IN_SERVICE, desk.service());

    records.damaged(3);
    assertEquals(Service.RECORDS_DAMAGED, desk.service());
  }

  private Outcome act(Command command) throws GeneralSecurityException {
    return answer(command).outcome();
  }

  private CommandAnswer answer(Command command) throws GeneralSecurityException {
    return desk.act(command.id(), sign(command)).orElseThrow();
  }

  private SignedCommand sign(Command command) throws GeneralSecurityException {
    return CommandKeys.sign(command, "centre", keys.getPrivate());
  }

  private static Command command(int number, Action action, Instant at) {
    return new Command(1, new UUID(0, number), KIOSK, action, at, at.plusSeconds(300));
  }

  private static KeyPair ed25519() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
