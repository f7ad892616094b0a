package vn.quay24.distribution.demo.tour;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import vn.quay24.distribution.demo.Options;
import vn.quay24.distribution.demo.home.DemoHome;

/**
 * A visit from card to slip to locker, through the bench's own interface: it touches the screen by
 * what it reads there, and an officer works in a browser. Starts a demo of its own and leaves a
 * folder of pictures and papers.
 */
public final class Tour {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String APPLICANT = "Lê Thị Mẫu Đơn";

  private final BenchClient bench;
  private final Album album;
  private final Consumer<String> progress;

  private Tour(BenchClient bench, Album album, Consumer<String> progress) {
    this.bench = bench;
    this.album = album;
    this.progress = progress;
  }

  /** {@code --out DIR}, and the bench's {@code --home}, {@code --image} and {@code --port}. */
  public static void main(String[] arguments) throws InterruptedException {
    PrintStream terminal =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try {
      List<String> words = List.of(arguments);
      int out = words.indexOf("--out");
      if (out < 0 || out + 1 >= words.size()) {
        throw new IllegalArgumentException("--out DIR says where the pictures shall lie");
      }
      List<String> rest =
          java.util.stream.IntStream.range(0, words.size())
              .filter(i -> i != out && i != out + 1)
              .mapToObj(words::get)
              .toList();
      run(Options.parse(rest), Path.of(words.get(out + 1)), terminal::println);
      terminal.println("The tour is complete: " + Path.of(words.get(out + 1)).toAbsolutePath());
    } catch (IllegalArgumentException | TourException | IOException e) {
      terminal.println("The tour broke off: " + e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Starts a fresh demo, makes the visit, ends the demo.
   *
   * @throws TourException the visit did not go as it should
   */
  public static void run(Options options, Path out, Consumer<String> progress)
      throws TourException, IOException, InterruptedException {
    try (DemoProcess demo = DemoProcess.start(options);
        BenchClient bench = new BenchClient(demo.address())) {
      progress.accept("Starting a fresh demo …");
      demo.awaitUp(bench);
      Album album = new Album(out);
      new Tour(bench, album, progress).visit();
      DemoHome home = DemoHome.under(options.state(), options.ports());
      album.copy(home.centre().resolve("data/dossiers"), "dossier-as-stored");
    }
  }

  private void visit() throws TourException, InterruptedException {
    Eyes eyes = new Eyes(bench, PATIENCE);
    JsonNode centre = bench.state().path("centre");
    try (Browser page = Browser.open(PATIENCE);
        Browser desk = Browser.open(PATIENCE)) {
      page.visit(bench.address().toString());
      Camera camera = new Camera(bench, page, album);
      Citizen citizen = new Citizen(bench, eyes, camera);
      progress.accept("The citizen submits …");
      citizen.submit();
      camera.slip();
      progress.accept("The officer accepts …");
      Officer officer = new Officer(desk, camera, centre.path("url").asString());
      officer.signIn(centre.path("accounts"));
      officer.accept(APPLICANT);
      progress.accept("The citizen looks the dossier up …");
      citizen.lookUp("Được tiếp nhận");
      officer.finish();
      progress.accept("Staff put the result into the locker …");
      String pin =
          Officer.find(centre.path("accounts"), "staff")
              .orElseThrow(() -> new TourException("the bench knows no staff's PIN"))
              .path("secret")
              .asString();
      new Clerk(bench, eyes, camera).load(citizen, pin);
      progress.accept("The citizen collects …");
      citizen.collect();
      camera.bench("ban-thu-xong");
      officer.seeReturned();
    }
  }
}
