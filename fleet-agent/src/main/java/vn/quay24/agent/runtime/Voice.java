package vn.quay24.agent.runtime;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import vn.quay24.agent.outbox.Outbox;
import vn.quay24.agent.outbox.OutboxException;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.health.Topic;

/** Says things to the centre: into the outbox first, then the link is woken. */
public final class Voice {
  private static final Logger LOG = System.getLogger(Voice.class.getName());

  private final Outbox outbox;
  private final UuidV7 names;
  private final Runnable wake;

  public Voice(Outbox outbox, UuidV7 names, Runnable wake) {
    this.outbox = outbox;
    this.names = names;
    this.wake = wake;
  }

  /** Keeps the message and sends it as soon as there is a way. */
  void say(Topic topic, Object message) {
    try {
      outbox.keep(names.next(), topic.path(), Wire.write(message));
      wake.run();
    } catch (OutboxException e) {
      LOG.log(Level.ERROR, "a message to " + topic.path() + " could not be kept", e);
    }
  }
}
