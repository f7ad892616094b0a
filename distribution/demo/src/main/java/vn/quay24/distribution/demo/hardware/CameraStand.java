package vn.quay24.distribution.demo.hardware;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.quay24.device.emulator.document.EmulatedDocumentCamera;
import vn.quay24.device.emulator.paper.Sheet;

/** The camera over the table, and the paper below it. Thread-safe. */
public final class CameraStand {
  private final EmulatedDocumentCamera camera;
  private final Runnable changed;
  private Optional<String> paper = Optional.empty(); // guarded by this

  /**
   * A camera with nothing below it.
   *
   * @param picture the file that shows what it sees
   */
  public CameraStand(Path picture, Runnable changed) throws IOException {
    this.camera = new EmulatedDocumentCamera(picture);
    this.changed = changed;
  }

  /**
   * What can be seen.
   *
   * @param frozen the picture stays, whatever lies there
   */
  public record View(boolean plugged, boolean frozen, Optional<String> paper) {}

  public synchronized View view() {
    return new View(camera.plugged(), camera.frozen(), paper);
  }

  /** Lays a paper below the camera in place of what is there. */
  public void lay(String id, Sheet sheet) throws IOException {
    camera.lay(sheet);
    put(Optional.of(id));
  }

  /** Takes the paper away. */
  public void clear() throws IOException {
    camera.clear();
    put(Optional.empty());
  }

  private void put(Optional<String> id) {
    synchronized (this) {
      paper = id;
    }
    changed.run();
  }

  /** Lets the camera send its last picture for ever, or see again. */
  public void freeze(boolean frozen) throws IOException {
    camera.freeze(frozen);
    changed.run();
  }

  public void plug(boolean plugged) throws IOException {
    camera.plug(plugged);
    changed.run();
  }
}
