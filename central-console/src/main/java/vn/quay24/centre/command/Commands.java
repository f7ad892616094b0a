package vn.quay24.centre.command;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.key.CommandKey;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.transaction.Transactions;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.Command;
import vn.quay24.protocol.command.CommandAnswer;

/** Commands kiosks. Signed and kept before they are sent. */
public final class Commands {
  /** How long a command may wait for its kiosk. */
  public static final Duration LIFE = Duration.ofMinutes(5);

  private final CommandShelf shelf;
  private final CommandKey key;
  private final CommandSender sender;
  private final Transactions transactions;
  private final AuditLog audit;
  private final UuidV7 names;
  private final InstantSource clock;

  public Commands(
      CommandShelf shelf,
      CommandKey key,
      CommandSender sender,
      Transactions transactions,
      AuditLog audit,
      UuidV7 names,
      InstantSource clock) {
    this.shelf = shelf;
    this.key = key;
    this.sender = sender;
    this.transactions = transactions;
    this.audit = audit;
    this.names = names;
    this.clock = clock;
  }

  /** Asks a kiosk to do something. */
  public IssuedCommand issue(Kiosk kiosk, Command.Action action, String actor)
      throws GeneralSecurityException {
    Instant now = Instant.ofEpochMilli(clock.millis());
    Command command = new Command(1, names.next(), kiosk.id(), action, now, now.plus(LIFE));
    IssuedCommand issued =
        new IssuedCommand(
            command.id(),
            kiosk.id(),
            action,
            actor,
            now,
            command.expiresAt(),
            Wire.write(key.sign(command)),
            Optional.empty(),
            Optional.empty());
    transactions.in(
        () -> {
          shelf.put(issued);
          audit.append(actor, "kiosk." + action.name(), kiosk.id().value(), issued.id().toString());
          return issued;
        });
    sender.send(kiosk.tenant(), issued);
    return issued;
  }

  /**
   * A kiosk answered.
   *
   * @return whether that was news
   */
  public boolean answered(KioskId kiosk, CommandAnswer answer) {
    return transactions.in(() -> shelf.answer(kiosk, answer));
  }

  /**
   * A kiosk is there (again). The broker keeps nothing for one that it never met, and forgets a
   * session after a while; what came already, the kiosk knows by its id.
   */
  public void sendAgain(Kiosk kiosk) {
    shelf
        .open(kiosk.id(), clock.instant())
        .forEach(command -> sender.send(kiosk.tenant(), command));
  }

  /** Commands that wait for an answer; sent again when the broker comes back. */
  public List<IssuedCommand> open() {
    return shelf.open(clock.instant());
  }

  /** The newest commands of a kiosk. */
  public List<IssuedCommand> newest(KioskId kiosk, int max) {
    return shelf.newest(kiosk, max);
  }
}
