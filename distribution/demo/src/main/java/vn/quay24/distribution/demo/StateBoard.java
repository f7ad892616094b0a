package vn.quay24.distribution.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.quay24.distribution.demo.hardware.Hardware;
import vn.quay24.distribution.demo.home.DemoHome;
import vn.quay24.distribution.demo.home.Ports;
import vn.quay24.distribution.demo.mirror.GhostTouches;
import vn.quay24.distribution.demo.mirror.ScreenSocket;
import vn.quay24.distribution.demo.network.Network;
import vn.quay24.distribution.demo.phone.Phone;
import vn.quay24.distribution.demo.process.Fleet;
import vn.quay24.distribution.demo.process.SupervisedProcess;
import vn.quay24.distribution.demo.setup.FirstStart;
import vn.quay24.distribution.demo.setup.Readiness;
import vn.quay24.distribution.demo.setup.SampleAccounts;
import vn.quay24.distribution.demo.web.BenchState;

/**
 * Puts together what the page shows. Its thread {@code centre-watch} asks whether the centre is
 * there.
 */
final class StateBoard implements AutoCloseable {
  private static final Duration ASK = Duration.ofSeconds(1);

  /** Dossier codes as they stand in text messages: whoever prints an envelope has them. */
  private static final Pattern DOSSIER_CODE =
      Pattern.compile("[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.H[0-9]{2}-[0-9]{6}-[0-9]{4,7}");

  private final Ports ports;
  private final DemoHome home;
  private final ScreenSocket mirror;
  private final GhostTouches ghosts;
  private final Fleet fleet;
  private final Hardware hardware;
  private final Phone phone;
  private final Network network;
  private final FirstStart firstStart;
  private final Readiness readiness;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("centre-watch").daemon(true).factory());
  private volatile boolean centreReady;

  StateBoard(
      Ports ports,
      DemoHome home,
      ScreenSocket mirror,
      GhostTouches ghosts,
      Fleet fleet,
      Hardware hardware,
      Phone phone,
      Network network,
      FirstStart firstStart) {
    this.ports = ports;
    this.home = home;
    this.mirror = mirror;
    this.ghosts = ghosts;
    this.fleet = fleet;
    this.hardware = hardware;
    this.phone = phone;
    this.network = network;
    this.firstStart = firstStart;
    this.readiness = new Readiness(ports.pages());
    var _ = watch.scheduleWithFixedDelay(this::ask, 0, ASK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void ask() {
    try {
      centreReady = readiness.ready();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean centreReady() {
    return centreReady;
  }

  List<SampleAccounts.Account> accounts() {
    return SampleAccounts.read(home.centre().resolve("data"));
  }

  BenchState state() {
    Phone.View onPhone = phone.view();
    return new BenchState(
        new BenchState.Kiosk(!mirror.screen().dark(), mirror.screen().number(), ghosts.on()),
        new BenchState.Centre(
            "http://127.0.0.1:" + ports.pages(), centreReady, firstStart.step(), accounts()),
        new BenchState.Lines(network.api().whole(), network.broker().whole()),
        fleet.all().stream().map(SupervisedProcess::view).toList(),
        hardware.card().view(),
        new BenchState.Code(hardware.code().plugged(), envelopes(onPhone)),
        hardware.scanner().view(),
        hardware.printer().view(),
        hardware.document().view(),
        hardware.locker().view(),
        hardware.housing().view(),
        hardware.camera().view(),
        hardware.sound().view(),
        onPhone);
  }

  private static List<String> envelopes(Phone.View phone) {
    return phone.messages().stream()
        .flatMap(message -> DOSSIER_CODE.matcher(message.text()).results())
        .map(MatchResult::group)
        .distinct()
        .toList();
  }

  @Override
  public void close() {
    watch.shutdownNow();
    readiness.close();
  }
}
