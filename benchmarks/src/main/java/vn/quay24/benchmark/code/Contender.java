package vn.quay24.benchmark.code;

import java.io.IOException;
import vn.quay24.device.emulator.camera.Photograph;

/** A reader of codes that takes part. */
interface Contender extends AutoCloseable {
  String name();

  CodeReading read(Photograph picture) throws IOException;

  @Override
  void close();
}
