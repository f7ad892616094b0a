package vn.quay24.device.drivers.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineLockTest {
  @TempDir Path folder;
  private Path line;

  @BeforeEach
  void makeTheLine() throws IOException {
    line = Files.createFile(folder.resolve("ttyUSB0"));
  }

  @AfterEach
  void forgetTheLine() throws IOException {
    Files.deleteIfExists(LineLock.fileOf(line));
  }

  /** A technician tries a device as root; the kiosk, under its own account, has it afterwards. */
  @Test
  void theLineCanBeTakenAfterwardsByAnyAccount() throws IOException {
    LineLock.take(line).close();
    LineLock.take(line).close();

    assertEquals(
        "rw-rw-rw-",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(LineLock.fileOf(line))));
  }
}
