package vn.quay24.centre.main;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a main class of the class path as a process of its own. */
final class JavaProcess {
  private JavaProcess() {}

  /** What it prints is added to {@code log} in the folder. */
  static Process start(Path folder, Class<?> main, String... words) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    line.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    builder.environment().put("LC_ALL", "vi_VN.UTF-8"); // what is said to people, in Vietnamese
    return builder.start();
  }
}
