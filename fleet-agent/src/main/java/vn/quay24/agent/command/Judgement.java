package vn.quay24.agent.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.Command;
import vn.quay24.protocol.command.CommandAnswer;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.command.SignedCommand;

/** What to do about a command that arrived. Pure. */
public sealed interface Judgement {
  /** A command that asks for more time than this is refused. */
  Duration LONGEST_LIFE = Duration.ofMinutes(5);

  /** Carry it out. */
  record Accept(Command command) implements Judgement {}

  /** Answer without doing anything. */
  record Refuse(UUID command, CommandAnswer.Outcome outcome) implements Judgement {}

  /** Not even an id to answer to. */
  record Ignore(String reason) implements Judgement {}

  /** Judges by signature, address and time; whether it came before is the log's matter. */
  static Judgement of(SignedCommand signed, CommandKeys keys, KioskId self, Instant now) {
    Optional<Command> opened;
    try {
      opened = keys.open(signed);
    } catch (MalformedMessageException e) {
      return new Ignore("well signed, but " + e.getMessage());
    }
    if (opened.isEmpty()) {
      return unsigned(signed);
    }
    Command command = opened.get();
    if (!command.kiosk().equals(self)) {
      return new Refuse(command.id(), CommandAnswer.Outcome.NOT_FOR_THIS_KIOSK);
    }
    boolean tooLong =
        Duration.between(command.issuedAt(), command.expiresAt()).compareTo(LONGEST_LIFE) > 0;
    if (tooLong || !now.isBefore(command.expiresAt())) {
      return new Refuse(command.id(), CommandAnswer.Outcome.EXPIRED);
    }
    return new Accept(command);
  }

  private static Judgement unsigned(SignedCommand signed) {
    try {
      Command claimed = Wire.read(signed.payload(), Command.class);
      return new Refuse(claimed.id(), CommandAnswer.Outcome.SIGNATURE_INVALID);
    } catch (MalformedMessageException e) {
      return new Ignore("not signed by a known key, and " + e.getMessage());
    }
  }
}
