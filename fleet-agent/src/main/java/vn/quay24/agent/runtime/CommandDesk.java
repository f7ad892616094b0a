package vn.quay24.agent.runtime;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.quay24.agent.command.CommandLog;
import vn.quay24.agent.command.CommandLogException;
import vn.quay24.agent.command.Judgement;
import vn.quay24.agent.update.Releases;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.Command;
import vn.quay24.protocol.command.CommandAnswer;
import vn.quay24.protocol.command.SignedCommand;
import vn.quay24.protocol.enrolment.KioskProfile;
import vn.quay24.protocol.health.Topic;
import vn.quay24.protocol.local.LocalMessage;

/**
 * Takes commands: logged before they are acted on, carried out by the app, answered once; a repeat
 * gets the answer that was given. A command that the app does not answer waits for it until the
 * command expires. Confined to the agent's thread.
 */
final class CommandDesk {
  private static final Logger LOG = System.getLogger(CommandDesk.class.getName());

  /** Commands that wait for the first release. */
  private static final int MOST_EARLY = 20;

  private final KioskProfile profile;
  private final CommandLog log;
  private final Releases releases;
  private final Voice voice;
  private final Consumer<LocalMessage> app;
  private final List<byte[]> early = new ArrayList<>();

  CommandDesk(
      KioskProfile profile,
      CommandLog log,
      Releases releases,
      Voice voice,
      Consumer<LocalMessage> app) {
    this.profile = profile;
    this.log = log;
    this.releases = releases;
    this.voice = voice;
    this.app = app;
  }

  /**
   * A command came. Before the first release there are no keys to judge it by, so it waits for one;
   * the centre sends it again to an agent that was started anew.
   */
  void arrived(byte[] payload, Instant now) {
    if (releases.active() == 0 && early.size() < MOST_EARLY) {
      early.add(payload);
    } else {
      judge(payload, now);
    }
  }

  /** The agent looked for a release: perhaps there is one now. */
  void releaseLooked(Instant now) {
    if (releases.active() > 0) {
      early.forEach(payload -> judge(payload, now));
      early.clear();
    }
  }

  private void judge(byte[] payload, Instant now) {
    try {
      SignedCommand signed = Wire.read(payload, SignedCommand.class);
      switch (Judgement.of(signed, releases.commandKeys(), profile.kiosk(), now)) {
        case Judgement.Accept(Command command) -> accept(command, signed);
        case Judgement.Refuse(UUID id, CommandAnswer.Outcome outcome) -> {
          LOG.log(Level.WARNING, "command {0} refused: {1}", id, outcome);
          refuse(new CommandAnswer(1, id, outcome, now));
        }
        case Judgement.Ignore(String reason) ->
            LOG.log(Level.WARNING, "a command was ignored: {0}", reason);
      }
    } catch (MalformedMessageException e) {
      LOG.log(Level.WARNING, "something that is no command: {0}", e.getMessage());
    } catch (CommandLogException e) {
      LOG.log(Level.ERROR, "a command was not carried out", e);
    }
  }

  /** A refusal is not logged: a forged command may not take the id of a real one. */
  private void refuse(CommandAnswer answer) throws CommandLogException {
    Optional<CommandAnswer> given = log.answer(answer.command());
    say(given.orElse(answer));
  }

  private void accept(Command command, SignedCommand signed) throws CommandLogException {
    if (log.known(command.id())) {
      log.answer(command.id()).ifPresent(this::say);
      return;
    }
    log.accept(new CommandLog.Waiting(command.id(), signed, command.expiresAt()));
    LOG.log(Level.INFO, "command {0}: {1}", command.id(), command.action());
    app.accept(new LocalMessage.Act(command.id(), signed));
  }

  void answered(CommandAnswer answer) {
    try {
      boolean first = log.known(answer.command()) && log.answer(answer.command()).isEmpty();
      if (first) {
        log.answered(answer);
        say(answer);
      }
    } catch (CommandLogException e) {
      LOG.log(Level.ERROR, "an answer was not kept; the app will be asked again", e);
    }
  }

  /** The app is back: tell it again what waits. */
  void appConnected() {
    try {
      for (CommandLog.Waiting waiting : log.waiting()) {
        app.accept(new LocalMessage.Act(waiting.command(), waiting.signed()));
      }
    } catch (CommandLogException e) {
      LOG.log(Level.ERROR, "waiting commands cannot be read", e);
    }
  }

  void tick(Instant now) {
    try {
      for (CommandLog.Waiting waiting : log.waiting()) {
        if (!now.isBefore(waiting.expiresAt())) {
          answered(new CommandAnswer(1, waiting.command(), CommandAnswer.Outcome.APP_DOWN, now));
        }
      }
    } catch (CommandLogException e) {
      LOG.log(Level.ERROR, "waiting commands cannot be read", e);
    }
  }

  private void say(CommandAnswer answer) {
    voice.say(new Topic.Answer(profile.tenant(), profile.kiosk()), answer);
  }
}
