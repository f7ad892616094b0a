package vn.quay24.device.drivers.sane;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of scanimage's error output after which it scans no more. {@code sane_start}, {@code
 * sane_read} and the failed opening name a status in the words of {@code sane_strstatus}; the end
 * of a batch and of a page name it by number, or not at all.
 *
 * @param opening whether the scanner could not even be opened, for which scanimage's exit code is
 *     always 1
 */
record Saying(SaneStatus status, boolean opening) {
  private static final Pattern OPENING =
      Pattern.compile("[^:]*: open of device .* failed: (?<words>.+)");
  private static final Pattern NONE_FOUND = Pattern.compile("[^:]*: no SANE devices found");
  private static final Pattern CALL = Pattern.compile("[^:]*: sane_[a-z_]+: (?<words>.+)");
  private static final Pattern PAGE =
      Pattern.compile("Scanned page \\d+\\. \\(scanner status = (?<code>\\d{1,3})\\)");
  private static final Pattern BATCH = Pattern.compile("Batch terminated, \\d+ pages? scanned");

  static Optional<Saying> of(String line) {
    Matcher opening = OPENING.matcher(line);
    if (opening.matches()) {
      return Optional.of(
          new Saying(SaneStatus.named(opening.group("words")).orElse(SaneStatus.INVAL), true));
    }
    if (NONE_FOUND.matcher(line).matches()) {
      return Optional.of(new Saying(SaneStatus.INVAL, true));
    }
    if (BATCH.matcher(line).matches()) {
      return Optional.of(new Saying(SaneStatus.GOOD, false));
    }
    return failed(line).map(status -> new Saying(status, false));
  }

  private static Optional<SaneStatus> failed(String line) {
    Matcher call = CALL.matcher(line);
    Matcher page = PAGE.matcher(line);
    Optional<SaneStatus> status =
        call.matches()
            ? SaneStatus.named(call.group("words"))
            : page.matches()
                ? SaneStatus.of(Integer.parseInt(page.group("code")))
                : Optional.empty();
    return status.filter(said -> said != SaneStatus.GOOD && said != SaneStatus.EOF);
  }
}
