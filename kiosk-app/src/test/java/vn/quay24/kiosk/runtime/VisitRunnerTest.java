package vn.quay24.kiosk.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.CardStage;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.Limits;
import vn.quay24.kiosk.visit.Samples;
import vn.quay24.kiosk.visit.Stage;
import vn.quay24.kiosk.visit.Terms;
import vn.quay24.kiosk.visit.Tile;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;

class VisitRunnerTest {
  private static final Terms OLD = terms("vi");
  private static final Terms NEW = terms("vi", "en");

  private final AtomicReference<Terms> terms = new AtomicReference<>(OLD);
  private final BlockingQueue<Visit> shown = new LinkedBlockingQueue<>();
  private final VisitRunner runner = new VisitRunner(InstantSource.system(), terms::get);

  @BeforeEach
  void start() {
    runner.start(
        Visit.first(
            1, Capabilities.ALL, Visit.Service.IN_SERVICE, InstantSource.system().instant()),
        (_, _, _) -> {},
        shown::add);
  }

  @AfterEach
  void close() {
    runner.close();
  }

  @Test
  void whoHasChosenNothingYetIsServedUnderTheNewTerms() throws InterruptedException {
    runner.happen(new Input.Touched());
    runner.happen(new Input.LanguageChosen("vi"));
    await(Welcome.Home.class);
    terms.set(NEW);

    runner.happen(new Input.Back());

    assertEquals(NEW.languages(), await(Welcome.ChooseLanguage.class).languages());
  }

  @Test
  void whoHasBegunIsServedToTheEndUnderTheTermsOfTheBeginning() throws InterruptedException {
    runner.happen(new Input.Touched());
    runner.happen(new Input.LanguageChosen("vi"));
    runner.happen(new Input.TileChosen(Tile.SUBMIT));
    await(CardStage.Consent.class);
    terms.set(NEW);

    runner.happen(new Input.LanguageChosen("en"));
    runner.happen(new Input.Continue());

    await(CardStage.CardCode.class);
    assertEquals("vi", shown.stream().reduce((_, last) -> last).map(Visit::language).orElse("vi"));
  }

  private <T extends Stage> T await(Class<T> stage) throws InterruptedException {
    while (true) {
      Visit next = shown.poll(10, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError(stage.getSimpleName() + " was never shown");
      }
      if (stage.isInstance(next.stage())) {
        return stage.cast(next.stage());
      }
    }
  }

  private static Terms terms(String... languages) {
    return new Terms(Samples.catalogue(), List.of(languages), Limits.USUAL);
  }
}
