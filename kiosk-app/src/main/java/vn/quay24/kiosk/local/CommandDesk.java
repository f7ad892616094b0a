package vn.quay24.kiosk.local;

import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.quay24.kiosk.durable.Change;
import vn.quay24.kiosk.durable.Kind;
import vn.quay24.kiosk.durable.Records;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.command.Command;
import vn.quay24.protocol.command.CommandAnswer;
import vn.quay24.protocol.command.CommandAnswer.Outcome;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.command.SignedCommand;

/**
 * Carries out commands, once each. Believes nobody: signature, addressee and time are checked here
 * again, and the answer is on disk before it is given. The thread {@code agent-link}.
 */
public final class CommandDesk {
  private static final Logger LOG = System.getLogger(CommandDesk.class.getName());
  private static final Kind<CommandAnswer> ANSWERED = new Kind<>("command", CommandAnswer.class);
  private static final Kind<Duty> DUTY = new Kind<>("service", Duty.class);
  private static final String ONLY = "now";

  /** Longer than any command can be asked for again. */
  private static final Duration REMEMBERED = Duration.ofDays(2);

  private final KioskId kiosk;
  private final Records records;
  private final Supplier<CommandKeys> keys;
  private final Consumer<Visit.Service> service;
  private final InstantSource clock;

  /**
   * Whether citizens are served.
   *
   * @param commandedAt when the command was issued that says so
   * @param damaged records that were known to be damaged when it came: who commanded it knew of
   *     them
   */
  record Duty(Visit.Service service, Instant commandedAt, int damaged) {
    static final Duty FIRST = new Duty(Visit.Service.IN_SERVICE, Instant.EPOCH, 0);
  }

  public CommandDesk(
      KioskId kiosk,
      Records records,
      Supplier<CommandKeys> keys,
      Consumer<Visit.Service> service,
      InstantSource clock) {
    this.kiosk = kiosk;
    this.records = records;
    this.keys = keys;
    this.service = service;
    this.clock = clock;
  }

  /**
   * What the last command said, unless records were found damaged since: then nobody is served
   * until somebody has looked and commands it. Survives a restart.
   */
  public Visit.Service service() throws StoreException {
    Duty duty = duty();
    return duty.service() == Visit.Service.IN_SERVICE && records.damaged() > duty.damaged()
        ? Visit.Service.RECORDS_DAMAGED
        : duty.service();
  }

  private Duty duty() throws StoreException {
    return records.find(DUTY, ONLY).orElse(Duty.FIRST);
  }

  /** Carries it out, or says why not; empty when it could not be journaled: asked again later. */
  public Optional<CommandAnswer> act(UUID id, SignedCommand signed) {
    try {
      Optional<CommandAnswer> given = records.find(ANSWERED, id.toString());
      if (given.isPresent()) {
        return given;
      }
      return Optional.of(decide(id, signed, clock.instant()));
    } catch (StoreException e) {
      LOG.log(Logger.Level.ERROR, "a command could not be journaled", e);
      return Optional.empty();
    }
  }

  private CommandAnswer decide(UUID id, SignedCommand signed, Instant now) throws StoreException {
    Optional<Command> opened;
    try {
      opened = keys.get().open(signed);
    } catch (MalformedMessageException e) {
      LOG.log(Logger.Level.WARNING, "command {0}: {1}", id, e.getMessage());
      opened = Optional.empty();
    }
    if (opened.isEmpty() || !opened.get().id().equals(id)) {
      return new CommandAnswer(1, id, Outcome.SIGNATURE_INVALID, now);
    }
    Command command = opened.get();
    if (!command.kiosk().equals(kiosk)) {
      return new CommandAnswer(1, id, Outcome.NOT_FOR_THIS_KIOSK, now);
    }
    if (!now.isBefore(command.expiresAt())) {
      return new CommandAnswer(1, id, Outcome.EXPIRED, now);
    }
    Visit.Service wanted =
        switch (command.action()) {
          case OUT_OF_SERVICE -> Visit.Service.OUT_OF_SERVICE;
          case IN_SERVICE -> Visit.Service.IN_SERVICE;
        };
    if (command.issuedAt().isBefore(duty().commandedAt())) {
      return new CommandAnswer(1, id, Outcome.SUPERSEDED, now);
    }
    CommandAnswer answer = new CommandAnswer(1, id, Outcome.DONE, now);
    List<Change> changes = new ArrayList<>();
    for (CommandAnswer given : records.all(ANSWERED)) {
      if (given.at().plus(REMEMBERED).isBefore(now)) {
        changes.add(new Change.Remove(ANSWERED, given.command().toString()));
      }
    }
    changes.add(new Change.Put<>(ANSWERED, id.toString(), answer));
    changes.add(
        new Change.Put<>(DUTY, ONLY, new Duty(wanted, command.issuedAt(), records.damaged())));
    records.write(changes.toArray(Change[]::new));
    LOG.log(Logger.Level.INFO, "command {0}: {1}", id, command.action());
    service.accept(wanted);
    return answer;
  }
}
