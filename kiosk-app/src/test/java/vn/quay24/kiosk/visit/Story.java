package vn.quay24.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.procedure.definition.Question;
import vn.quay24.protocol.payment.Order;

/** A visit told step by step, and what the flow wanted done since the last look. */
final class Story {
  private final VisitFlow flow = new VisitFlow(Samples.terms());
  private Visit visit = Visit.first(1, Capabilities.ALL, Visit.Service.IN_SERVICE, Samples.NOON);
  private Instant now = Samples.NOON;
  private final List<Effect> effects = new ArrayList<>();

  Story then(VisitEvent... events) {
    for (VisitEvent event : events) {
      Step step = flow.next(visit, event, now);
      visit = step.visit();
      effects.addAll(step.effects());
    }
    return this;
  }

  Story wait(Duration time) {
    now = now.plus(time);
    return then(new Report.Tick());
  }

  Visit visit() {
    return visit;
  }

  Instant now() {
    return now;
  }

  <T extends Stage> T at(Class<T> stage) {
    return assertInstanceOf(stage, visit.stage());
  }

  /** What was wanted since the last look. */
  List<Effect> effects() {
    List<Effect> seen = List.copyOf(effects);
    effects.clear();
    return seen;
  }

  static Story atHome() {
    return new Story().then(new Input.Touched(), new Input.LanguageChosen("vi"));
  }

  static Story withCard(Tile tile, Verdict verdict) {
    Story story = atHome().then(new Input.TileChosen(tile));
    if (tile == Tile.LOOK_UP) {
      story.then(new Input.CardChosen());
    }
    return story
        .then(
            new Input.Continue(),
            new Report.CodeSeen(new PrintedCode.Card(Samples.NUMBER)),
            new Report.CardDetails(Samples.holder()),
            new Report.CardRead(new CardOutcome.Read(Samples.reading(verdict))))
        .then(new Report.CardRemoved());
  }

  static Story filling(String procedure) {
    return withCard(Tile.SUBMIT, new Verdict.Genuine())
        .then(new Input.ProcedureChosen(procedure), new Input.Continue());
  }

  /** Answers whatever is asked until the review. */
  Story answerAll() {
    for (int i = 0; i < 60 && !(visit.stage() instanceof Filling.Review); i++) {
      switch (visit.stage()) {
        case Filling.VerifyHolder _ ->
            then(
                new Report.VerificationSeen(
                    Samples.verification(
                        vn.quay24.protocol.verification.Verification.State.CONFIRMED,
                        now.plusSeconds(60))));
        case Filling.Asking asking ->
            then(new Input.Typed(answer(asking.question())), new Input.Continue());
        case Filling.ScanPaper _ ->
            then(
                new Input.ScanAsked(ScanRequest.Source.FEEDER),
                new Report.SheetScanned(new Sheet(i, new byte[0], Set.of())),
                new Report.ScanEnded(new ScanOutcome.Done(1)),
                new Input.Continue());
        case Stage _ -> then(new Input.Continue());
      }
    }
    return this;
  }

  static String answer(Question question) {
    return switch (question.kind()) {
      case TEXT, NAME -> "Trần Văn Thử";
      case LONG_TEXT -> "12 Trần Phú, phường Tam Kỳ, thành phố Đà Nẵng";
      case NUMBER -> "2";
      case DATE -> "1980-01-02";
      case PHONE -> "0900000001";
      case CITIZEN_NUMBER -> "999190000124";
      case CHOICE -> question.options().getFirst().key();
      case YES_NO -> "yes";
    };
  }

  /** The one question that is asked now. */
  Optional<Question> asked() {
    return visit.stage() instanceof Filling.Asking asking
        ? Optional.of(asking.question())
        : Optional.empty();
  }

  static Story paying() {
    Story story = Story.filling("2.000635").answerAll().then(new Input.Continue());
    return story.then(
        new Report.Sealed(Samples.submission(16_000)),
        new Report.OrderSeen(Samples.order(Order.State.PENDING, story.now().plusSeconds(180))));
  }

  static Story delivered() {
    return paying()
        .then(
            new Report.OrderSeen(Samples.order(Order.State.PAID, Samples.NOON)),
            new Report.DeliverySeen(new Submission.Delivery.Arrived(Optional.empty())));
  }

  static Story printing() {
    return delivered().then(new Report.BelongingsSeen(Set.of()));
  }
}
