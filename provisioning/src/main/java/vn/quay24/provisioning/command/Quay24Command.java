package vn.quay24.provisioning.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code quay24 …}: finds the command and runs it. */
public final class Quay24Command {
  private final List<Subcommand> commands;
  private final Terminal terminal;

  public Quay24Command(List<Subcommand> commands, Terminal terminal) {
    this.commands = List.copyOf(commands);
    this.terminal = terminal;
  }

  /** Exit code 0: done; 1: refused or failed; 2: not understood. */
  public static void main(String[] line) throws InterruptedException {
    // UTF-8 whatever the locale says: procedures are written in Vietnamese.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(out, language(System.getenv()));
    System.exit(new Quay24Command(Subcommand.all(), terminal).run(Arrays.asList(line)));
  }

  /** As the environment asks for it (POSIX §8.2), whether or not that locale is installed. */
  static String language(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(locale -> !locale.isEmpty())
        .findFirst()
        .filter(locale -> locale.startsWith("vi"))
        .map(_ -> "vi")
        .orElse("en");
  }

  /** Runs a command line and returns its exit code. */
  public int run(List<String> line) throws InterruptedException {
    if (line.isEmpty() || List.of("help", "--help", "-h").contains(line.getFirst())) {
      help();
      return line.isEmpty() ? Subcommand.MISUSED : Subcommand.DONE;
    }
    Optional<Subcommand> command =
        commands.stream().filter(each -> each.name().equals(line.getFirst())).findFirst();
    if (command.isEmpty()) {
      terminal.say("usage.unknown", line.getFirst());
      help();
      return Subcommand.MISUSED;
    }
    return run(command.get(), line.subList(1, line.size()));
  }

  private int run(Subcommand command, List<String> rest) throws InterruptedException {
    try {
      return command.run(Arguments.parse(rest, command.options()), terminal);
    } catch (UsageException e) {
      terminal.say(e.key(), e.argument());
      terminal.say("help." + command.name());
      return Subcommand.MISUSED;
    } catch (IOException e) {
      terminal.say("failed.io", String.valueOf(e.getMessage()));
      return Subcommand.FAILED;
    } catch (GeneralSecurityException e) {
      terminal.say("failed.key", String.valueOf(e.getMessage()));
      return Subcommand.FAILED;
    }
  }

  private void help() {
    terminal.say("help");
    commands.forEach(command -> terminal.say("help." + command.name()));
  }
}
