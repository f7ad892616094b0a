package vn.quay24.distribution.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.quay24.distribution.demo.home.DemoHome;
import vn.quay24.distribution.demo.home.Ports;

/** What the person at the terminal reads, in UTF-8 whatever the locale. */
final class Announcer {
  private final PrintStream terminal =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private final PrintStream complaints =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

  /** Why it does not go on. */
  void complain(String line) {
    complaints.println(line);
  }

  void say(String line) {
    terminal.println(line);
  }

  void started(Ports ports, DemoHome home, List<String> accounts, double seconds) {
    terminal.printf(
        """

        Quầy 24 is up (%.1f s).

          The bench    http://127.0.0.1:%d      the kiosk, its hardware, the citizen's phone
          The centre   http://127.0.0.1:%d      desk, fleet, catalogue
                       %s
          Logs         %s
          Stop         Ctrl-C, or ./quay24 stop%s

        """,
        seconds,
        ports.bench(),
        ports.pages(),
        String.join("\n               ", accounts),
        home.logs(),
        ports.bench() == Ports.USUAL ? "" : " --port " + ports.bench());
  }
}
