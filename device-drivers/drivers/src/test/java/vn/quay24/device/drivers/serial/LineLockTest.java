package vn.quay24.device.drivers.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceFault.Withheld.Reason;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.RefusedException;

@Timeout(30)
class LineLockTest {
  private static final DeviceId ID = new DeviceId("printer");

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

  @Test
  void aSecondDeviceOfThisProcessIsRefusedAndTheFirstKeepsTheLine() throws IOException {
    try (LineLock _ = LineLock.take(line)) {
      RefusedException refused = assertThrows(RefusedException.class, () -> LineLock.take(line));

      assertEquals(
          new DeviceFault.Withheld(
              ID, "link", Reason.SHARED, "another device of this process owns " + line),
          refused.fault(ID));
      assertTrue(lockedInTheKernel(LineLock.fileOf(line)));
    }
    assertFalse(lockedInTheKernel(LineLock.fileOf(line)));
    LineLock.take(line).close();
  }

  private static boolean lockedInTheKernel(Path file) throws IOException {
    String inode = ":" + Files.getAttribute(file, "unix:ino") + " ";
    return Files.readAllLines(Path.of("/proc/locks")).stream()
        .anyMatch(lock -> lock.contains(inode));
  }

  /** Anybody may put one into a common folder, and opening it would wait for a reader. */
  @Test
  void aPipeInThePlaceOfTheFileIsRefusedAtOnce() throws Exception {
    Path file = LineLock.fileOf(line);
    assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());

    RefusedException refused = assertThrows(RefusedException.class, () -> LineLock.take(line));

    assertEquals(
        new DeviceFault.Withheld(ID, "link", Reason.FORBIDDEN, file + " is no file"),
        refused.fault(ID));
  }
}
