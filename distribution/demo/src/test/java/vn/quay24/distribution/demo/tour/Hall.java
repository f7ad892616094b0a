package vn.quay24.distribution.demo.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.quay24.distribution.demo.Options;
import vn.quay24.distribution.demo.web.Trouble;
import vn.quay24.simulator.bank.Mishap;

/**
 * A kiosk with everything around it, for tests: a demonstration in processes of its own, its bench,
 * and somebody who reads the screen. Thread-safe as its parts are; tests use it one after another.
 *
 * @param folder of the demonstration and of what its tests keep
 */
record Hall(DemoProcess demo, BenchClient bench, Eyes eyes, Path folder) implements AutoCloseable {
  /** What a visitor waits for anything. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  static final String ATTRACT = "Chạm vào màn hình để bắt đầu";
  static final String AWAY = "Đang gián đoạn, xin thử lại sau ít phút";
  static final String NO_CENTRE = "Tạm dừng vì mất kết nối";

  private static final List<String> CLEARED =
      List.of("card/take", "scanner/clear", "camera/clear", "printer/tear");

  /** Starts a fresh demonstration and waits until nothing is closed. */
  static Hall open(String port) throws IOException, TourException, InterruptedException {
    Path folder = Files.createTempDirectory("quay24-hall");
    DemoProcess demo =
        DemoProcess.start(
            Options.parse(
                List.of(
                    "--home",
                    folder.resolve("s").toString(),
                    "--image",
                    Path.of("..").toAbsolutePath().normalize().toString(),
                    "--port",
                    port)));
    BenchClient bench = new BenchClient(demo.address());
    Hall hall = new Hall(demo, bench, new Eyes(bench, PATIENCE), folder);
    demo.awaitUp(bench);
    hall.awaitWhole();
    return hall;
  }

  /** Turns a switch of the bench, so that its trouble is there. */
  void cause(Trouble trouble) throws TourException, InterruptedException {
    bench.post(trouble.path(), trouble.body(true));
  }

  /** Turns a switch of one door of the locker. */
  void cause(Trouble trouble, int door) throws TourException, InterruptedException {
    bench.post(trouble.path(door), trouble.body(true));
  }

  /** Turns a switch that wants to be told more. */
  void cause(Trouble trouble, Map<String, Object> more) throws TourException, InterruptedException {
    bench.post(trouble.path(), more);
  }

  /** Turns a switch back: its trouble is over. */
  void mend(Trouble trouble) throws TourException, InterruptedException {
    bench.post(trouble.path(), trouble.body(false));
  }

  /** Turns a switch of one door back. */
  void mend(Trouble trouble, int door) throws TourException, InterruptedException {
    bench.post(trouble.path(door), trouble.body(false));
  }

  /** Scans the code on the screen with the bank's app and pays. */
  void pay(Mishap mishap) throws TourException, InterruptedException {
    bench.post("/api/phone/pay", Map.of("mishap", mishap.name().toLowerCase(Locale.ROOT)));
  }

  /** Does something with hands, for example {@code printer/tear}. */
  void act(String what) throws TourException, InterruptedException {
    bench.post("/api/" + what, Map.of());
  }

  /** Waits for a resting kiosk on which nothing is closed. */
  void awaitWhole() throws TourException, InterruptedException {
    Patience.until(
        PATIENCE,
        "a screen on which nothing is closed",
        () ->
            eyes.reads(ATTRACT) && !eyes.reads(NO_CENTRE) && !eyes.reads(AWAY)
                ? Optional.of(true)
                : Optional.empty());
  }

  /** The first message on the phone that says these words. */
  Optional<String> message(String words) throws TourException, InterruptedException {
    return bench
        .state()
        .path("phone")
        .path("messages")
        .valueStream()
        .map(message -> message.path("text").asString(""))
        .filter(text -> text.contains(words))
        .findFirst();
  }

  /** Waits for a message on the phone. */
  void awaitMessage(String words) throws TourException, InterruptedException {
    Patience.until(PATIENCE, "a message with “" + words + "”", () -> message(words));
  }

  /** Slips that came out of the printer. */
  int slips() throws TourException, InterruptedException {
    return bench.state().path("printer").path("slips").size();
  }

  /** Name and secret of a sample account. */
  JsonNode account(String role) throws TourException, InterruptedException {
    return Officer.find(centre().path("accounts"), role).orElseThrow();
  }

  /** Where the centre is, as the bench's state has it. */
  JsonNode centre() throws TourException, InterruptedException {
    return bench.state().path("centre");
  }

  /** So that what one test could not mend is not the next one's trouble. */
  void mend() throws TourException, InterruptedException {
    if (!eyes.reads(ATTRACT)) {
      act("processes/kiosk/kill"); // a test broke off in the middle of a visit
    }
    for (String process : List.of("centre", "agent", "kiosk")) {
      act("processes/" + process + "/start");
    }
    for (Trouble trouble : Trouble.values()) {
      if (trouble.kind() != Trouble.Kind.ONCE && !trouble.ofADoor()) {
        mend(trouble);
      }
    }
    for (String hands : CLEARED) {
      act(hands);
    }
    for (JsonNode door : bench.state().path("locker").path("doors")) {
      int number = door.path("number").asInt();
      mend(Trouble.DOOR_JAM, number);
      act("locker/" + number + "/close");
    }
  }

  @Override
  public void close() {
    bench.close();
    demo.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
