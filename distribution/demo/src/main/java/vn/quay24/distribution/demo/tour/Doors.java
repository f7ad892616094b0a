package vn.quay24.distribution.demo.tour;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The locker, as somebody sees it who stands before it. */
final class Doors {
  private Doors() {}

  /** Waits until a door stands open and returns its number. */
  static int awaitOpen(BenchClient bench, Duration limit)
      throws TourException, InterruptedException {
    return Patience.until(
        limit,
        "an open door",
        () -> {
          for (JsonNode door : bench.state().path("locker").path("doors")) {
            if (door.path("open").asBoolean()) {
              return Optional.of(door.path("number").asInt());
            }
          }
          return Optional.empty();
        });
  }
}
