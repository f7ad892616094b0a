package vn.quay24.distribution.demo.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a Java process of the product is started: the same JDK as the bench's, the common options, a
 * class path, a main class.
 *
 * @param image folder {@code distribution} of the build
 * @param archive class-data archive, made at the first orderly end and used from then on
 * @param heap largest heap, megabytes
 */
public record Launch(
    Path image, Path archive, int heap, List<Path> classPath, List<String> options) {

  public Launch {
    classPath = List.copyOf(classPath);
    options = List.copyOf(options);
  }

  /** The command line. */
  public List<String> command(String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + image.resolve("java.args"));
    command.add("-Xmx" + heap + "m");
    command.add("-XX:+AutoCreateSharedArchive");
    command.add("-XX:SharedArchiveFile=" + archive);
    command.addAll(options);
    command.add("-cp");
    command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(":")));
    command.add(mainClass);
    command.addAll(arguments);
    return List.copyOf(command);
  }

  /** All jars of a distribution. */
  public static Path library(Path image, String distribution) {
    return image.resolve(Path.of(distribution, "target", "lib", "*"));
  }

  /** The same launch with more options. */
  public Launch with(String... more) {
    return new Launch(
        image, archive, heap, classPath, Stream.concat(options.stream(), Stream.of(more)).toList());
  }
}
