package vn.quay24.distribution.kiosk.devices.commission;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.quay24.device.drivers.sane.SaneScanners;
import vn.quay24.device.drivers.sane.ScannerOffer;
import vn.quay24.distribution.kiosk.console.Console;

/** Finds readers and scanners that are plugged in, and lets the technician choose one. */
public final class Choices {
  private static final int MOST_TRIES = 5;

  private final Console console;

  /** Asks a scanner what it offers. */
  @FunctionalInterface
  public interface Offers {
    ScannerOffer of(SaneScanners.Scanner scanner) throws IOException, InterruptedException;
  }

  public Choices(Console console) {
    this.console = console;
  }

  /** The one, or the one that is chosen; empty when there is none, or nobody answers. */
  <T> Optional<T> one(List<T> found, Function<T, String> name) throws IOException {
    if (found.size() <= 1) {
      return found.stream().findFirst();
    }
    for (int i = 0; i < found.size(); i++) {
      console.line("  " + (i + 1) + ": " + name.apply(found.get(i)));
    }
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      String answer = console.ask("commission.choose", found.size()).orElse("");
      if (answer.matches("[0-9]{1,3}")
          && Integer.parseInt(answer) >= 1
          && Integer.parseInt(answer) <= found.size()) {
        return Optional.of(found.get(Integer.parseInt(answer) - 1));
      }
    }
    return Optional.empty();
  }

  /** The settings of a card reader. */
  public Proof reader(List<String> readers) throws IOException {
    Optional<String> chosen = one(readers, name -> name);
    if (chosen.isEmpty()) {
      console.say("commission.no-reader");
      return new Proof(false, Map.of());
    }
    // pcscd ends a name with the numbers of reader and slot, which depend on what else is there
    String name = chosen.get().replaceFirst("( [0-9A-F]{2}){2}$", "");
    console.say("commission.reader", name);
    return new Proof(true, Map.of("link", "pcsc:" + name));
  }

  /** The settings of a scanner. */
  public Proof scanner(List<SaneScanners.Scanner> scanners, Offers offers)
      throws IOException, InterruptedException {
    Optional<SaneScanners.Scanner> chosen =
        one(scanners, each -> each.vendor() + " " + each.model() + " (" + each.device() + ")");
    if (chosen.isEmpty()) {
      console.say("commission.no-scanner");
      return new Proof(false, Map.of());
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("vendor", chosen.get().vendor());
    settings.put("model", chosen.get().model());
    ScannerOffer offer = offers.of(chosen.get());
    List<String> names = offer.sources();
    console.say("commission.sources", names.isEmpty() ? "–" : String.join(", ", names));
    settings.putAll(offer.settings());
    return new Proof(true, settings);
  }
}
