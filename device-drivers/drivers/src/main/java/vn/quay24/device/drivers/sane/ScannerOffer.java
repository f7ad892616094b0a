package vn.quay24.device.drivers.sane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a backend calls its sources and modes, as {@code scanimage -A} lists them; every backend has
 * words of its own.
 *
 * @param sources empty when there is but one, and no option for it
 * @param feederModes of backends that turn sheets by an option beside the source (epson2, epsonds)
 * @param duplexSwitch whether there is an option that only says yes or no to it (kvs1025, hpaio)
 */
public record ScannerOffer(
    List<String> sources, List<String> modes, List<String> feederModes, boolean duplexSwitch) {
  private static final Pattern CHOICE =
      Pattern.compile("\\s*--(?<option>[a-z0-9-]+) (?<names>[^<\\s].*?)(?<state> \\[.*)?");
  private static final Pattern SWITCH =
      Pattern.compile("\\s*--duplex\\[=\\((yes\\|no|no\\|yes)\\)\\].*");
  private static final String INACTIVE = "[inactive]";
  private static final String AUTOMATIC = "auto";
  private static final String NONE = "none";
  private static final String STANDARD_COLOUR = "Color";
  private static final String STANDARD_GREY = "Gray";
  private static final String BOTH_SIDES = "Duplex";

  public ScannerOffer {
    sources = List.copyOf(sources);
    modes = List.copyOf(modes);
    feederModes = List.copyOf(feederModes);
  }

  static ScannerOffer of(List<String> lines) {
    List<String> sources = new ArrayList<>();
    List<String> modes = new ArrayList<>();
    List<String> feederModes = new ArrayList<>();
    boolean duplexSwitch = false;
    for (String line : lines) {
      duplexSwitch = duplexSwitch || SWITCH.matcher(line).matches();
      Matcher choice = CHOICE.matcher(line);
      if (!choice.matches()) {
        continue;
      }
      boolean active = !line.contains(INACTIVE);
      switch (choice.group("option")) {
        case "source" -> sources.addAll(active ? names(choice) : List.of());
        case "mode" -> modes.addAll(active ? names(choice) : List.of());
        case "adf-mode" -> feederModes.addAll(names(choice)); // active with the feeder alone
        default -> {}
      }
    }
    return new ScannerOffer(sources, modes, feederModes, duplexSwitch);
  }

  private static List<String> names(Matcher choice) {
    return Stream.of(choice.group("names").split("\\|", -1))
        .filter(name -> !name.isBlank() && !name.equals(AUTOMATIC))
        .toList();
  }

  /** What the device file has to say of it. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    String feeder =
        first(sources, "(?i)(?!.*(duplex|back|rear)).*(adf|feeder).*")
            .or(() -> first(sources, "(?i).*(adf|feeder).*"))
            .orElse(NONE);
    settings.put("feeder", feeder);
    settings.put("flatbed", first(sources, "(?i).*(flatbed|normal|platen|table).*").orElse(NONE));
    Optional<String> duplex =
        first(sources, "(?i)(?!.*card).*duplex.*"); // a slot for cards is none
    if (duplex.isPresent()) {
      settings.put("duplex", duplex.get());
    } else if (feederModes.contains(BOTH_SIDES) && !feeder.equals(NONE)) {
      settings.put("duplex", feeder);
      settings.put("duplex-options", "--adf-mode " + BOTH_SIDES);
    } else if (duplexSwitch && !feeder.equals(NONE)) {
      settings.put("duplex", feeder);
      settings.put("duplex-options", "--duplex=yes");
    }
    mode(STANDARD_COLOUR, ".*colou?r.*").ifPresent(word -> settings.put("colour", word));
    mode(STANDARD_GREY, "(true )?gr[ae]y.*").ifPresent(word -> settings.put("grey", word));
    return settings;
  }

  /** Only where the backend does not know the usual word. */
  private Optional<String> mode(String usual, String pattern) {
    if (modes.contains(usual)) {
      return Optional.empty();
    }
    return modes.isEmpty()
        ? Optional.of(NONE)
        : first(modes, "(?i)(?!.*(error|halftone)).*" + pattern)
            .or(() -> first(modes, "(?i)" + pattern));
  }

  private static Optional<String> first(List<String> names, String pattern) {
    return names.stream().filter(name -> name.matches(pattern)).findFirst();
  }
}
