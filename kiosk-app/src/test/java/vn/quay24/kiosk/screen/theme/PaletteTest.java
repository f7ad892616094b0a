package vn.quay24.kiosk.screen.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2, success criteria 1.4.3 and 1.4.11. */
class PaletteTest {
  private static final Pattern COLOUR = Pattern.compile("(-q-[a-z-]+): #([0-9A-Fa-f]{6});");
  private static final double TEXT = 4.5;
  private static final double SIGN = 3;

  /** Text colour, then what it stands on. */
  private static final List<List<String>> TEXTS =
      List.of(
          List.of("ink", "paper", "card", "pressed", "keys", "key", "key-special"),
          List.of("soft", "paper", "card", "pressed", "faint", "ground-ink"),
          List.of("accent", "paper", "card"),
          List.of("on-primary", "primary", "primary-pressed"),
          List.of("on-header", "header"),
          List.of("gold", "header"),
          List.of("on-gold", "gold"),
          List.of("on-tint", "tint-red", "tint-blue", "tint-green", "tint-brown", "tint-ink"),
          List.of("word-red", "ground-red", "paper"),
          List.of("word-blue", "ground-blue"),
          List.of("word-green", "ground-green", "card"),
          List.of("word-brown", "ground-brown", "paper", "card"),
          List.of("word-ink", "ground-ink"),
          List.of("ink", "ground-red", "ground-blue", "ground-green", "ground-brown"),
          List.of("on-help", "help"));

  private static final List<List<String>> SIGNS =
      List.of(
          List.of("line", "paper", "card", "keys"),
          List.of("primary", "paper", "card"),
          List.of("help-icon", "help"));

  @ParameterizedTest
  @ValueSource(strings = {"usual.css", "contrast.css"})
  void weakEyesCanTellTextFromItsGround(String theme) throws IOException {
    Map<String, String> colours = colours("usual.css");
    colours.putAll(colours(theme));

    List<String> weak = new ArrayList<>();
    TEXTS.forEach(pair -> weak.addAll(weak(pair, colours, TEXT)));
    SIGNS.forEach(pair -> weak.addAll(weak(pair, colours, SIGN)));

    assertEquals(List.of(), weak);
  }

  private static List<String> weak(List<String> pair, Map<String, String> colours, double least) {
    List<String> weak = new ArrayList<>();
    String front = colour(pair.getFirst(), colours);
    for (String ground : pair.subList(1, pair.size())) {
      double ratio = ratio(front, colour(ground, colours));
      if (ratio < least) {
        weak.add(String.format(Locale.ROOT, "%s on %s: %.2f", pair.getFirst(), ground, ratio));
      }
    }
    return weak;
  }

  private static String colour(String name, Map<String, String> colours) {
    String colour = colours.get("-q-" + name);
    assertNotNull(colour, "no colour -q-" + name);
    return colour;
  }

  private static double ratio(String one, String other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String> colours(String theme) throws IOException {
    Map<String, String> colours = new HashMap<>();
    try (var file = Theme.class.getResourceAsStream(theme)) {
      assertNotNull(file, theme);
      Matcher found = COLOUR.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      while (found.find()) {
        colours.put(found.group(1), found.group(2));
      }
    }
    return colours;
  }
}
