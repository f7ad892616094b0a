package vn.quay24.distribution.demo.tour;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A visitor who reads the kiosk's screen as a screen reader does, and taps what it says.
 *
 * @param bench where the kiosk stands
 * @param patience how long to wait for something to appear
 */
record Eyes(BenchClient bench, Duration patience) {
  private static final Duration BLINK = Duration.ofMillis(120);
  private static final Duration NO_REACTION = Duration.ofSeconds(12);
  private static final int ATTEMPTS = 4;

  /** Something that can be read on the screen. */
  record Seen(String text, String role, double x, double y, boolean enabled) {
    boolean says(String words) {
      return plain(text).contains(plain(words));
    }

    private static String plain(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFC)
          .replaceAll("[\\s\u00a0\u202f]+", " ")
          .strip();
    }
  }

  /** All that the screen says now, from back to front. */
  List<Seen> look() throws TourException, InterruptedException {
    List<Seen> seen = new ArrayList<>();
    for (JsonNode text : json()) {
      seen.add(
          new Seen(
              text.path("text").asString(""),
              text.path("role").asString(""),
              text.path("x").asDouble() + text.path("width").asDouble() / 2,
              text.path("y").asDouble() + text.path("height").asDouble() / 2,
              text.path("enabled").asBoolean()));
    }
    return seen;
  }

  private JsonNode json() throws TourException, InterruptedException {
    return tools.jackson.databind.json.JsonMapper.shared()
        .readTree(bench.get("/api/screen/texts"))
        .path("texts");
  }

  /** Whether the words can be read now. */
  boolean reads(String words) throws TourException, InterruptedException {
    return look().stream().anyMatch(seen -> seen.says(words));
  }

  /** Waits until the words can be read. */
  Seen await(String words) throws TourException, InterruptedException {
    return await("“" + words + "”", seen -> seen.says(words), patience);
  }

  /** Waits until the words can be read no more: a list may still show what is sought away. */
  void awaitGone(String words) throws TourException, InterruptedException {
    Patience.until(
        patience,
        "“" + words + "” to go",
        () -> reads(words) ? Optional.empty() : Optional.of(true));
  }

  /** Waits longer than usual: for a device or a person far away. */
  Seen await(String words, Duration longer) throws TourException, InterruptedException {
    return await("“" + words + "”", seen -> seen.says(words), longer);
  }

  /** Waits for something of a certain form. */
  Seen await(String what, Predicate<Seen> wanted) throws TourException, InterruptedException {
    return await(what, wanted, patience);
  }

  /** Waits until one of several words can be read, and says which. */
  String awaitAny(Duration limit, String... words) throws TourException, InterruptedException {
    Seen seen =
        await(
            String.join(" / ", words), text -> List.of(words).stream().anyMatch(text::says), limit);
    return List.of(words).stream().filter(seen::says).findFirst().orElseThrow();
  }

  /** Waits until the words can be tapped. */
  void awaitEnabled(String words) throws TourException, InterruptedException {
    await("a button “" + words + "”", seen -> seen.enabled() && seen.says(words), patience);
  }

  /**
   * Waits until the words can be tapped and stand still (a list may still be drawn anew under a
   * finger), and taps the last that says exactly or contains them.
   */
  void tap(String words) throws TourException, InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    Optional<Seen> before = Optional.empty();
    while (System.nanoTime() < until) {
      Optional<Seen> now = target(words);
      if (now.isPresent() && now.equals(before)) {
        touch(now.get());
        return;
      }
      before = now;
      Thread.sleep(BLINK);
    }
    awaitEnabled(words);
  }

  private Optional<Seen> target(String words) throws TourException, InterruptedException {
    List<Seen> found = look().stream().filter(seen -> seen.enabled() && seen.says(words)).toList();
    Optional<Seen> exact =
        found.reversed().stream().filter(seen -> seen.text().strip().equals(words)).findFirst();
    Optional<Seen> button =
        found.reversed().stream().filter(seen -> seen.role().contains("BUTTON")).findFirst();
    return exact.or(() -> button).or(() -> found.reversed().stream().findFirst());
  }

  /** Taps, and taps again when nothing happens, until the other words can be read. */
  void tapUntil(String words, String then) throws TourException, InterruptedException {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      tap(words);
      long until = System.nanoTime() + NO_REACTION.toNanos();
      while (System.nanoTime() < until) {
        if (reads(then)) {
          return;
        }
        Thread.sleep(BLINK);
      }
    }
    await(then);
  }

  /** Types on the bench's own keyboard, which goes to the field that has the focus. */
  void type(String text) throws TourException, InterruptedException {
    for (String key : text.codePoints().mapToObj(Character::toString).toList()) {
      bench.post("/api/screen/key", Map.of("text", key));
    }
  }

  private void touch(Seen seen) throws TourException, InterruptedException {
    bench.post("/api/screen/tap", Map.of("x", seen.x(), "y", seen.y()));
    Thread.sleep(BLINK);
  }

  private Seen await(String what, Predicate<Seen> wanted, Duration limit)
      throws TourException, InterruptedException {
    long until = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<Seen> found = look().reversed().stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > until) {
        throw new TourException(
            "waited for "
                + what
                + ", but the screen says: "
                + look().stream().map(Seen::text).collect(Collectors.joining(" | ")));
      }
      Thread.sleep(BLINK);
    }
  }
}
