package vn.quay24.distribution.kiosk.devices;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.logging.LogManager;
import vn.quay24.device.spi.DriverProvider;
import vn.quay24.distribution.kiosk.console.CommandLine;
import vn.quay24.distribution.kiosk.console.Console;
import vn.quay24.distribution.kiosk.console.UsageException;
import vn.quay24.kiosk.devices.DeviceFile;
import vn.quay24.kiosk.devices.FileProblem;

/**
 * {@code quay24 devices …}: what a technician does with the hardware of one terminal. Speaks
 * Vietnamese, with the standard's words beside; {@code --json} is for machines.
 */
public final class DevicesCommand {
  private static final Path INSTALLED = Path.of("/etc/quay24/devices.toml");
  private static final Path HERE = Path.of("devices.toml");
  private static final Set<String> VALUED =
      Set.of("file", "seconds", "can", "source", "out", "open", "to");
  private static final Set<String> FLAGS = Set.of("json", "show", "yes", "test-card", "write");

  private static final Set<String> HELP = Set.of("--help", "-h");

  private final Console console;

  public DevicesCommand(Console console) {
    this.console = console;
  }

  /** Exit code 0: all well; 1: a device is not well; 2: the command line or the file is wrong. */
  public static void main(String[] typed) throws InterruptedException {
    LogManager.getLogManager().reset(); // what matters is said on the console
    List<String> line = Arrays.asList(typed);
    PrintStream out = utf8(FileDescriptor.out);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Console console =
        line.contains("--json")
            ? Console.forMachine(out, utf8(FileDescriptor.err), in)
            : Console.forPerson(out, in);
    System.exit(new DevicesCommand(console).run(line));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Runs a command line and returns its exit code. */
  public int run(List<String> typed) throws InterruptedException {
    if (typed.isEmpty()) {
      console.say("help");
      return Task.MISUSED;
    }
    if (typed.getFirst().equals("help") || typed.stream().anyMatch(HELP::contains)) {
      console.say("help");
      return Task.WELL;
    }
    try {
      return task(typed.getFirst()).run(read(typed.subList(1, typed.size())), console);
    } catch (UsageException e) {
      console.say(e.key(), e.argument());
      console.say("help");
      console.result(Map.of("well", false, "usage", Console.text(e.key(), e.argument())));
      return Task.MISUSED;
    } catch (IOException e) {
      console.say("failed.io", String.valueOf(e.getMessage()));
      console.result(Map.of("well", false, "failed", String.valueOf(e.getMessage())));
      return Task.ILL;
    } catch (WrongFileException e) {
      tell(e);
      return Task.MISUSED;
    }
  }

  private static Task task(String word) throws UsageException {
    return switch (word) {
      case "list" -> new ListTask();
      case "test" -> new TrialTask();
      case "record" -> new RecordTask();
      case "commission" -> new CommissionTask();
      default -> throw new UsageException("usage.unknown", word);
    };
  }

  private static Request read(List<String> typed) throws UsageException, WrongFileException {
    CommandLine line = CommandLine.parse(typed, VALUED, FLAGS);
    line.atMost(1);
    Path file =
        line.option("file").map(Path::of).orElse(Files.exists(INSTALLED) ? INSTALLED : HERE);
    try {
      DeviceFile read = DeviceFile.read(file, ServiceLoader.load(DriverProvider.class));
      return new Request(line, file, read);
    } catch (IOException e) {
      throw new WrongFileException(file, e);
    }
  }

  private void tell(WrongFileException e) {
    if (e.problems().isEmpty()) {
      console.say(e.absent() ? "file.absent" : "file.unreadable", e.file());
      console.say("file.other");
    } else {
      console.say("file.wrong", e.file(), e.problems().size());
      e.problems().forEach(this::tell);
    }
    console.result(
        Map.of(
            "file",
            e.file().toString(),
            "well",
            false,
            "problems",
            e.problems().stream().map(DevicesCommand::facts).toList()));
  }

  private void tell(FileProblem problem) {
    String words = StatusWords.problem(problem.problem());
    if (problem.table().isEmpty()) {
      console.say("file.problem-bare", problem.line(), words);
    } else {
      console.say("file.problem", problem.line(), problem.table(), words);
    }
  }

  private static Map<String, Object> facts(FileProblem problem) {
    return Map.of(
        "line",
        problem.line(),
        "table",
        problem.table(),
        "key",
        problem.problem().key(),
        "problem",
        problem.problem().cause().sentence());
  }
}
