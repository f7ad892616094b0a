package vn.quay24.centre.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import vn.quay24.protocol.KioskId;

/** How often a kiosk may ask in vain within an hour. Thread-safe. */
final class AttemptBudget {
  private static final Duration WINDOW = Duration.ofHours(1);

  private final int limit;
  private final Map<KioskId, Deque<Instant>> failures = new HashMap<>(); // guarded by this

  AttemptBudget(int limit) {
    this.limit = limit;
  }

  synchronized boolean spent(KioskId kiosk, Instant now) {
    return recent(kiosk, now).size() >= limit;
  }

  synchronized void failed(KioskId kiosk, Instant now) {
    recent(kiosk, now).addLast(now);
  }

  private Deque<Instant> recent(KioskId kiosk, Instant now) {
    Deque<Instant> times = failures.computeIfAbsent(kiosk, _ -> new ArrayDeque<>());
    while (!times.isEmpty() && times.getFirst().isBefore(now.minus(WINDOW))) {
      times.removeFirst();
    }
    return times;
  }
}
