package vn.quay24.device.drivers.code.camera;

import java.io.IOException;
import vn.quay24.device.drivers.code.picture.GreyPicture;

/** The frames of a camera that is on. Read by one thread; another may close it. */
interface Frames extends AutoCloseable {

  /** Waits for the first sign of a frame that has not been read yet. */
  void await() throws IOException, InterruptedException;

  /** The rest of that frame. An {@link IOException} means that no more will come. */
  GreyPicture next() throws IOException, InterruptedException;

  /** Why no more come, in the camera's own words; for the log. */
  String reason();

  /** Ends a wait of another thread, too. */
  @Override
  void close();
}
