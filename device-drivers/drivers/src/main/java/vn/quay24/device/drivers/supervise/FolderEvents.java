package vn.quay24.device.drivers.supervise;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The system's word that something changed in a folder. Where it gives none, because the folder is
 * not there or the account's watches are used up, time passes instead.
 */
final class FolderEvents implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(FolderEvents.class.getName());

  private final Path folder;
  private @Nullable WatchService service;

  FolderEvents(Path folder) {
    this.folder = folder;
  }

  /** Waits for a change, at most so long; begins to watch when it can. */
  void await(Duration limit) throws InterruptedException {
    WatchService watching = service == null ? begin() : service;
    service = watching;
    if (watching == null) {
      Thread.sleep(limit);
      return;
    }
    WatchKey changed = watching.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
    if (changed != null) {
      changed.pollEvents().clear();
      if (!changed.reset()) {
        close(); // the folder is gone
      }
    }
  }

  private @Nullable WatchService begin() {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    WatchService made = null;
    try {
      made = folder.getFileSystem().newWatchService();
      folder.register(
          made, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
      return made;
    } catch (IOException | ClosedWatchServiceException e) {
      LOG.log(Level.DEBUG, "no events of " + folder + "; looking instead", e);
      close(made);
      return null;
    }
  }

  @Override
  public void close() {
    WatchService watching = service;
    service = null;
    close(watching);
  }

  private static void close(@Nullable WatchService service) {
    if (service != null) {
      try {
        service.close();
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "a watch that does not close", e);
      }
    }
  }
}
