package vn.quay24.device.emulator.scanner;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Behaves like scanimage(1) of sane-utils 1.2 for an {@link EmulatedScanner} of another process:
 * options, names on standard output, PNM files, complaints, and exit codes that are SANE statuses.
 * The first argument is the scanner's socket. Beyond scanimage, {@code --presence} prints {@code
 * empty} or {@code paper}.
 */
public final class ScanimageCommand {
  private static final int FAILED = 1;
  private static final int STANDARD_DPI = 75;

  private final ScannerClient scanner;
  private final PrintStream out;
  private final PrintStream complaints;

  private ScanimageCommand(Path socket, PrintStream out, PrintStream complaints) {
    this.scanner = new ScannerClient(socket);
    this.out = out;
    this.complaints = complaints;
  }

  /** Ends the process with a SANE status. */
  public static void main(String[] arguments) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream complaints = stream(FileDescriptor.err);
    List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
    int code = new ScanimageCommand(Path.of(arguments[0]), out, complaints).run(rest);
    out.flush();
    System.exit(code);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private int run(List<String> arguments) {
    try {
      ScanOptions options = ScanOptions.parse(arguments);
      if (options.has("--presence")) {
        return presence();
      }
      if (options.has("--list-devices") || options.value("--formatted-device-list").isPresent()) {
        return list(options);
      }
      return scan(options);
    } catch (ScanOptions.BadOptionException e) {
      complain(String.valueOf(e.getMessage()));
      return FAILED;
    } catch (IOException e) {
      complain("Error during device I/O: " + e.getMessage());
      return SaneCodes.IO_ERROR;
    }
  }

  private void complain(String text) {
    complaints.println("scanimage: " + text);
  }

  private int presence() throws IOException {
    String[] answer = scanner.ask("presence");
    if (answer.length > 1) {
      out.println(answer[1]);
    }
    return Integer.parseInt(answer[0]);
  }

  private int list(ScanOptions options) throws IOException {
    String[] answer = scanner.ask("list");
    if (answer.length > 1) {
      String[] parts = answer[1].split("\\|", -1);
      String format =
          options.value("--formatted-device-list").orElse("device `%d' is a %v %m %t%n");
      out.print(
          format
              .replace("%d", parts[0])
              .replace("%v", parts[1])
              .replace("%m", parts[2])
              .replace("%t", parts[3])
              .replace("%i", "0")
              .replace("%n", "\n"));
    }
    return SaneCodes.GOOD;
  }

  private int scan(ScanOptions options) throws IOException, ScanOptions.BadOptionException {
    String device = options.value("--device-name").orElse("");
    String[] listed = scanner.ask("list");
    if (listed.length < 2 || !listed[1].startsWith(device + "|")) {
      complain("open of device " + device + " failed: Invalid argument");
      return FAILED;
    }
    String request =
        String.join(
            " ",
            "page",
            bed(options.value("--source").orElse("Flatbed")).word(),
            options.value("--mode").orElse("Gray").equals("Color") ? "colour" : "grey",
            String.valueOf(options.number("--resolution", STANDARD_DPI)));
    if (options.has("--dont-scan")) {
      return SaneCodes.GOOD;
    }
    if (!options.value("--format").orElse("pnm").equals("pnm")) {
      throw new ScanOptions.BadOptionException("this scanner writes pnm only");
    }
    scanner.ask("begin");
    return options.value("--batch").isPresent()
        ? batch(options, request)
        : page(request, new BufferedOutputStream(out));
  }

  private static Bed bed(String source) {
    return switch (source) {
      case "Flatbed" -> Bed.GLASS;
      case "ADF Duplex" -> Bed.FEEDER_BOTH_SIDES;
      default -> Bed.FEEDER;
    };
  }

  private int batch(ScanOptions options, String request)
      throws IOException, ScanOptions.BadOptionException {
    int first = options.number("--batch-start", 1);
    int most = options.number("--batch-count", Integer.MAX_VALUE >> 8);
    int pages = 0;
    int status = SaneCodes.GOOD;
    while (pages < most && status == SaneCodes.GOOD) {
      String name =
          String.format(Locale.ROOT, options.value("--batch").orElse("out%d.pnm"), first + pages);
      complaints.println("Scanning page " + (first + pages));
      status = page(request, Path.of(name));
      if (status == SaneCodes.GOOD) {
        pages++;
        if (options.has("--batch-print")) {
          out.println(name);
        }
      }
    }
    complaints.println("Batch terminated, " + pages + " pages scanned");
    boolean endless = options.value("--batch-count").isEmpty();
    return status == SaneCodes.NO_DOCS && endless && pages > 0 ? SaneCodes.GOOD : status;
  }

  /** A page is written beside its name and takes it when it is whole, as scanimage does. */
  private int page(String request, Path file) throws IOException {
    Path part = Path.of(file + ".part");
    int status;
    try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(part))) {
      status = page(request, target);
    }
    if (status == SaneCodes.GOOD) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(part);
    }
    return status;
  }

  private int page(String request, OutputStream target) throws IOException {
    int[] status = new int[1];
    scanner.ask(
        request,
        (answer, samples) -> {
          status[0] = answer[0].isEmpty() ? SaneCodes.IO_ERROR : Integer.parseInt(answer[0]);
          if (answer.length == 4) {
            write(answer, samples, target);
          }
        });
    return status[0];
  }

  private static void write(String[] answer, InputStream samples, OutputStream target)
      throws IOException {
    String kind = answer[3].equals("3") ? "P6" : "P5";
    String header = kind + "\n# SANE data follows\n" + answer[1] + " " + answer[2] + "\n255\n";
    target.write(header.getBytes(StandardCharsets.US_ASCII));
    samples.transferTo(target);
    target.flush();
  }
}
