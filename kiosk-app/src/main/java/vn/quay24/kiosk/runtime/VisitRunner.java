package vn.quay24.kiosk.runtime;

import java.lang.System.Logger;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.quay24.kiosk.visit.Effect;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.Stage;
import vn.quay24.kiosk.visit.Step;
import vn.quay24.kiosk.visit.Terms;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.VisitEvent;
import vn.quay24.kiosk.visit.VisitFlow;
import vn.quay24.kiosk.visit.Welcome;

/**
 * Runs one visit after the other. The thread {@code visit} decides and never blocks; everybody else
 * only leaves events in its queue. A bug in a decision ends the process, which is started again on
 * the attract page: a kiosk that guesses is worse than one that begins anew.
 */
public final class VisitRunner implements AutoCloseable {
  private static final Logger LOG = System.getLogger(VisitRunner.class.getName());
  private static final int MOST_EVENTS = 10_000;
  private static final long TICK_MILLIS = 1_000;
  private static final int EXIT_AFTER_BUG = 70;

  private final InstantSource clock;
  private final Supplier<Terms> terms;
  private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>(MOST_EVENTS);
  private volatile Runnable pulse = () -> {};

  private sealed interface Letter {
    /** For whichever visit is there. */
    record Any(VisitEvent event) implements Letter {}

    /** For this visit only. */
    record Of(long visit, Report report) implements Letter {}

    record Close() implements Letter {}
  }

  /**
   * A runner that has not started.
   *
   * @param terms asked before each visit; so a new catalogue begins to serve between visits
   */
  public VisitRunner(InstantSource clock, Supplier<Terms> terms) {
    this.clock = clock;
    this.terms = terms;
  }

  /** Says what the thread {@code visit} calls before each event, at least once a second. */
  public void onPulse(Runnable pulse) {
    this.pulse = pulse;
  }

  /** Starts the thread {@code visit} and shows the first page. */
  public void start(Visit first, Hands hands, Screen screen) {
    Thread thread = Thread.ofPlatform().name("visit").unstarted(() -> run(first, hands, screen));
    thread.setUncaughtExceptionHandler(
        (_, bug) -> {
          LOG.log(Logger.Level.ERROR, "the visit ended by a bug; the process ends", bug);
          Runtime.getRuntime().halt(EXIT_AFTER_BUG);
        });
    thread.start();
  }

  /** Something happened on the screen. Any thread. */
  public void happen(Input input) {
    post(new Letter.Any(input));
  }

  /** Something happened to the kiosk, whoever visits. Any thread. */
  public void tell(Report report) {
    post(new Letter.Any(report));
  }

  private Reply replyFor(long visit) {
    return report -> post(new Letter.Of(visit, report));
  }

  private void post(Letter letter) {
    if (!letters.offer(letter)) {
      LOG.log(Logger.Level.WARNING, "too many events wait; one was dropped");
    }
  }

  private void run(Visit first, Hands hands, Screen screen) {
    Visit visit = first;
    Terms agreed = terms.get();
    VisitFlow flow = new VisitFlow(agreed);
    screen.show(visit);
    long nextTick = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);
    while (true) {
      pulse.run();
      VisitEvent event = new Report.Tick();
      long wait = nextTick - System.nanoTime();
      if (wait <= 0) {
        nextTick = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);
      } else {
        switch (next(wait)) {
          case null -> {
            continue;
          }
          case Letter.Close _ -> {
            return;
          }
          case Letter.Any(var any) -> event = any;
          case Letter.Of(var number, var report) -> {
            if (number != visit.number()) {
              continue;
            }
            event = report;
          }
        }
      }
      if (between(visit) && !terms.get().equals(agreed)) {
        agreed = terms.get();
        flow = new VisitFlow(agreed);
      }
      Step step = flow.next(visit, event, clock.instant());
      Visit before = visit;
      visit = step.visit();
      if (!visit.equals(before) && worthShowing(before, visit)) {
        screen.show(visit);
      }
      for (Effect effect : step.effects()) {
        Visit asking = effect instanceof Effect.Wipe ? visit : before;
        hands.perform(asking, effect, replyFor(asking.number()));
      }
    }
  }

  /**
   * A visit that has not begun can begin under new terms, and so can one that has chosen nothing
   * yet: who touches the screen while the first catalogue is loading need not wait for the next.
   */
  private static boolean between(Visit visit) {
    return switch (visit.stage()) {
      case Welcome.Attract _, Welcome.OutOfService _ -> true;
      case Welcome.ChooseLanguage _, Welcome.Home _ -> true;
      case Stage _ -> false;
    };
  }

  /** A sign of life alone changes nothing that can be seen. */
  private static boolean worthShowing(Visit before, Visit after) {
    return before.number() != after.number()
        || !before.language().equals(after.language())
        || !before.stage().equals(after.stage())
        || !before.overlay().equals(after.overlay())
        || !before.capabilities().equals(after.capabilities())
        || before.service() != after.service()
        || !before.endsBy().equals(after.endsBy())
        || before.refusals() != after.refusals();
  }

  private @Nullable Letter next(long nanos) {
    try {
      return letters.poll(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      return new Letter.Close();
    }
  }

  @Override
  public void close() {
    post(new Letter.Close());
  }
}
