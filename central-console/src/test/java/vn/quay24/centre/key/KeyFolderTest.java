package vn.quay24.centre.key;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
  private static final int AT_ONCE = 6;

  @TempDir Path folder;

  @Test
  void whoeverMakesAKeyAtTheSameTimeHasTheSameKey() throws Exception {
    CyclicBarrier allMade = new CyclicBarrier(AT_ONCE);
    List<Callable<String>> makers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String own = "key " + i;
      makers.add(
          () ->
              KeyFolder.open(folder)
                  .textOr(
                      "a.pem",
                      () -> {
                        meet(allMade);
                        return own;
                      }));
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var each : threads.invokeAll(makers)) {
        assertEquals(Files.readString(folder.resolve("a.pem")), each.get());
      }
    }

    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("a.pem")), left.toList());
    }
    assertEquals(
        PosixFilePermissions.fromString("rw-------"),
        Files.getPosixFilePermissions(folder.resolve("a.pem")));
    assertEquals(
        Optional.of(Files.readString(folder.resolve("a.pem"))),
        KeyFolder.open(folder).text("a.pem"));
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new AssertionError(e);
    }
  }
}
