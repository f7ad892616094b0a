package vn.quay24.provisioning.command;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;

/** One of the things that {@code quay24} does. */
public interface Subcommand {
  /** Exit codes. */
  int DONE = 0;

  int FAILED = 1;
  int MISUSED = 2;

  /** The word after {@code quay24}. */
  String name();

  /** Names of its options, without dashes; each takes a value. */
  Set<String> options();

  /**
   * Does it, and says what happened.
   *
   * @return exit code
   * @throws UsageException something is missing in the command line
   * @throws IOException a file or a connection failed; the message names it
   */
  int run(Arguments arguments, Terminal terminal)
      throws UsageException, IOException, GeneralSecurityException, InterruptedException;

  /** All commands, in the order of the help. */
  static List<Subcommand> all() {
    return List.of(
        new LintCommand(), new KeygenCommand(), new PublishCommand(), new EnrolCommand());
  }
}
