package vn.quay24.centre.health;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import vn.quay24.centre.command.Commands;
import vn.quay24.centre.live.LiveEvents;
import vn.quay24.centre.live.Subject;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.CommandAnswer;
import vn.quay24.protocol.health.HealthReport;
import vn.quay24.protocol.health.KioskState;
import vn.quay24.protocol.health.Topic;
import vn.quay24.protocol.health.UpdateReceipt;

/**
 * Takes what kiosks say. When {@link #accept} returns, the message is durable or set aside and may
 * be acknowledged; repeats do nothing.
 */
public final class FleetIngest {
  private static final Logger LOG = System.getLogger(FleetIngest.class.getName());

  private final FleetShelf shelf;
  private final Commands commands;
  private final Births births;
  private final LiveEvents live;
  private final InstantSource clock;

  /** Hears that a kiosk connected; must only hand over. */
  @FunctionalInterface
  public interface Births {
    void born(KioskId kiosk);
  }

  public FleetIngest(
      FleetShelf shelf, Commands commands, Births births, LiveEvents live, InstantSource clock) {
    this.shelf = shelf;
    this.commands = commands;
    this.births = births;
    this.live = live;
    this.clock = clock;
  }

  /** Takes one message. The broker has checked that the kiosk may say it. */
  @SuppressWarnings("IllegalCatch") // one message's bug must not deafen the centre for the fleet
  public void accept(Topic topic, byte[] payload) {
    try {
      boolean news =
          switch (topic) {
            case Topic.State(_, var kiosk) -> state(kiosk, Wire.read(payload, KioskState.class));
            case Topic.Health(_, var kiosk) ->
                shelf.report(kiosk, Wire.read(payload, HealthReport.class), clock.instant());
            case Topic.Answer(_, var kiosk) ->
                commands.answered(kiosk, Wire.read(payload, CommandAnswer.class));
            case Topic.Update(_, var kiosk) -> {
              shelf.receipt(kiosk, Wire.read(payload, UpdateReceipt.class));
              yield true;
            }
            case Topic.Command _, Topic.Desired _ -> false;
          };
      if (news) {
        live.happened(Subject.FLEET);
      }
    } catch (MalformedMessageException e) {
      LOG.log(Level.WARNING, "set aside from {0}: {1}", topic.path(), e.getMessage());
      shelf.deadLetter(topic.path(), String.valueOf(e.getMessage()), clock.instant());
    } catch (RuntimeException e) {
      if (!shelf.hopeless(e)) {
        throw e; // not acknowledged: it comes again when the store is back
      }
      LOG.log(Level.ERROR, "set aside from " + topic.path() + ": it cannot be kept", e);
      shelf.deadLetter(topic.path(), e.getClass().getSimpleName(), clock.instant());
    }
  }

  private boolean state(KioskId kiosk, KioskState state) {
    boolean news = shelf.state(kiosk, state, clock.instant());
    if (state.online()) {
      births.born(kiosk);
    }
    return news;
  }
}
