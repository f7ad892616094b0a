package vn.quay24.device.drivers.code.camera;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceId;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.emulator.camera.EmulatedCamera;
import vn.quay24.device.emulator.contract.CodeReaderContract;
import vn.quay24.device.emulator.link.LinkServer;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/** The camera behind a program that passes its frames on. */
class CameraCommandIT extends CodeReaderContract {
  @TempDir Path folder;
  private final EmulatedCamera hardware = new EmulatedCamera();
  private LinkServer server;
  private CodeReader reader;

  @BeforeEach
  void open() throws IOException, IllegalConfigurationException {
    Path socket = folder.resolve("camera");
    server = LinkServer.start(hardware, "camera", UnixDomainSocketAddress.of(socket));
    reader =
        (CodeReader)
            new CodeCameraProvider()
                .open(
                    new DeviceConfiguration(
                        new DeviceId("camera-command"),
                        "code-camera",
                        Map.of(
                            "command",
                            "socat -u UNIX-CONNECT:" + socket + " STDOUT",
                            "effort",
                            "300")),
                    InstantSource.system());
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    server.close();
    hardware.close();
  }

  @Override
  protected Bench bench() {
    return new EmulatedBench(reader, hardware);
  }

  @Override
  protected void awaitListening() {
    // a code stays before the camera
  }

  @Override
  protected void awaitArrival() {
    hardware.clear();
  }
}
