package vn.quay24.centre.main;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One event, one line, on standard error; libraries speak up from warnings on. */
final class LogFormat {
  /** Held, because the log manager lets loggers go that nobody holds. */
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("org.eclipse.jetty"),
          Logger.getLogger("io.javalin"),
          Logger.getLogger("org.flywaydb"),
          Logger.getLogger("com.zaxxer.hikari"),
          Logger.getLogger("org.apache.activemq"),
          Logger.getLogger("org.apache.artemis"));

  private LogFormat() {}

  static void set() {
    if (System.getProperty("java.util.logging.config.file") == null) {
      System.setProperty(
          "java.util.logging.SimpleFormatter.format",
          "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n");
      QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }
  }
}
