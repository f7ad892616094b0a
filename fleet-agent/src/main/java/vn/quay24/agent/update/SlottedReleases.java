package vn.quay24.agent.update;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.release.RefusedException;
import vn.quay24.protocol.release.ReleaseSlot;
import vn.quay24.protocol.release.ReleaseSource;
import vn.quay24.protocol.release.ReleaseUpdate;
import vn.quay24.protocol.release.Trust;
import vn.quay24.protocol.release.TrustStore;

/**
 * Releases in two slots. Order of writing: the slot, what is trusted, the pointer; a kill between
 * any two leaves the release before in place, and the next attempt does the rest.
 */
public final class SlottedReleases implements Releases {
  private static final Logger LOG = System.getLogger(SlottedReleases.class.getName());

  private final CatalogueSlots slots;
  private final TrustStore store;
  private final byte[] enrolledRoot;
  private final ReleaseSource source;
  private final InstantSource clock;
  private Active active = Active.NONE; // guarded by this

  private record Active(long release, String slot, CommandKeys keys) {
    static final Active NONE = new Active(0, "", CommandKeys.none());
  }

  public SlottedReleases(
      CatalogueSlots slots,
      TrustStore store,
      byte[] enrolledRoot,
      ReleaseSource source,
      InstantSource clock) {
    this.slots = slots;
    this.store = store;
    this.enrolledRoot = enrolledRoot.clone();
    this.source = source;
    this.clock = clock;
  }

  /** Looks at what is installed; call once before the first {@link #update()}. */
  public void start() {
    try {
      Optional<String> current = slots.current();
      if (current.isPresent()) {
        activate(current.get());
      }
    } catch (IOException | RefusedException e) {
      LOG.log(Level.ERROR, "the installed release cannot be used; it will be fetched again", e);
    }
  }

  private synchronized void activate(String slot) throws IOException, RefusedException {
    ReleaseSlot.Contents contents = slots.slot(slot).open(enrolledRoot);
    byte[] keys = contents.targets().get(CommandKeys.TARGET);
    active = new Active(contents.release(), slot, keys == null ? CommandKeys.none() : read(keys));
  }

  private static CommandKeys read(byte[] json) {
    try {
      return Wire.read(json, CommandKeys.class);
    } catch (MalformedMessageException e) {
      LOG.log(Level.ERROR, "command keys of the release are unusable: {0}", e.getMessage());
      return CommandKeys.none();
    }
  }

  @Override
  public Attempt update() {
    try {
      return install();
    } catch (IOException e) {
      LOG.log(Level.INFO, "no release files from the centre: {0}", e.toString());
      return new Attempt.Unreachable();
    } catch (RefusedException e) {
      LOG.log(Level.WARNING, "a release is refused: {0}", e.getMessage());
      return new Attempt.Refused(active(), e.refusal().word());
    }
  }

  private Attempt install() throws IOException, RefusedException {
    Trust trusted = store.load();
    ReleaseUpdate update = new ReleaseUpdate(source);
    // Trusted but not installed: a kill came between the two, or the slot was damaged.
    boolean lost = trusted.release() != active();
    ReleaseUpdate.Release newest =
        lost ? update.whole(trusted, clock.instant()) : update.newest(trusted, clock.instant());
    if (newest.targets().isEmpty()) {
      store.save(newest.trust());
      return new Attempt.UpToDate(active());
    }
    String spare = slots.spare();
    slots.slot(spare).write(newest.trust(), newest.targets());
    slots.slot(spare).open(enrolledRoot);
    store.save(newest.trust());
    slots.point(spare);
    activate(spare);
    return new Attempt.Ready(newest.trust().release(), spare);
  }

  @Override
  public synchronized long active() {
    return active.release();
  }

  @Override
  public synchronized String slot() {
    return active.slot();
  }

  @Override
  public synchronized CommandKeys commandKeys() {
    return active.keys();
  }
}
