package vn.quay24.agent.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.protocol.command.CommandAnswer;
import vn.quay24.protocol.command.SignedCommand;

/** Which commands came and how they ended; survives kill -9. */
public interface CommandLog {

  /** A command that was accepted and is not answered yet. */
  record Waiting(UUID command, SignedCommand signed, Instant expiresAt) {}

  /** Whether this command was seen before, answered or not. */
  boolean known(UUID command) throws CommandLogException;

  /** The answer that was given, when one was. */
  Optional<CommandAnswer> answer(UUID command) throws CommandLogException;

  /** Keeps a command before anything is done about it. */
  void accept(Waiting waiting) throws CommandLogException;

  /** Keeps the answer; the first one stays. */
  void answered(CommandAnswer answer) throws CommandLogException;

  /** Commands without an answer, oldest first. */
  List<Waiting> waiting() throws CommandLogException;
}
