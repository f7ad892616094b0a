package vn.quay24.device.drivers.code.camera;

import java.time.Duration;
import java.util.Optional;
import vn.quay24.device.drivers.code.picture.GreyPicture;
import vn.quay24.device.drivers.code.picture.QrPictures;

/**
 * How a camera's frames are looked at.
 *
 * @param effort how long one frame may take
 * @param simulated whether the frames are an emulator's
 */
record Sight(Duration effort, boolean simulated) {
  Optional<String> read(GreyPicture frame) {
    return QrPictures.read(frame, effort);
  }
}
