package vn.quay24.device.drivers.code.camera;

import java.io.IOException;
import vn.quay24.device.drivers.code.picture.GreyPicture;

/** Frames of one byte a pixel and nothing else (ffmpeg: rawvideo, pix_fmt gray). */
record RawFrames(int width, int height) implements FrameFormat {
  @Override
  public GreyPicture next(FrameBytes bytes) throws IOException {
    return new GreyPicture(width, height, bytes.next(width * height));
  }
}
