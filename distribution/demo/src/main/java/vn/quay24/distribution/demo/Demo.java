package vn.quay24.distribution.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.quay24.distribution.demo.desktop.Desktop;
import vn.quay24.distribution.demo.hardware.Hardware;
import vn.quay24.distribution.demo.home.ConfigurationFiles;
import vn.quay24.distribution.demo.home.DemoHome;
import vn.quay24.distribution.demo.mirror.GhostTouches;
import vn.quay24.distribution.demo.mirror.ScreenSocket;
import vn.quay24.distribution.demo.network.Network;
import vn.quay24.distribution.demo.phone.Phone;
import vn.quay24.distribution.demo.process.Display;
import vn.quay24.distribution.demo.process.Fleet;
import vn.quay24.distribution.demo.process.Processes;
import vn.quay24.distribution.demo.setup.FirstStart;
import vn.quay24.distribution.demo.setup.SetupException;
import vn.quay24.distribution.demo.web.BenchServer;

/** A whole demo: world, hardware, page and processes. The parts meet here. */
final class Demo implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Demo.class.getName());
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final World world;
  private final Hardware hardware;
  private final Network network;
  private final ScreenSocket mirror;
  private final GhostTouches ghosts;
  private final Fleet fleet;
  private final StateBoard board;
  private final BenchServer server;
  private final FirstStart firstStart;

  private Demo(Options options, DemoHome home, Display display, InstantSource clock)
      throws IOException, GeneralSecurityException {
    AtomicReference<Runnable> bell = new AtomicReference<>(() -> {});
    Runnable changed = () -> bell.get().run();
    hardware = Hardware.plugIn(home, clock, changed);
    ConfigurationFiles files = new ConfigurationFiles(home, options.ports());
    files.write(
        hardware.scanner().commands(), hardware.document().link(), hardware.sound().program());
    copyTrust(hardware.card().trustStore(), home.kiosk().resolve("trust"));
    world = World.start(files, options.ports(), clock, changed);
    network = Network.open(options.ports());
    mirror = ScreenSocket.listen(home.mirrorSocket());
    ghosts = new GhostTouches(mirror, changed);
    Phone phone = new Phone(world.sms(), world.bank(), world.vneid(), mirror);
    fleet = Fleet.of(home, options.image(), display, clock, changed);
    firstStart = new FirstStart(home, options.ports(), new Processes(home, options.image()), fleet);
    board =
        new StateBoard(
            options.ports(), home, mirror, ghosts, fleet, hardware, phone, network, firstStart);
    server =
        BenchServer.start(
            options.ports().bench(),
            new BenchServer.Parts(
                board::state, mirror, ghosts, hardware, phone, network, fleet.all()));
    bell.set(server::changed);
  }

  /** Plugs everything in and starts the processes. */
  static Demo start(Options options, DemoHome home, InstantSource clock)
      throws IOException, GeneralSecurityException, SetupException, InterruptedException {
    Display display = options.window() ? window(options, home) : Display.offScreen();
    return new Demo(options, home, display, clock);
  }

  private static Display window(Options options, DemoHome home)
      throws SetupException, InterruptedException {
    return Desktop.measure(new Processes(home, options.image()).desktopSize())
        .map(desktop -> Display.window(desktop.scale()))
        .orElseThrow(
            () ->
                new SetupException(
                    "There is no desktop for a window: start the demo in a session that has one, or"
                        + " leave --window out and look at the bench."));
  }

  private static void copyTrust(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    List<Path> certificates;
    try (Stream<Path> files = Files.list(from)) {
      certificates = files.toList();
    }
    for (Path certificate : certificates) {
      Files.copy(
          certificate, to.resolve(certificate.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Starts the processes, enrols the kiosk if need be, and waits until the kiosk shows its screen.
   *
   * @param progress hears each step
   */
  void awaitUp(Consumer<String> progress) throws SetupException, InterruptedException {
    firstStart.run(progress, server::changed);
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (mirror.screen().dark() || !board.centreReady()) {
      if (System.nanoTime() > until) {
        throw new SetupException(
            "The kiosk or the centre did not come up within "
                + PATIENCE.toMinutes()
                + " minutes; the logs say why.");
      }
      firstStart.refuseWhatCannotStart();
      Thread.sleep(LOOK_AGAIN);
    }
    server.changed();
  }

  /** Names and passwords of the sample accounts, a line each. */
  List<String> accountLines() {
    return board.accounts().stream()
        .map(
            account -> "%-14s %-16s %s".formatted(account.role(), account.name(), account.secret()))
        .toList();
  }

  @Override
  public void close() {
    fleet.close();
    server.close();
    board.close();
    world.close();
    ghosts.close();
    mirror.close();
    try {
      network.close();
      hardware.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "unplugging", e);
    }
  }
}
