package vn.quay24.device.drivers.supervise;

import java.io.IOException;
import vn.quay24.device.DeviceException;

/** Work on an open line, alone on it. An {@link IOException} means that the line is gone. */
@FunctionalInterface
public interface Exchange<L, T> {
  T on(L line) throws IOException, DeviceException, InterruptedException;
}
