package vn.quay24.distribution.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the bench logs to a file: the terminal is for people. */
final class LogFile {
  private static final String FORMAT = "%1$tFT%1$tT.%1$tL %4$s %2$s: %5$s%6$s%n";

  private LogFile() {}

  static void open(Path file) throws IOException {
    System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
    Logger root = LogManager.getLogManager().getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    FileHandler handler = new FileHandler(file.toString(), true);
    handler.setFormatter(new SimpleFormatter());
    handler.setEncoding("UTF-8");
    root.addHandler(handler);
    // Named loggers are held weakly: these two are kept by the libraries that use them.
    Logger.getLogger("io.javalin").setLevel(Level.WARNING);
    Logger.getLogger("org.eclipse.jetty").setLevel(Level.WARNING);
  }
}
