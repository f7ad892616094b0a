package vn.quay24.kiosk.submit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.quay24.device.card.Verdict;
import vn.quay24.kiosk.durable.MemoryRecords;
import vn.quay24.kiosk.papers.PaperTray;
import vn.quay24.kiosk.submit.DossierRecord.State;
import vn.quay24.kiosk.visit.Applicant;
import vn.quay24.kiosk.visit.Draft;
import vn.quay24.kiosk.visit.Effect;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.Samples;
import vn.quay24.kiosk.visit.Sheet;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.fee.FeeQuote;
import vn.quay24.procedure.form.Form;
import vn.quay24.protocol.dossier.DossierContent;
import vn.quay24.protocol.dossier.DossierOpener;
import vn.quay24.protocol.dossier.DossierSeal;

class SealDeskTest {
  private static final long RELEASE = 3;

  private final MemoryRecords records = new MemoryRecords();
  private final PaperTray tray = new PaperTray();
  private final BlockingQueue<Report> told = new LinkedBlockingQueue<>();
  private final List<SealDesk> open = new ArrayList<>();
  private final CountDownLatch stored = new CountDownLatch(1);
  private Dossiers dossiers = new Dossiers(records, new MemoryParts(), _ -> stored.countDown());

  @AfterEach
  void close() {
    open.forEach(SealDesk::close);
  }

  @Test
  void whatIsDueIsPaidBeforeTheDossierGoesOut() throws Exception {
    seal(desk(SealDeskTest::consent), "2.000635", Map.of("copies", "2"), Map.of());

    Report.Sealed sealed = assertInstanceOf(Report.Sealed.class, next());
    assertEquals(16_000, sealed.submission().paymentDue());
    assertEquals(List.of(State.AWAITING_PAYMENT), states());
  }

  @Test
  void aBugIsAnsweredAtOnceAndNothingIsPromised() throws Exception {
    SealDesk desk =
        desk(
            (_, _) -> {
              throw new IllegalStateException("a bug, wanted by the test");
            });

    seal(desk, "2.000635", Map.of("copies", "1"), Map.of());

    assertInstanceOf(Report.SealFailed.class, next());
    assertEquals(List.of(), states());
  }

  @Test
  void aFullDiskIsAnsweredAndNothingIsPromised() throws Exception {
    records.failing(true);

    seal(desk(SealDeskTest::consent), "2.000635", Map.of("copies", "1"), Map.of());

    assertInstanceOf(Report.SealFailed.class, next());
  }

  @Test
  void aPageThatIsNotInTheTrayAnyMoreIsToldAndIsNoDossier() throws Exception {
    Sheet gone = new Sheet(99, new byte[0], Set.of());

    seal(
        desk(SealDeskTest::consent),
        "1.004873",
        Map.of("status", "divorced", "purpose", "other", "exemption", "none"),
        Map.of("divorce-decision", List.of(gone)));

    assertEquals(new Report.SheetLost(99), next());
    assertEquals(List.of(), states());
  }

  @Test
  void aVisitThatEndsBeforeAnythingIsDurableLeavesNothing() throws Exception {
    CountDownLatch sealing = new CountDownLatch(1);
    CountDownLatch wiped = new CountDownLatch(1);
    SealDesk desk = desk(SealDeskTest::consent);
    desk.seal(
        wish("2.000635", Map.of("copies", "1"), Map.of()),
        new SlowForm(form("2.000635"), sealing, wiped),
        RELEASE,
        told::add);
    sealing.await();

    desk.forget();
    tray.wipe();
    wiped.countDown();
    seal(desk, "2.000635", Map.of("copies", "1"), Map.of()); // the next visit's

    assertInstanceOf(Report.Sealed.class, next());
    assertEquals(List.of(State.AWAITING_PAYMENT), states(), "only that of the next visit");
  }

  @Test
  void aVisitThatEndsWhileItsDossierIsWrittenLeavesItToNobody() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    dossiers =
        new Dossiers(
            records,
            new MemoryParts(),
            _ -> {
              stored.countDown();
              awaitQuietly(left);
            });
    SealDesk desk = desk(SealDeskTest::consent);
    seal(desk, "2.000635", Map.of("copies", "1"), Map.of());
    stored.await();

    desk.forget();
    left.countDown();
    seal(desk, "2.000635", Map.of("copies", "1"), Map.of()); // the next visit's

    assertInstanceOf(Report.Sealed.class, next());
    assertEquals(Set.of(State.ABANDONED, State.AWAITING_PAYMENT), Set.copyOf(states()));
  }

  private SealDesk desk(ConsentTexts consents) throws GeneralSecurityException {
    SealDesk desk =
        new SealDesk(
            DossierSeal.to(DossierOpener.generate().intakeKey()),
            dossiers,
            tray,
            consents,
            () -> SealedSamples.NOON,
            new SecureRandom());
    open.add(desk);
    return desk;
  }

  private static DossierContent.Consent consent(String language, Instant at) {
    return new DossierContent.Consent("consent-" + language, "0".repeat(64), at);
  }

  private void seal(
      SealDesk desk, String code, Map<String, String> answers, Map<String, List<Sheet>> sheets) {
    desk.seal(wish(code, answers, sheets), form(code), RELEASE, told::add);
  }

  private static Effect.Seal wish(
      String code, Map<String, String> answers, Map<String, List<Sheet>> sheets) {
    Procedure procedure = Samples.catalogue().procedure(code).orElseThrow();
    Draft draft =
        new Draft(
            new Applicant(Samples.reading(new Verdict.Genuine()), SealedSamples.NOON),
            procedure,
            answers,
            Set.of(),
            Set.of(),
            sheets,
            Set.of(),
            Optional.empty());
    return new Effect.Seal(draft, Samples.catalogue().form(procedure).fee(answers), "vi");
  }

  private static Form form(String code) {
    return Samples.catalogue().form(Samples.catalogue().procedure(code).orElseThrow());
  }

  /** Says when the papers are asked for, and waits there. */
  private record SlowForm(Form form, CountDownLatch asked, CountDownLatch mayGoOn) implements Form {
    @Override
    public List<Question> questions(Map<String, String> answers) {
      return form.questions(answers);
    }

    @Override
    public Optional<LocalizedText> problem(Question question, String value) {
      return form.problem(question, value);
    }

    @Override
    public List<Paper> papers(Map<String, String> answers) {
      asked.countDown();
      awaitQuietly(mayGoOn);
      return form.papers(answers);
    }

    @Override
    public FeeQuote fee(Map<String, String> answers) {
      return form.fee(answers);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Report next() throws InterruptedException {
    Report report = told.poll(20, TimeUnit.SECONDS);
    if (report == null) {
      throw new AssertionError("nobody answered");
    }
    return report;
  }

  private List<State> states() throws Exception {
    return dossiers.all().stream().map(DossierRecord::state).toList();
  }
}
