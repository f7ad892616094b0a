package vn.quay24.device.drivers.code.camera;

import java.time.Duration;
import java.util.Optional;
import vn.quay24.device.drivers.code.picture.GreyPicture;
import vn.quay24.device.drivers.code.picture.QrPictures;

/**
 * How a camera's frames are looked at.
 *
 * @param effort how long one frame may take
 * @param silence how long a camera that is on may send no whole frame
 * @param simulated whether the frames are an emulator's
 */
record Sight(Duration effort, Duration silence, boolean simulated) {
  static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

  Optional<String> read(GreyPicture frame) {
    return QrPictures.read(frame, effort);
  }
}
