package vn.quay24.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.scanner.ScanOutcome;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Question;
import vn.quay24.protocol.dossier.LookupAnswer;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.verification.Verification;

/** Random histories: whatever happens, the kiosk comes back to itself and forgets. */
class EveryHistoryTest {
  private static final List<DoorProgress> DOORS = List.of(DoorProgress.values());

  private final VisitFlow flow = new VisitFlow(Samples.terms());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void everyHistoryEndsForgottenWhenNobodyComes(long seed) {
    Random random = new Random(seed);
    Instant now = Samples.NOON;
    Visit visit = start(now);
    for (int i = 0; i < 2_000; i++) {
      visit = flow.next(visit, event(visit, random, now), now).visit();
      now = now.plusMillis(random.nextInt(3_000));
    }
    boolean resting = visit.stage() instanceof Welcome.Attract;

    Set<Effect> effects = new HashSet<>();
    for (int i = 0; i < 1_200; i++) {
      now = now.plusSeconds(1);
      Step step = flow.next(visit, new Report.Tick(), now);
      visit = step.visit();
      effects.addAll(step.effects());
    }

    assertInstanceOf(Welcome.Attract.class, visit.stage());
    assertEquals(new Visit.Overlay.None(), visit.overlay());
    assertTrue(resting || effects.contains(new Effect.Wipe()));
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 77, 777})
  void aVisitNumberRisesExactlyWhenEverythingIsWiped(long seed) {
    Random random = new Random(seed);
    Instant now = Samples.NOON;
    Visit visit = start(now);
    for (int i = 0; i < 5_000; i++) {
      Step step = flow.next(visit, event(visit, random, now), now);
      boolean wiped = step.effects().contains(new Effect.Wipe());
      assertEquals(visit.number() + (wiped ? 1 : 0), step.visit().number());
      visit = step.visit();
      now = now.plusSeconds(random.nextInt(4));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 44, 444})
  void backNeverLosesAnAnswer(long seed) {
    Random random = new Random(seed);
    Instant now = Samples.NOON;
    Visit visit = start(now);
    for (int i = 0; i < 5_000; i++) {
      VisitEvent event = event(visit, random, now);
      Visit next = flow.next(visit, event, now).visit();
      if (event instanceof Input.Back) {
        Optional<Draft> before = draft(visit.stage());
        Optional<Draft> after = draft(next.stage());
        if (before.isPresent()) {
          assertTrue(
              after.isPresent()
                  && after.get().answers().keySet().containsAll(before.get().answers().keySet()),
              () -> "lost by Back");
        }
      }
      visit = next;
      now = now.plusMillis(200);
    }
  }

  @Test
  void everyPageIsReached() {
    Set<Class<?>> reached = new HashSet<>();
    for (long seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      Instant now = Samples.NOON;
      Visit visit = start(now);
      for (int i = 0; i < 3_000; i++) {
        visit = flow.next(visit, event(visit, random, now), now).visit();
        reached.add(visit.stage().getClass());
        now = now.plusMillis(random.nextInt(2_000));
      }
    }

    Set<Class<?>> all = new HashSet<>();
    leaves(Stage.class).forEach(all::add);
    all.remove(Welcome.OutOfService.class); // commanded, see VisitFlowTest
    all.removeAll(reached);
    assertEquals(Set.of(), all);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    Class<?>[] permitted = type.getPermittedSubclasses();
    return permitted == null
        ? Stream.of(type)
        : Stream.of(permitted).flatMap(EveryHistoryTest::leaves);
  }

  private static Visit start(Instant now) {
    return Visit.first(1, Capabilities.ALL, Visit.Service.IN_SERVICE, now);
  }

  private static Optional<Draft> draft(Stage stage) {
    return switch (stage) {
      case Filling.ChooseProcedure s -> s.earlier();
      case Filling.ProcedureNeeds s -> Optional.of(s.draft());
      case Filling.VerifyHolder s -> Optional.of(s.draft());
      case Filling.CheckPrefilled s -> Optional.of(s.draft());
      case Filling.Asking s -> Optional.of(s.draft());
      case Filling.ScanPaper s -> Optional.of(s.draft());
      case Filling.Review s -> Optional.of(s.draft());
      case Sending.Sealing s -> Optional.of(s.draft());
      case Sending.SealProblem s -> Optional.of(s.draft());
      case Sending.Paying s -> Optional.of(s.draft());
      case Stage _ -> Optional.empty();
    };
  }

  /** Mostly what fits the page, sometimes anything. */
  private static VisitEvent event(Visit visit, Random random, Instant now) {
    List<VisitEvent> anything = anything(random, now);
    if (random.nextInt(12) == 0) {
      return anything.get(random.nextInt(anything.size()));
    }
    List<VisitEvent> fitting = fitting(visit.stage(), random, now);
    return fitting.get(random.nextInt(fitting.size()));
  }

  private static List<VisitEvent> fitting(Stage stage, Random random, Instant now) {
    Input go = new Input.Continue();
    return switch (stage) {
      case Welcome.Attract _ -> List.of(new Input.Touched(), new Report.CardStillThere());
      case Welcome.ChooseLanguage _ -> List.of(new Input.LanguageChosen("vi"));
      case Welcome.Home _ ->
          List.of(
              new Input.TileChosen(Tile.SUBMIT),
              new Input.TileChosen(Tile.SUBMIT),
              new Input.TileChosen(Tile.LOOK_UP),
              new Input.TileChosen(Tile.COLLECT),
              new Input.StaffAsked());
      case CardStage.CardCode _ ->
          List.of(new Report.CodeSeen(new PrintedCode.Card(Samples.NUMBER)));
      case CardStage.Reading _ ->
          List.of(
              new Report.CardDetails(Samples.holder()),
              new Report.CardRead(new CardOutcome.TakenAway()),
              new Report.CardRead(new CardOutcome.Read(Samples.reading(new Verdict.Genuine()))));
      case CardStage.TakeCardBack _ -> List.of(new Report.CardRemoved());
      case Filling.ChooseProcedure _ ->
          List.of(new Input.ProcedureChosen("2.000635"), new Input.ProcedureChosen("1.004873"));
      case Filling.VerifyHolder _ ->
          List.of(
              new Report.VerificationSeen(Samples.verification(Verification.State.CONFIRMED, now)));
      case Filling.Asking(_, var question, var typed, _, _, _, _) ->
          List.of(
              typed.isEmpty() || random.nextInt(4) == 0
                  ? new Input.Typed(answer(question, random))
                  : go);
      case Filling.ScanPaper(var draft, var paper, _, _, _, var progress, _) ->
          progress instanceof Filling.ScanProgress.Scanning
              ? List.of(
                  new Report.SheetScanned(new Sheet(random.nextInt(1_000), new byte[0], Set.of())),
                  new Report.ScanEnded(new ScanOutcome.Done(1)))
              : List.of(
                  draft.pages(paper.key()).isEmpty()
                      ? draft.sides(paper) == Paper.Sides.ONE && random.nextInt(4) == 0
                          ? new Input.SidesChosen(Paper.Sides.BOTH)
                          : new Input.ScanAsked(ScanRequest.Source.FEEDER)
                      : go);
      case Sending.Sealing _ ->
          List.of(new Report.Sealed(Samples.submission(8_000)), new Report.SealFailed());
      case Sending.SealProblem _ -> List.of(new Input.RetryAsked());
      case Sending.Paying _ ->
          List.of(
              new Report.OrderSeen(Samples.order(Order.State.PENDING, now.plusSeconds(9))),
              new Report.OrderSeen(Samples.order(Order.State.PAID, now)));
      case Sending.Submitting _ ->
          List.of(new Report.DeliverySeen(new Submission.Delivery.Waiting()));
      case Sending.ClearBelongings _ ->
          List.of(
              new Report.BelongingsSeen(Set.of(Belonging.CARD)),
              new Report.BelongingsSeen(Set.of()));
      case Sending.Printing _ ->
          List.of(
              new Report.SlipPrinted(PrintOutcome.PRINTED),
              new Report.SlipPrinted(PrintOutcome.UNKNOWN),
              new Report.SlipFailed(Samples.JAM));
      case LookingUp.ShowSlip _ ->
          List.of(new Report.CodeSeen(new PrintedCode.Slip("Q24:X")), new Input.CardChosen());
      case LookingUp.Searching _ ->
          List.of(
              new Report.LookedUp(new LookupAnswer(List.of(Samples.accepted(Samples.DOSSIER)))),
              new Report.LookedUp(
                  new LookupAnswer(
                      List.of(
                          Samples.view(Samples.DOSSIER),
                          Samples.accepted(new java.util.UUID(1, 2))))),
              new Report.LookedUp(new LookupAnswer(List.of())));
      case LookingUp.Details(_, _, LookingUp.Receipt.Printing _) ->
          List.of(
              new Report.ReceiptPrinted(PrintOutcome.PRINTED),
              new Report.ReceiptPrinted(PrintOutcome.UNKNOWN),
              new Report.ReceiptFailed(Samples.JAM),
              new Report.CentreAway());
      case LookingUp.Details _ -> List.of(go, new Input.Back(), new Input.ReceiptAsked());
      case Collecting.EnterCode(_, var typed, _) ->
          List.of(typed.isEmpty() ? new Input.Typed("12345678") : go);
      case Collecting.CheckingCode _ -> List.of(new Report.PickupGranted(Samples.GRANT));
      case Collecting.Door _, StaffWork.StaffDoor _ ->
          List.of(
              new Report.DoorSeen(DOORS.get(random.nextInt(DOORS.size()))), new Input.RetryAsked());
      case StaffWork.EnterPin(_, var typed, _) ->
          List.of(typed.isEmpty() ? new Input.Typed("123456") : go);
      case StaffWork.CheckingPin _ ->
          List.of(new Report.StaffAccepted(new StaffBadge("s1", "Mẫu")));
      case StaffWork.Menu _ -> List.of(new Input.LoadAsked(), new Input.MachineAsked());
      case StaffWork.Machine _ ->
          List.of(
              new Report.DevicesSeen(List.of()),
              new Input.TrialSlipAsked(),
              new Report.SlipPrinted(PrintOutcome.PRINTED),
              new Report.SlipFailed(Samples.JAM),
              new Input.LightsAsked());
      case StaffWork.ScanEnvelope _ ->
          List.of(new Report.CodeSeen(new PrintedCode.Envelope("Q24E:X")));
      case StaffWork.Preparing _ ->
          List.of(new Report.StaffDoorGranted(StaffWork.Task.LOAD, Samples.GRANT));
      case Collecting.TakenQuestion _, StaffWork.DoneQuestion _, Sending.SlipInDoubt _ ->
          List.of(new Input.Said(random.nextBoolean()));
      case Stage _ -> List.of(go);
    };
  }

  private static String answer(Question question, Random random) {
    return question.kind() == Question.Kind.CHOICE
        ? question.options().get(random.nextInt(question.options().size())).key()
        : Story.answer(question);
  }

  private static List<VisitEvent> anything(Random random, Instant now) {
    return List.of(
        new Report.Tick(),
        new Input.Touched(),
        new Input.Back(),
        new Input.Back(),
        new Input.Back(),
        new Input.Leave(),
        new Input.HelpAsked(),
        new Input.Continue(),
        new Input.RetryAsked(),
        new Input.Typed("x".repeat(random.nextInt(2_000))),
        new Input.LanguageChosen("en"),
        new Input.EditAsked("copies"),
        new Input.EditAsked("status"),
        new Input.SheetDropped(random.nextInt(1_000)),
        new Input.NextSheet(),
        new Report.EmptyBackSeen(),
        new Report.SheetLost(random.nextInt(1_000)),
        new Report.CodeSeen(new PrintedCode.Other()),
        new Report.CardRead(new CardOutcome.WrongKey()),
        new Report.CardRead(new CardOutcome.TakenAway()),
        new Report.CardReaderFailed(Samples.JAM),
        new Report.CardStillThere(),
        new Report.CardRemoved(),
        new Report.CentreAway(),
        new Report.AmountRefused(),
        new Report.ScanFailed(Samples.JAM),
        new Report.ScanEnded(new ScanOutcome.NoPaper()),
        new Report.OrderSeen(Samples.order(Order.State.CANCELLED, now)),
        new Report.OrderSeen(Samples.order(Order.State.UNDERPAID, now)),
        new Report.VerificationSeen(Samples.verification(Verification.State.DENIED, now)),
        new Report.PickupRefused(new Collecting.CodeRefusal.NoMatch()),
        new Report.CapabilitiesChanged(new Capabilities(Map.of(), random.nextBoolean())),
        new Input.MachineAsked(),
        new Report.EnvelopeRefused(StaffWork.EnvelopeProblem.CENTRE_AWAY));
  }
}
