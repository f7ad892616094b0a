package vn.quay24.kiosk.papers.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The program tesseract as a child, one for each page. The page goes in and its words come out
 * through pipes, and the child may write no file at all (RLIMIT_FSIZE 0), so nothing of a page
 * touches the disk. It runs at the lowest priority, on one thread, within limits of memory and
 * processor time, and does not outlive its deadline. Any thread.
 */
public final class Tesseract {
  private static final Logger LOG = System.getLogger(Tesseract.class.getName());
  private static final String LANGUAGE = "vie";
  private static final int MOST_OUTPUT = 512 * 1024; // a dense page of A4 has a tenth
  private static final Duration ASKING = Duration.ofSeconds(5);
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);
  private static final List<String> CONFINED =
      List.of(
          "prlimit", "--fsize=0", "--core=0", "--as=1500000000", "--cpu=60", "nice", "-n", "19");

  private final String command;

  private Tesseract(String command) {
    this.command = command;
  }

  /**
   * Looks for it; empty where it or its Vietnamese is not installed.
   *
   * @param command its name or path
   */
  public static Optional<Tesseract> find(String command) throws InterruptedException {
    Tesseract tesseract = new Tesseract(command);
    Optional<byte[]> languages = tesseract.run(List.of("--list-langs"), new byte[0], ASKING);
    boolean there =
        languages
            .map(
                said -> new String(said, StandardCharsets.UTF_8).lines().anyMatch(LANGUAGE::equals))
            .orElse(false);
    LOG.log(Level.INFO, there ? "pages are read by {0}" : "pages are not read: no {0}", command);
    return there ? Optional.of(tesseract) : Optional.empty();
  }

  /**
   * Reads a page.
   *
   * @param image TIFF or JPEG
   * @param resolution dots per inch
   * @return empty when it failed or took too long
   * @throws InterruptedException the child is gone then
   */
  public Optional<PageText> read(byte[] image, int resolution, Duration limit)
      throws InterruptedException {
    List<String> options =
        List.of("stdin", "stdout", "-l", LANGUAGE, "--dpi", String.valueOf(resolution), "tsv");
    return run(options, image, limit).map(PageText::new);
  }

  private Optional<byte[]> run(List<String> options, byte[] input, Duration limit)
      throws InterruptedException {
    List<String> line = new ArrayList<>(CONFINED);
    line.add(command);
    line.addAll(options);
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process child;
    try {
      child = builder.start();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "no child can be started", e);
      return Optional.empty();
    }
    try {
      return output(child, input, limit);
    } finally {
      end(child);
    }
  }

  private static Optional<byte[]> output(Process child, byte[] input, Duration limit)
      throws InterruptedException {
    CompletableFuture<byte[]> output = new CompletableFuture<>();
    Thread.ofVirtual().name("page-text-in").start(() -> write(child, input));
    Thread.ofVirtual().name("page-text-out").start(() -> read(child, output));
    Optional<byte[]> whole = Optional.empty();
    try {
      whole = whole(child, output, limit);
      return whole;
    } finally {
      if (whole.isEmpty()) { // also what comes later
        var _ = output.thenAccept(words -> Arrays.fill(words, (byte) 0));
      }
    }
  }

  private static Optional<byte[]> whole(
      Process child, CompletableFuture<byte[]> output, Duration limit) throws InterruptedException {
    if (!child.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.log(Level.INFO, "a page was not read within {0} s", limit.toSeconds());
      return Optional.empty();
    }
    try {
      byte[] words = output.get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
      boolean whole = child.exitValue() == 0 && words.length <= MOST_OUTPUT;
      return whole ? Optional.of(words) : Optional.empty();
    } catch (TimeoutException | ExecutionException e) {
      LOG.log(Level.DEBUG, "the words of a page were cut short", e);
      return Optional.empty();
    }
  }

  private static void write(Process child, byte[] input) {
    try (OutputStream in = child.getOutputStream()) {
      in.write(input);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a child that reads a page ended early", e);
    }
  }

  private static void read(Process child, CompletableFuture<byte[]> output) {
    try (InputStream out = child.getInputStream()) {
      output.complete(out.readNBytes(MOST_OUTPUT + 1));
    } catch (IOException e) {
      output.completeExceptionally(e);
    }
  }

  /** Ends it and whatever it started. */
  private static void end(Process child) {
    List<ProcessHandle> started = child.descendants().toList();
    child.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }
}
