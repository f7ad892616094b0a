package vn.quay24.distribution.demo.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.provisioning.command.Subcommand;

/** Whatever keeps {@code ./quay24} from doing its work, a person reads one sentence that helps. */
class ScriptTest {
  private static final int CANNOT = 1;
  private static final int MISUSED = 2;

  @TempDir Path folder;
  private Checkout checkout;

  @BeforeEach
  void checkOut() throws IOException {
    checkout = new Checkout(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dmeo                  | There is no command 'dmeo'; './quay24 help' lists what there is.",
        "demo --prot 9000      | ./quay24 demo does not know --prot; './quay24 help' lists what there is.",
        "demo --port=9000      | ./quay24 demo does not know --port=9000; './quay24 help' lists what there is.",
        "demo --port many      | --port needs a number, for example --port 9024.",
        "demo --port           | --port needs a number, for example --port 9024.",
        "stop --port 0x10      | --port needs a number, for example --port 9024.",
        "demo --port 08024     | --port needs a number, for example --port 9024.",
        "demo --port 80        | --port takes 1024 to 65528: the demo listens on that port and the next seven.",
        "demo --port 65529     | --port takes 1024 to 65528: the demo listens on that port and the next seven.",
        "demo --port 99999999999999999999 | --port takes 1024 to 65528: the demo listens on that port and the next seven.",
        "tour                  | ./quay24 tour --out DIR: say where the pictures shall lie.",
        "tour --out            | --out needs a value; './quay24 help' tells more.",
        "test --slow           | ./quay24 test does not know --slow; './quay24 help' lists what there is.",
        "build everything      | ./quay24 build does not know everything; './quay24 help' lists what there is.",
      })
  void whatCannotBeFollowedIsSaidBeforeAnythingIsBuilt(String line, String sentence)
      throws Exception {
    assertEquals(new Checkout.Said(MISUSED, "", sentence), checkout.run(line.strip().split(" +")));
    assertFalse(Files.exists(checkout.state()));
  }

  @Test
  void aMachineWithoutJavaIsToldWhichOneToInstall() throws Exception {
    assertEquals(
        new Checkout.Said(
            CANNOT,
            "",
            "Quầy 24 needs JDK 25: install openjdk-25-jdk (Debian 13) or temurin-25-jdk (Adoptium),"
                + " or set JAVA_HOME to one."),
        checkout.run("demo"));
  }

  @Test
  void anOlderJavaIsNamed() throws Exception {
    checkout.with("JAVA_HOME", checkout.jdk("17.0.17").toString());

    assertEquals(
        new Checkout.Said(
            CANNOT,
            "",
            "Quầy 24 needs JDK 25 (found here: openjdk version \"17.0.17\"): install openjdk-25-jdk"
                + " (Debian 13) or temurin-25-jdk (Adoptium), or set JAVA_HOME to one."),
        checkout.run("demo"));
  }

  @Test
  void aJavaHomeThatLeadsNowhereIsNoJavaAtAll() throws Exception {
    Checkout.Said said = checkout.with("JAVA_HOME", "/no/such/folder").run("demo");

    assertEquals(CANNOT, said.code());
    assertTrue(said.complaint().startsWith("Quầy 24 needs JDK 25: install"), said::complaint);
  }

  @Test
  void aMachineWithoutMavenIsToldToInstallIt() throws Exception {
    assertEquals(
        new Checkout.Said(
            CANNOT, "", "Quầy 24 is built with Maven: install it with 'apt-get install maven'."),
        withJdk().run("demo"));
  }

