package vn.quay24.centre.command;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.command.Command;
import vn.quay24.protocol.command.CommandAnswer;

/**
 * A command as the centre keeps it.
 *
 * @param actor account that asked for it
 */
public record IssuedCommand(
    UUID id,
    KioskId kiosk,
    Command.Action action,
    String actor,
    Instant issuedAt,
    Instant expiresAt,
    byte[] signed,
    Optional<CommandAnswer.Outcome> outcome,
    Optional<Instant> answeredAt) {}
