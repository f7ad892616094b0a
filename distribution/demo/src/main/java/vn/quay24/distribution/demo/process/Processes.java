package vn.quay24.distribution.demo.process;

import java.nio.file.Path;
import java.util.List;
import vn.quay24.distribution.demo.home.DemoHome;

/** How each process of the demo is started, on the class path of its own distribution. */
public record Processes(DemoHome home, Path image) {
  private static final int COMMAND_HEAP = 96;

  ProcessSpec centre(int heap) {
    Launch launch =
        new Launch(image, archive("centre"), heap, List.of(library("centre")), List.of());
    return spec(
        "centre",
        launch.command("vn.quay24.centre.main.CentreMain", List.of("--config", "centre.toml")),
        home.centre());
  }

  ProcessSpec agent(int heap) {
    Launch launch = new Launch(image, archive("agent"), heap, List.of(library("kiosk")), List.of());
    return spec(
        "agent",
        launch.command("vn.quay24.agent.main.AgentMain", List.of("--config", "agent.toml")),
        home.kiosk());
  }

  /**
   * The app as in production, its scene mirrored to the bench.
   *
   * @param display where it draws
   */
  ProcessSpec kiosk(int heap, Display display) {
    Launch launch =
        new Launch(
                image,
                archive("kiosk"),
                heap,
                List.of(library("kiosk"), image.resolve("demo/target/image/*")),
                List.of())
            .with(
                "-Dprism.order=sw",
                "-Djavafx.cachedir=" + home.archives().resolve("javafx"),
                "-Dquay24.mirror=" + home.mirrorSocket())
            .with(display.options().toArray(String[]::new));
    return spec(
        "kiosk",
        launch.command(
            "vn.quay24.distribution.demo.MirroredKiosk", List.of("--config", "kiosk.toml")),
        home.kiosk());
  }

  /** A command of a technician or administrator, as the script would run it. */
  public List<String> command(List<String> arguments) {
    return new Launch(
            image,
            archive("command"),
            COMMAND_HEAP,
            List.of(library("kiosk"), library("centre")),
            List.of())
        .command("vn.quay24.provisioning.command.Quay24Command", arguments);
  }

  /** Prints how large the desktop is. */
  public List<String> desktopSize() {
    return new Launch(
            image,
            archive("desktop"),
            COMMAND_HEAP,
            List.of(library("kiosk"), image.resolve("demo/target/image/*")),
            List.of("-Dprism.order=sw", "-Djavafx.cachedir=" + home.archives().resolve("javafx")))
        .command("vn.quay24.distribution.demo.desktop.DesktopSize", List.of());
  }

  /** A subcommand of the centre's own main. */
  public List<String> centreCommand(List<String> arguments) {
    return new Launch(
            image, archive("centre-command"), COMMAND_HEAP, List.of(library("centre")), List.of())
        .command("vn.quay24.centre.main.CentreMain", arguments);
  }

  /** The catalogue that comes with the product, as an administrator would edit it. */
  public Path catalogue() {
    return image.resolveSibling("procedures").resolve("catalogue");
  }

  private Path archive(String name) {
    return home.archives().resolve(name + ".jsa");
  }

  private Path library(String distribution) {
    return Launch.library(image, distribution);
  }

  private ProcessSpec spec(String name, List<String> command, Path directory) {
    return new ProcessSpec(
        name,
        command,
        directory,
        home.logs().resolve(name + ".log"),
        home.run().resolve(name + ".pid"));
  }
}