  @Test
  void aMavenThatIsNotThereIsNamed() throws Exception {
    assertEquals(
        new Checkout.Said(
            CANNOT, "", "Quầy 24 is built with Maven, and MVN=/opt/mvn names no program."),
        withJdk().with("MVN", "/opt/mvn").run("build"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Could not transfer artifact org.junit:junit-bom:pom:5.14.1 from/to central"
            + " (https://repo.maven.apache.org/maven2): Connect to 127.0.0.1:9 failed: Connection"
            + " refused (Connection refused)",
        "Could not transfer artifact org.junit:junit-bom:pom:5.14.1 from/to central:"
            + " repo.maven.apache.org: Temporary failure in name resolution",
        "Plugin org.apache.maven.plugins:maven-clean-plugin:3.5.0 or one of its dependencies could"
            + " not be resolved: Failed to read artifact descriptor: Unknown host"
            + " repo.maven.apache.org",
      })
  void aFirstBuildWithoutNetworkAsksForOne(String error) throws Exception {
    withJdk().program("mvn", "echo \"[ERROR] " + error + "\"", "exit 1");

    Checkout.Said said = checkout.run("demo");

    assertEquals(CANNOT, said.code());
    assertEquals(
        "Maven cannot reach its repository: connect to the network for the first build, or"
            + " configure a mirror in ~/.m2/settings.xml (see "
            + checkout.state().resolve("logs/build.log")
            + ").",
        said.complaint());
  }

  @Test
  void aLaterBuildThatMissesSomethingOfflineTriesTheNetwork() throws Exception {
    withJdk()
        .built()
        .program(
            "mvn",
            "case \" $* \" in",
            "  *' -o '*) echo '[ERROR] Cannot access central in offline mode'; exit 1 ;;",
            "esac");

    Checkout.Said said = checkout.run("build");

    assertEquals(0, said.code(), said::complaint);
    assertEquals("", said.complaint());
  }

  @Test
  void anErrorOfTheBuildIsShownWithItsLog() throws Exception {
    withJdk().program("mvn", "echo '[ERROR] Foo.java:[3,1] not a statement'", "exit 1");

    Checkout.Said said = checkout.run("build");

    assertEquals(CANNOT, said.code());
    assertEquals(
        "[ERROR] Foo.java:[3,1] not a statement\nThe build failed; the whole output is in "
            + checkout.state().resolve("logs/build.log")
            + ".",
        said.complaint());
  }

  @Test
  void aStateFolderThatCannotBeWrittenIsNamed() throws Exception {
    withJdk();
    // Root may write into any folder, but into no file as if it were one.
    Files.writeString(checkout.state(), "");

    Checkout.Said said = checkout.run("demo");

    assertEquals(CANNOT, said.code());
    assertEquals("", said.out());
    assertTrue(
        said.complaint()
            .matches(
                "Quầy 24 keeps builds' logs and demos in \\Q"
                    + checkout.state()
                    + "\\E, and \\S+ cannot write there: make it a folder that can be written\\."),
        said::complaint);
  }

  @Test
  void aDemoThatRunsAlreadyIsPointedTo() throws Exception {
    withJdk().built();
    Process bench = benchOn(9024);
    try {
      assertEquals(
          new Checkout.Said(
              CANNOT,
              "",
              "A demo runs already: http://127.0.0.1:9024 (./quay24 stop --port 9024 ends it)."),
          checkout.run("demo", "--port", "9024"));
    } finally {
      bench.destroyForcibly().waitFor();
    }
  }

  @Test
  void aRunningDemoIsNotBuiltAnewUnderItsFeet() throws Exception {
    withJdk().program("mvn", "echo built >\"${0%/*}/../built\"");
    Process bench = benchOn(9024);
    try {
      Checkout.Said said = checkout.run("demo", "--port", "9124");

      assertEquals(CANNOT, said.code());
      assertEquals(
          "The sources have changed, and the demo on port 9024 runs on what would be built anew:"
              + " ./quay24 stop --port 9024 ends it.",
          said.complaint());
      assertFalse(Files.exists(folder.resolve("built")));
    } finally {
      bench.destroyForcibly().waitFor();
    }
  }

  @Test
  void aBenchmarkBesideARunningDemoDoesNotSayThatSourcesChangedWhenTheyDidNot() throws Exception {
    withJdk().built().program("mvn", "echo built >\"${0%/*}/../built\"");
    Process bench = benchOn(9024);
    try {
      Checkout.Said said = checkout.run("benchmark", "pages");

      assertEquals(CANNOT, said.code());
      assertEquals(
          "The benchmarks are not built yet, and the demo on port 9024 runs on what would be built"
              + " anew: ./quay24 stop --port 9024 ends it.",
          said.complaint());
      assertFalse(Files.exists(folder.resolve("built")));
    } finally {
      bench.destroyForcibly().waitFor();
    }
  }

  @Test
  void aBenchmarkThatIsBuiltIsMeasuredBesideARunningDemo() throws Exception {
    withJdk().built().program("mvn", "echo built >\"${0%/*}/../built\"");
    Files.writeString(checkout.state().resolve("benchmark.stamp"), "");
    Process bench = benchOn(9024);
    try {
      Checkout.Said said = checkout.run("benchmark", "pages");

      assertEquals(0, said.code(), said::complaint);
      assertTrue(said.out().endsWith(" vn.quay24.benchmark.Benchmarks pages"), said::out);
      assertFalse(Files.exists(folder.resolve("built")));
    } finally {
      bench.destroyForcibly().waitFor();
    }
  }

  @Test
  void aCommandToARunningDemoIsGivenWithWhatIsBuilt() throws Exception {
    withJdk().built();
    Path changed = checkout.root.resolve("provisioning/src/main/Changed.java");
    Files.createDirectories(changed.getParent());
    Files.setLastModifiedTime(
        Files.writeString(changed, ""), FileTime.from(Instant.now().plusSeconds(60)));
    Process bench = benchOn(9024);
    try {
      Checkout.Said said = checkout.run("publish", "--catalogue", "somewhere");

      assertEquals(0, said.code(), said::complaint);
      assertTrue(said.out().endsWith(" publish --catalogue somewhere"), said::out);
    } finally {
      bench.destroyForcibly().waitFor();
    }
  }

  @Test
  void stopEndsItsDemo() throws Exception {
    Process bench = benchOn(9024);
    try {
      assertEquals(new Checkout.Said(0, "Stopped.", ""), checkout.run("stop", "--port", "9024"));
      assertFalse(bench.isAlive());
    } finally {
      bench.destroyForcibly().waitFor();
    }
  }

  @Test
  void stopLeavesAProcessAloneThatOnlyGotTheNumberOfAnOldDemo() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      remember(9024, stranger);

      assertEquals(
          new Checkout.Said(0, "No demo runs on port 9024.", ""),
          checkout.run("stop", "--port", "9024"));
      assertTrue(stranger.isAlive());
    } finally {
      stranger.destroyForcibly().waitFor();
    }
  }

  @Test
  void whatWasAskedForReachesTheBench() throws Exception {
    Checkout.Said said = withJdk().built().run("demo", "--port", "9024", "--window", "--fresh");

    assertEquals(0, said.code(), said::complaint);
    assertTrue(said.out().endsWith(" --port 9024 --window --fresh"), said::out);
  }

  @Test
  void everyCommandOfAdministratorsAndTechniciansIsPassedOnAndInTheHelp() throws Exception {
    withJdk().built();
    String help = checkout.run("help").out();
    List<String> names = Subcommand.all().stream().map(Subcommand::name).toList();
    for (String name : names) {
      Checkout.Said said = checkout.run(name, "--some", "thing");

      assertEquals(0, said.code(), said::complaint);
      assertTrue(said.out().endsWith(" " + name + " --some thing"), said::out);
    }
    assertTrue(help.contains("./quay24 " + String.join(" | ", names)), help);
  }

  private Checkout withJdk() throws IOException {
    return checkout.with("JAVA_HOME", checkout.jdk("25.0.1").toString());
  }

  /** A process that looks like the bench of this clone on a port. */
  private Process benchOn(int port) throws IOException {
    Process bench =
        new ProcessBuilder(
                "sh",
                "-c",
                "while :; do sleep 1; done",
                "vn.quay24.distribution.demo.Bench",
                "--home",
                checkout.state().toString())
            .start();
    remember(port, bench);
    return bench;
  }

  private void remember(int port, Process process) throws IOException {
    Path file = checkout.state().resolve("demo-" + port + "/run/bench.pid");
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.valueOf(process.pid()));
  }
}
