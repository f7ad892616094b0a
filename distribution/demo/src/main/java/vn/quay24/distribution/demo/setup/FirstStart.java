package vn.quay24.distribution.demo.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.quay24.distribution.demo.home.ConfigurationFiles;
import vn.quay24.distribution.demo.home.DemoHome;
import vn.quay24.distribution.demo.home.Ports;
import vn.quay24.distribution.demo.process.Fleet;
import vn.quay24.distribution.demo.process.Processes;
import vn.quay24.distribution.demo.process.SupervisedProcess;

/**
 * Starts the processes in order; at the very first start does between them what an administrator
 * and a technician do, with the same commands.
 */
public final class FirstStart {
  private static final Duration CENTRE_LIMIT = Duration.ofMinutes(2);

  /** A process that died so often while the demo came up will not come up. */
  private static final int HOPELESS = 3;

  private final DemoHome home;
  private final Ports ports;
  private final Processes processes;
  private final Fleet fleet;
  private final Commands commands;
  private volatile String step = "";

  public FirstStart(DemoHome home, Ports ports, Processes processes, Fleet fleet) {
    this.home = home;
    this.ports = ports;
    this.processes = processes;
    this.fleet = fleet;
    this.commands = new Commands(home.kiosk(), home.logs().resolve("setup.log"));
  }

  /** What is being done now, in a person's words; empty when it is done. */
  public String step() {
    return step;
  }

  /**
   * Starts everything.
   *
   * @param progress hears each step
   * @param changed called when the step changed
   */
  public void run(Consumer<String> progress, Runnable changed)
      throws SetupException, InterruptedException {
    Consumer<String> tell =
        words -> {
          step = words;
          progress.accept(words);
          changed.run();
        };
    fleet.centre().start();
    if (enrolled()) {
      tell.accept("Starting centre, agent and kiosk …");
    } else {
      tell.accept("Starting the centre …");
      awaitCentre();
      tell.accept("Publishing the first catalogue …");
      publish();
      tell.accept("Enrolling the kiosk …");
      enrol();
      tell.accept("Starting agent and kiosk …");
    }
    fleet.agent().start();
    fleet.kiosk().start();
    step = "";
    changed.run();
  }

  private boolean enrolled() {
    return Files.exists(identity().resolve("kiosk.json"));
  }

  private Path identity() {
    return home.kiosk().resolve("identity");
  }

  private void awaitCentre() throws SetupException, InterruptedException {
    try (Readiness centre = new Readiness(ports.pages())) {
      centre.await(CENTRE_LIMIT, this::refuseWhatCannotStart);
    }
  }

  /**
   * Gives up when a process ends again and again.
   *
   * @throws SetupException names it, and where it says why
   */
  public void refuseWhatCannotStart() throws SetupException {
    Optional<String> dying =
        fleet.all().stream()
            .filter(process -> process.view().restarts() >= HOPELESS)
            .map(SupervisedProcess::name)
            .findFirst();
    if (dying.isPresent()) {
      throw new SetupException(
          "The %s ends as often as it is started; %s says why, and ./quay24 demo --fresh begins with a new state."
              .formatted(dying.get(), home.logs().resolve(dying.get() + ".log")));
    }
  }

  private void enrol() throws SetupException, InterruptedException {
    Path token = home.run().resolve("enrolment.token");
    commands.run(
        "Asking for an enrolment token",
        processes.centreCommand(
            List.of(
                "--config",
                home.centre().resolve("centre.toml").toString(),
                "--new-kiosk",
                ConfigurationFiles.KIOSK,
                "--unit-name",
                ConfigurationFiles.UNIT_NAME,
                "--token-out",
                token.toString())));
    commands.run(
        "Enrolling the kiosk",
        processes.command(
            List.of(
                "enrol",
                "--centre",
                "https://127.0.0.1:" + ports.api(),
                "--authority",
                token.resolveSibling("authority.pem").toString(),
                "--token-file",
                token.toString(),
                "--identity",
                identity().toString())));
  }

  /** As an administrator would: keys once, then the first release. */
  private void publish() throws SetupException, InterruptedException {
    Path keys = home.administrator().resolve("keys");
    if (!Files.exists(keys)) {
      commands.run(
          "Making the administrator's keys",
          processes.command(List.of("keygen", "--out", keys.toString())));
    }
    commands.run(
        "Publishing the catalogue",
        processes.command(
            List.of(
                "publish",
                "--catalogue",
                processes.catalogue().toString(),
                "--keys",
                keys.toString(),
                "--to",
                "http://127.0.0.1:" + ports.pages(),
                "--token-file",
                home.centre().resolve("data/administrator.token").toString())));
  }
}
