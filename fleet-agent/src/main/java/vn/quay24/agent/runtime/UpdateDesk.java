package vn.quay24.agent.runtime;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import vn.quay24.agent.update.RefusalLog;
import vn.quay24.agent.update.Releases;
import vn.quay24.protocol.enrolment.KioskProfile;
import vn.quay24.protocol.health.Topic;
import vn.quay24.protocol.health.UpdateReceipt;
import vn.quay24.protocol.local.LocalMessage;

/**
 * Looks for releases when one is announced and now and then, one attempt at a time, and tells the
 * app and the centre what came of it. Confined to the agent's thread; attempts run on the thread
 * {@code update}.
 */
final class UpdateDesk {
  /** Without an announcement. */
  static final Duration EVERY = Duration.ofMinutes(10);

  /** After the centre could not be reached. */
  static final Duration RETRY = Duration.ofSeconds(10);

  private static final Logger LOG = System.getLogger(UpdateDesk.class.getName());

  private final KioskProfile profile;
  private final Releases releases;
  private final RefusalLog refusals;
  private final Voice voice;
  private final Consumer<LocalMessage> app;
  private final Consumer<Releases.Attempt> ended;
  private Instant next = Instant.EPOCH;
  private boolean running;
  private boolean again;

  UpdateDesk(
      KioskProfile profile,
      Releases releases,
      RefusalLog refusals,
      Voice voice,
      Consumer<LocalMessage> app,
      Consumer<Releases.Attempt> ended) {
    this.profile = profile;
    this.releases = releases;
    this.refusals = refusals;
    this.voice = voice;
    this.app = app;
    this.ended = ended;
  }

  void announced(Instant now) {
    if (running) {
      again = true; // what is announced may be newer than what is being fetched
    } else {
      begin(now);
    }
  }

  void tick(Instant now) {
    if (!running && !now.isBefore(next)) {
      begin(now);
    }
  }

  private void begin(Instant now) {
    again = false;
    next = now.plus(EVERY);
    Thread.ofPlatform().name("update").daemon().start(() -> ended.accept(attempt()));
    running = true; // not before: there may be no thread to be had
  }

  @SuppressWarnings("IllegalCatch") // the thread's top: nothing may end the looking
  private Releases.Attempt attempt() {
    try {
      return releases.update();
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "looking for a release failed", e);
      return new Releases.Attempt.Unreachable();
    }
  }

  void ended(Releases.Attempt attempt, Instant now) {
    running = false;
    switch (attempt) {
      case Releases.Attempt.UpToDate(long release) -> recovered(release, now);
      case Releases.Attempt.Ready(long release, String slot) -> {
        LOG.log(Level.INFO, "release {0} verified in slot {1}", release, slot);
        refusals.clear();
        say(receipt(release, UpdateReceipt.Outcome.VERIFIED, Optional.empty(), now));
        app.accept(new LocalMessage.ReleaseReady(release, slot));
      }
      case Releases.Attempt.Refused(long release, String reason) ->
          refused(receipt(release, UpdateReceipt.Outcome.REFUSED, Optional.of(reason), now));
      case Releases.Attempt.Unreachable _ -> next = now.plus(RETRY);
    }
    if (again) {
      begin(now);
    }
  }

  /** What was refused is no longer offered: the release that runs is the newest again. */
  private void recovered(long release, Instant now) {
    if (refusals.last().isPresent()) {
      say(receipt(release, UpdateReceipt.Outcome.ACTIVE, Optional.empty(), now));
      refusals.clear();
    }
  }

  /** Tells of a refusal once, not every ten minutes. */
  private void refused(UpdateReceipt refusal) {
    boolean told =
        refusals
            .last()
            .filter(last -> last.release() == refusal.release())
            .filter(last -> last.reason().equals(refusal.reason()))
            .isPresent();
    if (!told) {
      LOG.log(
          Level.WARNING,
          "what the centre offers is refused ({0}); release {1} stays",
          refusal.reason().orElse(""),
          refusal.release());
      say(refusal);
      refusals.keep(refusal);
    }
  }

  void loaded(LocalMessage.ReleaseLoaded loaded, Instant now) {
    if (loaded.loaded()) {
      say(receipt(loaded.release(), UpdateReceipt.Outcome.ACTIVE, Optional.empty(), now));
    } else {
      say(
          receipt(
              loaded.release(), UpdateReceipt.Outcome.REFUSED, Optional.of(loaded.reason()), now));
    }
  }

  /** The app is back: tell it which release it should run. */
  void appConnected() {
    if (releases.active() > 0) {
      app.accept(new LocalMessage.ReleaseReady(releases.active(), releases.slot()));
    }
  }

  private static UpdateReceipt receipt(
      long release, UpdateReceipt.Outcome outcome, Optional<String> reason, Instant now) {
    return new UpdateReceipt(1, release, outcome, reason, now);
  }

  private void say(UpdateReceipt receipt) {
    voice.say(new Topic.Update(profile.tenant(), profile.kiosk()), receipt);
  }
}
