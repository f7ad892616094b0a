package vn.quay24.kiosk.local;

import java.lang.System.Logger;
import java.util.Optional;
import java.util.function.Consumer;
import vn.quay24.kiosk.visit.Terms;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.local.LocalMessage;

/**
 * Which release serves now and which one serves next. A new one begins to serve between two visits,
 * when the runner asks for the terms of the next. Thread-safe.
 */
public final class ReleaseHolder {
  private static final Logger LOG = System.getLogger(ReleaseHolder.class.getName());

  private final ReleaseShelf shelf;
  private final Consumer<ReleaseShelf.Release> serves;
  private ReleaseShelf.Release serving; // guarded by this
  private ReleaseShelf.Release next; // guarded by this

  /**
   * @param none stands in until a release is there
   * @param serves hears of every release that begins to serve; must be quick
   */
  public ReleaseHolder(
      ReleaseShelf shelf, ReleaseShelf.Release none, Consumer<ReleaseShelf.Release> serves) {
    this.shelf = shelf;
    this.serves = serves;
    this.serving = none;
    this.next = none;
  }

  /** Loads what an earlier run left in the slots. */
  public void loadCurrent() {
    try {
      ReleaseShelf.Release found = shelf.current();
      synchronized (this) {
        next = found;
      }
      LOG.log(Logger.Level.INFO, "release {0} is there", found.number());
    } catch (ReleaseShelf.UnusableException e) {
      LOG.log(Logger.Level.WARNING, "no release can serve yet: {0}", e.word());
    }
  }

  /**
   * The agent says that a release is ready. Loading takes moments; agent's thread.
   *
   * @return what to tell the agent when it cannot serve
   */
  public Optional<LocalMessage.ReleaseLoaded> ready(LocalMessage.ReleaseReady ready) {
    synchronized (this) {
      if (serving.number() == ready.release()) {
        return Optional.of(new LocalMessage.ReleaseLoaded(ready.release(), true, ""));
      }
    }
    try {
      ReleaseShelf.Release found = shelf.load(ready.slot());
      synchronized (this) {
        if (found.number() >= next.number()) {
          next = found;
        }
      }
      return Optional.empty();
    } catch (ReleaseShelf.UnusableException e) {
      LOG.log(Logger.Level.WARNING, "release " + ready.release() + " cannot serve", e);
      return Optional.of(new LocalMessage.ReleaseLoaded(ready.release(), false, e.word()));
    }
  }

  /** The terms of the visit that begins; from now on the newest release serves. */
  public Terms terms(Terms like) {
    boolean begins;
    ReleaseShelf.Release now;
    synchronized (this) {
      begins = next.number() != serving.number();
      serving = next;
      now = serving;
    }
    if (begins) {
      serves.accept(now);
    }
    return new Terms(now.catalogue(), like.languages(), like.limits());
  }

  public synchronized ReleaseShelf.Release serving() {
    return serving;
  }

  /** Whose commands are believed: the newest verified release says. */
  public synchronized CommandKeys commandKeys() {
    return next.commandKeys();
  }
}
