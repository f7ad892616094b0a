package vn.quay24.device.drivers.supervise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells when names appear in a folder, as the links of {@code /dev/quay24} do when a cable is
 * plugged in. One thread a folder, {@code watch-<folder>}, which ends when nobody waits there any
 * more. Besides the system's events it looks twice a second: a folder may itself come and go, a
 * link may stand before what it leads to, and events may be used up.
 */
final class DirectoryWatch {
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Map<Path, DirectoryWatch> ALL = new HashMap<>(); // under itself

  private final Path folder;
  private final Set<Wait> waiting = new HashSet<>(); // under ALL
  private final Thread thread;

  /** Somebody's waiting for one name; closing it gives the waiting up. */
  static final class Wait implements AutoCloseable {
    private final DirectoryWatch watch;
    private final Path name;
    private final Runnable appeared;

    private Wait(DirectoryWatch watch, Path name, Runnable appeared) {
      this.watch = watch;
      this.name = name;
      this.appeared = appeared;
    }

    Path name() {
      return name;
    }

    @Override
    public void close() {
      synchronized (ALL) {
        if (watch.waiting.remove(this) && watch.waiting.isEmpty()) {
          ALL.remove(watch.folder, watch);
          watch.thread.interrupt();
        }
      }
    }
  }

  private DirectoryWatch(Path folder) {
    this.folder = folder;
    this.thread = Thread.ofPlatform().daemon().name("watch-" + folder).unstarted(this::run);
  }

  /**
   * Waits in the background for a name.
   *
   * @param name an absolute path; links are followed
   * @param appeared called once, from the watching thread; must be quick
   */
  static Wait await(Path name, Runnable appeared) {
    Path folder = Optional.ofNullable(name.getParent()).orElse(name);
    synchronized (ALL) {
      DirectoryWatch known = ALL.get(folder);
      DirectoryWatch watch = known == null ? new DirectoryWatch(folder) : known;
      Wait wait = new Wait(watch, name, appeared);
      watch.waiting.add(wait);
      if (known == null) {
        ALL.put(folder, watch);
        watch.thread.start();
      }
      return wait;
    }
  }

  private void run() {
    try (FolderEvents events = new FolderEvents(folder)) {
      events.await(Duration.ZERO); // from now on nothing is missed
      while (tell()) {
        events.await(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody waits any more
    }
  }

  /** Tells who waits for a name that is there; false when nobody is left. */
  private boolean tell() {
    List<Wait> all;
    synchronized (ALL) {
      all = List.copyOf(waiting);
    }
    List<Wait> there = all.stream().filter(wait -> Files.exists(wait.name)).toList();
    List<Wait> told;
    boolean left;
    synchronized (ALL) {
      told = there.stream().filter(waiting::remove).toList();
      left = !waiting.isEmpty();
      if (!left) {
        ALL.remove(folder, this);
      }
    }
    told.forEach(wait -> wait.appeared.run());
    return left;
  }
}
