package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.scanner.EmulatedScanner;
import vn.quay24.device.emulator.scanner.EsclServer;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/** A network scanner, and the machine's own SANE with only the backend that speaks eSCL. */
final class NetworkBench implements AutoCloseable {
  static final DeviceId ID = new DeviceId("scanner-network");
  private static final Duration PAGE_TIME = Duration.ofSeconds(1); // none is faster

  private final EmulatedScanner hardware = new EmulatedScanner();
  private final EsclServer network;
  private final Map<String, String> settings = new HashMap<>();

  NetworkBench(Path folder) throws IOException {
    assertTrue(Files.isExecutable(Path.of("/usr/bin/scanimage")), "install sane-utils");
    hardware.pageTime(PAGE_TIME);
    network = EsclServer.start(hardware);
    settings.put("config-dir", folder.toString());
    settings.put("duplex", "ADF Duplex");
    settings.put("poll-seconds", "1");
  }

  EmulatedScanner hardware() {
    return hardware;
  }

  URI address() {
    return network.address();
  }

  NetworkBench with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  /** The scanner itself is asked how it is. */
  NetworkBench withStatus() {
    return with("status-url", address().resolve("ScannerStatus").toString());
  }

  DocumentScanner open() throws IllegalConfigurationException {
    DeviceConfiguration configuration = new DeviceConfiguration(ID, "scanimage", settings);
    return assertInstanceOf(
        DocumentScanner.class, new ScanimageProvider().open(configuration, InstantSource.system()));
  }

  @Override
  public void close() {
    network.close();
  }
}
