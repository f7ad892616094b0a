package vn.quay24.agent.runtime;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.quay24.agent.command.CommandLog;
import vn.quay24.agent.update.RefusalLog;
import vn.quay24.agent.update.Releases;
import vn.quay24.protocol.enrolment.KioskProfile;
import vn.quay24.protocol.health.Topic;
import vn.quay24.protocol.local.LocalMessage;

/**
 * The agent: one thread, {@code agent}, takes events from a queue and decides; sockets and the
 * broker only post. The public methods may be called from any thread and never block.
 */
public final class Agent implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Agent.class.getName());
  private static final int QUEUE = 10_000;
  private static final Duration BEAT = Duration.ofMillis(500);

  private final BlockingQueue<AgentEvent> events = new ArrayBlockingQueue<>(QUEUE);
  private final InstantSource clock;
  private final Reporter reporter;
  private final CommandDesk commands;
  private final UpdateDesk updates;
  private final Thread thread;
  private Runnable pulse = () -> {}; // set before the thread starts

  /** What survives the process. */
  public record Memory(CommandLog commands, RefusalLog refusals) {}

  public Agent(
      KioskProfile profile,
      long boot,
      Duration heartbeat,
      Voice voice,
      Memory memory,
      Releases releases,
      Consumer<LocalMessage> app,
      InstantSource clock) {
    this.clock = clock;
    this.reporter = new Reporter(profile, boot, heartbeat, voice);
    this.commands = new CommandDesk(profile, memory.commands(), releases, voice, app);
    this.updates =
        new UpdateDesk(
            profile,
            releases,
            memory.refusals(),
            voice,
            app,
            attempt -> post(new AgentEvent.UpdateEnded(attempt)));
    this.thread = Thread.ofPlatform().name("agent").unstarted(this::run);
  }

  /**
   * Starts the thread.
   *
   * @param pulse called on the thread after each event, at least twice a second while it lives
   */
  public void start(Runnable pulse) {
    this.pulse = pulse;
    thread.start();
  }

  public void appConnected() {
    post(new AgentEvent.AppConnected());
  }

  public void appSaid(LocalMessage message) {
    post(new AgentEvent.AppSaid(message));
  }

  public void appGone() {
    post(new AgentEvent.AppGone());
  }

  public void linkUp() {
    post(new AgentEvent.LinkUp());
  }

  public void linkDown() {
    post(new AgentEvent.LinkDown());
  }

  /** A message came from the broker. */
  public void arrived(Topic topic, byte[] payload) {
    switch (topic) {
      case Topic.Command _ -> post(new AgentEvent.CommandArrived(payload));
      case Topic.Desired _ -> post(new AgentEvent.ReleaseAnnounced());
      case Topic.State _, Topic.Health _, Topic.Answer _, Topic.Update _ ->
          LOG.log(Level.DEBUG, "not for a kiosk: {0}", topic.path());
    }
  }

  private void post(AgentEvent event) {
    if (!events.offer(event)) {
      LOG.log(Level.ERROR, "the agent is overrun; {0} dropped", event.getClass().getSimpleName());
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        AgentEvent event = events.poll(BEAT.toMillis(), TimeUnit.MILLISECONDS);
        safely(event == null ? new AgentEvent.Tick() : event);
        pulse.run();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("IllegalCatch") // the thread's top: one event's bug must not end the reports
  private void safely(AgentEvent event) {
    try {
      handle(event, clock.instant());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, event.getClass().getSimpleName() + " could not be handled", e);
    }
  }

  private void handle(AgentEvent event, Instant now) {
    switch (event) {
      case AgentEvent.AppConnected _ -> {
        commands.appConnected();
        updates.appConnected();
      }
      case AgentEvent.AppSaid(LocalMessage message) -> said(message, now);
      case AgentEvent.AppGone _ -> reporter.appGone(now);
      case AgentEvent.LinkUp _ -> reporter.linkUp(now);
      case AgentEvent.LinkDown _ -> reporter.linkDown();
      case AgentEvent.CommandArrived(byte[] payload) -> commands.arrived(payload, now);
      case AgentEvent.ReleaseAnnounced _ -> updates.announced(now);
      case AgentEvent.UpdateEnded(Releases.Attempt attempt) -> {
        updates.ended(attempt, now);
        commands.releaseLooked(now);
      }
      case AgentEvent.Tick _ -> {}
    }
    commands.tick(now);
    updates.tick(now);
    reporter.look(now);
  }

  private void said(LocalMessage message, Instant now) {
    switch (message) {
      case LocalMessage.Hello hello -> reporter.hello(hello, now);
      case LocalMessage.AppReport report -> reporter.report(report, now);
      case LocalMessage.Answered(var answer) -> commands.answered(answer);
      case LocalMessage.ReleaseLoaded loaded -> updates.loaded(loaded, now);
      case LocalMessage.Ping _ -> reporter.heard(now);
      case LocalMessage.Act _, LocalMessage.ReleaseReady _ ->
          LOG.log(Level.WARNING, "the app said what only the agent says");
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
