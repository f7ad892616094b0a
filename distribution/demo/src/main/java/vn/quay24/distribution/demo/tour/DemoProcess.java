package vn.quay24.distribution.demo.tour;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import vn.quay24.distribution.demo.Bench;
import vn.quay24.distribution.demo.Options;
import vn.quay24.distribution.demo.process.Launch;

/** A fresh demo in a process of its own, as {@code ./quay24 demo --fresh} starts it. */
final class DemoProcess implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(6);
  private static final Duration END = Duration.ofMinutes(1);
  private static final int HEAP = 160;

  private final Process process;
  private final URI address;

  private DemoProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  static DemoProcess start(Options options) throws IOException {
    Path image = options.image();
    Path state = Files.createDirectories(options.state().toAbsolutePath());
    int port = options.ports().bench();
    List<String> command =
        new Launch(
                image,
                state.resolve("bench.jsa"),
                HEAP,
                List.of(image.resolve("demo/target/image/*"), Launch.library(image, "demo")),
                List.of())
            .command(
                Bench.class.getName(),
                List.of(
                    "--home",
                    state.toString(),
                    "--image",
                    image.toString(),
                    "--port",
                    String.valueOf(port),
                    "--fresh"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(state.resolve("tour-demo-" + port + ".log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "tour-end"));
    return new DemoProcess(process, URI.create("http://127.0.0.1:" + port));
  }

  URI address() {
    return address;
  }

  /** Waits until the kiosk shows its screen and the centre answers. */
  void awaitUp(BenchClient bench) throws TourException, InterruptedException {
    Patience.until(
        START,
        "the demo",
        () -> {
          if (!process.isAlive()) {
            throw new TourException("the demo ended with " + process.exitValue());
          }
          try {
            JsonNode state = bench.state();
            boolean up =
                state.path("kiosk").path("connected").asBoolean()
                    && state.path("centre").path("ready").asBoolean();
            return up ? Optional.of(true) : Optional.empty();
          } catch (TourException e) {
            return Optional.empty();
          }
        });
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
