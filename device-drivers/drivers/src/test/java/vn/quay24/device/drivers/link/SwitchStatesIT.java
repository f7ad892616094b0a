package vn.quay24.device.drivers.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking a file by {@code ioctl(2)}. */
class SwitchStatesIT {
  private static final long BYTES_WAITING = 0x541B; // FIONREAD, asm-generic/ioctls.h
  @TempDir private Path folder;

  @Test
  void anAnswerOfTheKernelIsRead() throws IOException, InterruptedException {
    Path pipe = pipe();
    try (RandomAccessFile far = new RandomAccessFile(pipe.toFile(), "rw")) {
      far.write(new byte[] {1, 2, 3, 4, 5});

      assertArrayEquals(
          new byte[] {5, 0, 0, 0}, SwitchStates.answer(pipe, BYTES_WAITING, 4).orElseThrow());
    }
  }

  @Test
  void whatIsNoInputDeviceHasNoSwitches() throws IOException, InterruptedException {
    assertEquals(Optional.empty(), SwitchStates.of(pipe()));
    assertEquals(Optional.empty(), SwitchStates.existing(folder.resolve("pipe")));
    assertEquals(Optional.empty(), SwitchStates.of(folder.resolve("nowhere")));
  }

  private Path pipe() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    return pipe;
  }
}
