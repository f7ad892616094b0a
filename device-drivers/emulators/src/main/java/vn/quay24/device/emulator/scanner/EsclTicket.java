package vn.quay24.device.emulator.scanner;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client asks for: {@code scan:ScanSettings} (Mopria eSCL 2.97 §7), as far as a kiosk's
 * scanner understands it.
 *
 * @param width of the region, in 1/300 inch
 * @param height of the region, in 1/300 inch
 */
record EsclTicket(Bed bed, boolean colour, int dotsPerInch, int width, int height) {
  static final int A4_WIDTH = 2_480;
  static final int A4_HEIGHT = 3_508;
  private static final int LEAST_DPI = 75;
  private static final int MOST_DPI = 600;
  private static final int STANDARD_DPI = 300;

  /** Empty when it asks for what this scanner has not. */
  static Optional<EsclTicket> parse(String xml) {
    Optional<Bed> bed = bed(xml);
    String colour = value(xml, "ColorMode").orElse("Grayscale8");
    int dpi = number(xml, "XResolution", STANDARD_DPI);
    int width = Math.min(number(xml, "Width", A4_WIDTH), A4_WIDTH);
    int height = Math.min(number(xml, "Height", A4_HEIGHT), A4_HEIGHT);
    boolean known = colour.equals("Grayscale8") || colour.equals("RGB24");
    return known && dpi >= LEAST_DPI && dpi <= MOST_DPI && width > 0 && height > 0
        ? bed.map(from -> new EsclTicket(from, colour.equals("RGB24"), dpi, width, height))
        : Optional.empty();
  }

  private static Optional<Bed> bed(String xml) {
    boolean bothSides = value(xml, "Duplex").orElse("false").equals("true");
    return switch (value(xml, "InputSource").orElse("Platen")) {
      case "Platen" -> Optional.of(Bed.GLASS);
      case "Feeder" -> Optional.of(bothSides ? Bed.FEEDER_BOTH_SIDES : Bed.FEEDER);
      default -> Optional.empty();
    };
  }

  private static int number(String xml, String element, int standard) {
    return value(xml, element)
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(Integer::parseInt)
        .orElse(standard);
  }

  /** The text of the first element of that name, whatever prefix the client has for it. */
  private static Optional<String> value(String xml, String element) {
    Matcher matcher =
        Pattern.compile("<(?:[A-Za-z]{1,20}:)?" + element + ">\\s*([^<]{0,100}?)\\s*<")
            .matcher(xml);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Dots of a length of the region. */
  int dots(int length) {
    return Math.max(1, length * dotsPerInch / STANDARD_DPI);
  }
}
