package vn.quay24.kiosk.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.durable.Change;
import vn.quay24.kiosk.durable.Kind;
import vn.quay24.kiosk.durable.Records;
import vn.quay24.kiosk.durable.StoreException;

/**
 * Counts wrong codes and PINs, on disk, so that neither a restart nor a clock that is set back
 * gives more tries: five for one card, then it waits 15 minutes; thirty an hour for the whole
 * kiosk. Guarded by its own lock.
 */
public final class WrongCodes {
  static final int FOR_ONE = 5;
  static final Duration ONE_WAITS = Duration.ofMinutes(15);
  static final int FOR_ALL = 30;
  static final Duration ALL_WITHIN = Duration.ofHours(1);

  private static final String EVERYBODY = "kiosk";
  private static final Kind<Wrong> KIND = new Kind<>("wrong-codes", Wrong.class);

  private final Records records;
  private final InstantSource clock;

  /** When wrong codes came, oldest first. */
  record Wrong(String who, List<Instant> at) {
    Wrong {
      at = List.copyOf(at);
    }

    /** None of them counts any more, for anybody. */
    boolean forgotten(Instant now) {
      return at.stream().allMatch(moment -> moment.plus(ALL_WITHIN).isBefore(now));
    }
  }

  public WrongCodes(Records records, InstantSource clock) {
    this.records = records;
    this.clock = clock;
  }

  /**
   * Until when no code is looked at; empty when one may be tried.
   *
   * @param who keyed MAC of the number, as hex
   */
  public synchronized Optional<Instant> lockedUntil(String who) throws StoreException {
    return later(
        until(recent(who, ONE_WAITS), FOR_ONE, ONE_WAITS),
        until(recent(EVERYBODY, ALL_WITHIN), FOR_ALL, ALL_WITHIN));
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    if (one.isPresent() && other.isPresent()) {
      return one.get().isAfter(other.get()) ? one : other;
    }
    return one.isPresent() ? one : other;
  }

  private static Optional<Instant> until(List<Instant> wrong, int most, Duration wait) {
    return wrong.size() < most
        ? Optional.empty()
        : Optional.of(wrong.get(wrong.size() - most).plus(wait));
  }

  /** Those that still count. One from the future counts: the clock was set back. */
  private List<Instant> recent(String who, Duration within) throws StoreException {
    Instant now = clock.instant();
    return records.find(KIND, who).map(Wrong::at).orElse(List.of()).stream()
        .filter(at -> at.plus(within).isAfter(now))
        .toList();
  }

  /** One more wrong code; durable before anything is said. */
  public synchronized void wrong(String who) throws StoreException {
    List<Change> changes = new ArrayList<>();
    for (Wrong known : records.all(KIND)) {
      if (known.forgotten(clock.instant())) {
        changes.add(new Change.Remove(KIND, known.who()));
      }
    }
    changes.add(new Change.Put<>(KIND, who, more(who, ONE_WAITS, FOR_ONE)));
    changes.add(new Change.Put<>(KIND, EVERYBODY, more(EVERYBODY, ALL_WITHIN, FOR_ALL)));
    records.write(changes.toArray(Change[]::new));
  }

  private Wrong more(String who, Duration within, int most) throws StoreException {
    List<Instant> all = new ArrayList<>(recent(who, within));
    all.add(clock.instant());
    return new Wrong(who, all.subList(Math.max(0, all.size() - most), all.size()));
  }

  /** The right code: what was wrong before is forgiven to this card. */
  public synchronized void right(String who) throws StoreException {
    if (records.find(KIND, who).isPresent()) {
      records.write(new Change.Remove(KIND, who));
    }
  }
}
