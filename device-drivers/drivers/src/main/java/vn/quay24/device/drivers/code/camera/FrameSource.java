package vn.quay24.device.drivers.code.camera;

import java.io.IOException;

/** Where a camera's frames come from. */
@FunctionalInterface
interface FrameSource {

  /**
   * Switches the camera on.
   *
   * @throws vn.quay24.device.drivers.supervise.RefusedException it never will be, until somebody
   *     acts
   */
  Frames open() throws IOException;
}
