package vn.quay24.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.kiosk.screen.pages.Site;
import vn.quay24.kiosk.screen.theme.Panel;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Applicant;
import vn.quay24.kiosk.visit.Belonging;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.CardStage;
import vn.quay24.kiosk.visit.CardStage.CardTrouble;
import vn.quay24.kiosk.visit.Collecting;
import vn.quay24.kiosk.visit.DoorGrant;
import vn.quay24.kiosk.visit.DoorProgress;
import vn.quay24.kiosk.visit.Draft;
import vn.quay24.kiosk.visit.Errand;
import vn.quay24.kiosk.visit.Filling;
import vn.quay24.kiosk.visit.LookingUp;
import vn.quay24.kiosk.visit.Sending;
import vn.quay24.kiosk.visit.Sheet;
import vn.quay24.kiosk.visit.StaffBadge;
import vn.quay24.kiosk.visit.StaffWork;
import vn.quay24.kiosk.visit.Stage;
import vn.quay24.kiosk.visit.Submission;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.fee.FeeQuote;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.dossier.DossierView;
import vn.quay24.protocol.dossier.LookupRequest;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.verification.Verification;

/** A visit in every state that a screen can be asked to show, with invented people. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-25T02:30:00Z");
  static final Face FACE =
      new Face(
          new Panel(1080, 1920, 27),
          new Site("Phường Tam Kỳ, thành phố Đà Nẵng", 12),
          List.of("vi", "en"));

  private static final UUID ID = UUID.fromString("0190f8c0-0000-7000-8000-000000000001");
  private static final AccessKey.Can CAN = new AccessKey.Can("000123");
  private static final CardHolder HOLDER =
      new CardHolder(
          "999190000123",
          "Nguyễn Thị Phương Thảo Nguyên Hạnh",
          LocalDate.of(1954, 5, 17),
          CardHolder.Sex.FEMALE,
          Optional.empty(),
          Optional.of(LocalDate.of(2021, 5, 31)),
          "Việt Nam",
          "Kinh",
          "Không",
          "Tam Kỳ, Quảng Nam",
          "Tổ 1, Khối phố Hương Trà Đông, Phường Hòa Hương, Thành phố Tam Kỳ, Tỉnh Quảng Nam",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
  private static final ChipReading READING =
      new ChipReading(HOLDER, new Verdict.Genuine(), Optional.empty(), true, Optional.empty());
  private static final ChipReading INTACT =
      new ChipReading(
          HOLDER, new Verdict.IntactIssuerUnverified(), Optional.empty(), true, Optional.empty());
  private static final FeeQuote FEE = new FeeQuote(24_000, 8_000, 3, Optional.empty());
  private static final DeviceFault PAPER_OUT = new DeviceFault.PaperOut(new DeviceId("printer"));
  private static final DeviceFault JAM = new DeviceFault.Jammed(new DeviceId("scanner"));
  private static final DeviceFault GONE = new DeviceFault.Disconnected(new DeviceId("card"));
  private static final DeviceFault BROKEN =
      new DeviceFault.Broken(new DeviceId("locker"), "no answer");
  private static final DoorGrant GRANT = new DoorGrant(ID, 7, "Giấy xác nhận tình trạng hôn nhân");
  private static final StaffBadge BADGE = new StaffBadge("s1", "Trần Văn Thử");

  private final List<Named> all = new ArrayList<>();

  /** A visit and what to call its picture. */
  record Named(String name, Visit visit) {
    Named in(String language) {
      return new Named(
          name + "-" + language,
          new Visit(
              visit.number(),
              language,
              visit.stage(),
              visit.overlay(),
              visit.capabilities(),
              visit.service(),
              visit.signAt(),
              visit.refusals()));
    }
  }

  private Samples() {}

  /** Every state, in Vietnamese. */
  static List<Named> all() {
    Samples samples = new Samples();
    samples.welcome();
    samples.card();
    samples.filling();
    samples.papers();
    samples.payment();
    samples.sending();
    samples.lookup();
    samples.collect();
    samples.staff();
    samples.camera();
    samples.machine();
    samples.troubles();
    return List.copyOf(samples.all);
  }

  private void add(String name, Stage stage) {
    add(name, stage, new Visit.Overlay.None(), Capabilities.ALL);
  }

  private void add(String name, Stage stage, Visit.Overlay overlay, Capabilities capabilities) {
    String number = String.format(Locale.ROOT, "%03d-", all.size());
    all.add(
        new Named(
            number + name,
            new Visit(1, "vi", stage, overlay, capabilities, Visit.Service.IN_SERVICE, NOW, 0)));
  }

  private void welcome() {
    Capabilities half =
        new Capabilities(
            Map.of(
                Ability.REACH_CENTRE, new Capabilities.Missing.CentreAway(),
                Ability.OPEN_DOORS, new Capabilities.Missing.Faulted(BROKEN)));
    add("attract", new Welcome.Attract());
    add("attract-half", new Welcome.Attract(), new Visit.Overlay.None(), half);
    add("language", new Welcome.ChooseLanguage(List.of("vi", "en")));
    add("home", new Welcome.Home());
    add("home-half", new Welcome.Home(), new Visit.Overlay.None(), half);
    for (Capabilities.Missing missing :
        List.of(
            new Capabilities.Missing.Starting(),
            new Capabilities.Missing.NotInstalled(),
            new Capabilities.Missing.NoCatalogue(),
            new Capabilities.Missing.Faulted(GONE),
            new Capabilities.Missing.Faulted(PAPER_OUT))) {
      add(
          "home-missing",
          new Welcome.Home(),
          new Visit.Overlay.None(),
          new Capabilities(Map.of(Ability.READ_CARDS, missing, Ability.OFFER_PROCEDURES, missing)));
    }
    add(
        "home-no-paper-no-scanner",
        new Welcome.Home(),
        new Visit.Overlay.None(),
        new Capabilities(
            Map.of(
                Ability.PRINT, new Capabilities.Missing.Faulted(PAPER_OUT),
                Ability.SCAN, new Capabilities.Missing.Faulted(GONE))));
    add("out-of-service", new Welcome.OutOfService(Visit.Service.OUT_OF_SERVICE));
    add("out-of-service-records", new Welcome.OutOfService(Visit.Service.RECORDS_DAMAGED));
    add("out-of-service-store", new Welcome.OutOfService(Visit.Service.STORE_UNUSABLE));
    add("out-of-service-power", new Welcome.OutOfService(Visit.Service.POWER_FAILING));
    add("card-forgotten", new Welcome.CardForgotten());
    add("help", new Welcome.Home(), new Visit.Overlay.Help(), Capabilities.ALL);
    add("still-there", new Welcome.Home(), new Visit.Overlay.StillThere(14), Capabilities.ALL);
    add("leave", new Welcome.Home(), new Visit.Overlay.LeaveAsked(), Capabilities.ALL);
    add(
        "goodbye-submitted",
        new Welcome.Goodbye(Welcome.Kind.SUBMITTED, Optional.of(submission(arrived()))));
    add(
        "goodbye-waiting",
        new Welcome.Goodbye(
            Welcome.Kind.SUBMITTED, Optional.of(submission(new Submission.Delivery.Waiting()))));
    for (Welcome.Kind kind : Welcome.Kind.values()) {
      if (kind != Welcome.Kind.SUBMITTED) {
        add("goodbye", new Welcome.Goodbye(kind, Optional.empty()));
      }
    }
  }

  private static Errand errand(Errand.Purpose purpose) {
    return new Errand(purpose, Optional.of(NOW));
  }

  private void card() {
    Errand errand = errand(Errand.Purpose.SUBMIT);
    for (Errand.Purpose purpose : Errand.Purpose.values()) {
      add("consent", new CardStage.Consent(errand(purpose)));
    }
    add("card-code", CardStage.CardCode.empty(errand));
    add("card-code-card-lies", new CardStage.CardCode(errand, "", true, Optional.empty()));
    for (CardStage.CodeProblem problem : CardStage.CodeProblem.values()) {
      add("card-code-problem", new CardStage.CardCode(errand, "0123", false, Optional.of(problem)));
    }
    add("reading", new CardStage.Reading(errand, CAN, Optional.empty(), Optional.empty()));
    add("reading-on", new CardStage.Reading(errand, CAN, Optional.empty(), Optional.of(HOLDER)));
    List<CardTrouble> troubles =
        new ArrayList<>(
            List.of(
                new CardTrouble.NoCard(),
                new CardTrouble.WrongKey(),
                new CardTrouble.TakenAway(),
                new CardTrouble.NotAnIdCard(),
                new CardTrouble.Unreadable(),
                new CardTrouble.Expired(),
                new CardTrouble.NotTheSameCard(),
                new CardTrouble.IssuerNotVerified(),
                new CardTrouble.ReaderFailed(GONE)));
    for (Verdict.Reason reason : Verdict.Reason.values()) {
      troubles.add(new CardTrouble.Refused(reason));
    }
    troubles.forEach(
        trouble ->
            add("card-problem", new CardStage.CardProblem(errand, trouble, CAN, Optional.empty())));
    add("take-card", new CardStage.TakeCardBack(errand, READING, false));
    add("take-card-now", new CardStage.TakeCardBack(errand, INTACT, true));
    add(
        "take-card-refused",
        new CardStage.TakeCardBack(
            errand,
            new ChipReading(
                HOLDER,
                new Verdict.Refused(Verdict.Reason.CHIP_CLONED),
                Optional.empty(),
                false,
                Optional.empty()),
            false));
  }

  private static Draft draft() {
    return draft(Set.of());
  }

  private static Draft draft(Set<String> twoSided) {
    return new Draft(
        new Applicant(READING, NOW),
        SampleProcedures.COPY,
        Map.of(
            "fullName", "Nguyễn Thị Phương Thảo Nguyên Hạnh",
            "place", HOLDER.residence(),
            "purpose", "",
            "copies", "3",
            "event", "1979-10-04",
            "phone", "0912345678",
            "owner", "999190000123",
            "state", "divorced",
            "before", "yes"),
        Set.of("fullName", "place"),
        Set.of("fullName", "place"),
        Map.of("divorce", sheets(7)),
        twoSided,
        Optional.empty());
  }

  private static List<Sheet> sheets(int count) {
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Set<Sheet.Advice> advice =
          switch (i) {
            case 2 -> Set.of(Sheet.Advice.BLURRED);
            case 3 -> Set.of(Sheet.Advice.BLANK);
            default -> Set.of();
          };
      sheets.add(new Sheet(i, SamplePages.jpeg(i), advice));
    }
    return sheets;
  }

  private void filling() {
    Applicant applicant = new Applicant(READING, NOW);
    var both = List.of(SampleProcedures.COPY, SampleProcedures.MARITAL);
    add("choose", new Filling.ChooseProcedure(applicant, "", both, Optional.empty()));
    add(
        "choose-away",
        new Filling.ChooseProcedure(applicant, "", both, Optional.empty()),
        new Visit.Overlay.None(),
        new Capabilities(
            Map.of(
                Ability.SCAN,
                new Capabilities.Missing.Faulted(JAM),
                Ability.REACH_CENTRE,
                new Capabilities.Missing.CentreAway())));
    add(
        "choose-nothing",
        new Filling.ChooseProcedure(applicant, "bằng lái", List.of(), Optional.empty()));
    add("needs", new Filling.ProcedureNeeds(draft(), FEE));
    Draft marital =
        new Draft(
            applicant,
            SampleProcedures.MARITAL,
            Map.of(),
            Set.of(),
            Set.of(),
            Map.of(),
            Set.of(),
            Optional.empty());
    add(
        "needs-long",
        new Filling.ProcedureNeeds(marital, new FeeQuote(15_000, 15_000, 1, Optional.empty())));
    add(
        "needs-exempt",
        new Filling.ProcedureNeeds(
            marital,
            new FeeQuote(
                0,
                15_000,
                1,
                Optional.of(
                    SampleProcedures.text("người thuộc hộ nghèo", "low-income household")))));
    add("verify", new Filling.VerifyHolder(draft(), new Filling.Confirmation.Starting()));
    add(
        "verify-wait",
        new Filling.VerifyHolder(
            draft(),
            new Filling.Confirmation.Waiting(
                new Verification(ID, "47", Verification.State.PENDING, NOW.plusSeconds(170)))));
    for (Verification.State state :
        List.of(
            Verification.State.DENIED,
            Verification.State.EXPIRED,
            Verification.State.UNAVAILABLE)) {
      add(
          "verify-failed",
          new Filling.VerifyHolder(draft(), new Filling.Confirmation.Failed(state)));
    }
    add("verify-away", new Filling.VerifyHolder(draft(), new Filling.Confirmation.CentreAway()));
    add("check", new Filling.CheckPrefilled(draft(), SampleProcedures.QUESTIONS.subList(0, 2)));
    int position = 1;
    for (Question question : SampleProcedures.QUESTIONS) {
      String typed = draft().answer(question.key());
      add("ask-" + question.kind(), asking(question, position, typed, false));
      add("ask-wrong-" + question.kind(), asking(question, position++, "", true));
    }
    add(
        "review",
        new Filling.Review(draft(), SampleProcedures.QUESTIONS, SampleProcedures.PAPERS, FEE));
  }

  private static Filling asking(Question question, int position, String typed, boolean wrong) {
    return new Filling.Asking(
        draft(),
        question,
        typed,
        wrong ? question.problem() : Optional.empty(),
        position,
        9,
        wrong ? Filling.Return.REVIEW : Filling.Return.FORWARD);
  }

  private void papers() {
    Draft empty = empty();
    for (Filling.ScanProgress progress :
        List.of(
            new Filling.ScanProgress.Ready(), new Filling.ScanProgress.NoPaper(),
            new Filling.ScanProgress.PageNeeded(),
                new Filling.ScanProgress.Faulted(ScanRequest.Source.FEEDER, JAM))) {
      add("paper-empty", paper(empty, 0, progress));
    }
    add("paper-optional", paper(empty, 1, new Filling.ScanProgress.Ready()));
    add(
        "paper-scanning-first",
        paper(empty, 0, new Filling.ScanProgress.Scanning(ScanRequest.Source.FEEDER)));
    add(
        "paper-scanning",
        paper(draft(), 0, new Filling.ScanProgress.Scanning(ScanRequest.Source.FEEDER)));
    add("paper-pages", paper(draft(), 0, new Filling.ScanProgress.Ready()));
    Draft twoSided = empty(Set.of("divorce", "other"));
    Capabilities byHand =
        new Capabilities(Map.of(Ability.SCAN_BOTH_SIDES, new Capabilities.Missing.NotInstalled()));
    for (int each : List.of(0, 1)) {
      Filling bothSides = paper(twoSided, each, new Filling.ScanProgress.Ready());
      add("paper-both-sides", bothSides);
      add("paper-turn-each", bothSides, new Visit.Overlay.None(), byHand);
    }
    Draft pages = draft(Set.of("divorce"));
    add("paper-empty-backs", paper(pages, 0, new Filling.ScanProgress.Ready(3)));
    for (Filling.ScanProgress progress :
        List.of(
            new Filling.ScanProgress.TurnSheet(),
            new Filling.ScanProgress.Faulted(ScanRequest.Source.FEEDER, JAM))) {
      add("paper-turn", paper(pages, 0, Filling.Side.BACK, progress));
    }
    add("paper-too-many", paper(draft(), 0, new Filling.ScanProgress.TooManyPages(50)));
  }

  private static Draft empty() {
    return empty(Set.of());
  }

  private static Draft empty(Set<String> twoSided) {
    return new Draft(
        new Applicant(READING, NOW),
        SampleProcedures.COPY,
        Map.of(),
        Set.of(),
        Set.of(),
        Map.of(),
        twoSided,
        Optional.empty());
  }

  private void camera() {
    Capabilities camera =
        new Capabilities(Map.of(Ability.SCAN, new Capabilities.Missing.NotInstalled()));
    Draft empty = empty();
    for (Filling.ScanProgress progress :
        List.of(
            new Filling.ScanProgress.Ready(),
            new Filling.ScanProgress.Scanning(ScanRequest.Source.CAMERA),
            new Filling.ScanProgress.TurnSheet(),
            new Filling.ScanProgress.PageNeeded(),
            new Filling.ScanProgress.Faulted(
                ScanRequest.Source.CAMERA, new DeviceFault.Disconnected(new DeviceId("camera"))))) {
      Filling.Side side =
          progress instanceof Filling.ScanProgress.TurnSheet
              ? Filling.Side.BACK
              : Filling.Side.FRONT;
      add("paper-camera", paper(empty, 0, side, progress), new Visit.Overlay.None(), camera);
    }
    add(
        "paper-scanner-gone",
        paper(empty, 0, new Filling.ScanProgress.Faulted(ScanRequest.Source.FEEDER, GONE)),
        new Visit.Overlay.None(),
        new Capabilities(Map.of(Ability.SCAN, new Capabilities.Missing.Faulted(GONE))));
  }

  private static Filling paper(Draft draft, int paper, Filling.ScanProgress progress) {
    return paper(draft, paper, Filling.Side.FRONT, progress);
  }

  private static Filling paper(
      Draft draft, int paper, Filling.Side side, Filling.ScanProgress progress) {
    return new Filling.ScanPaper(
        draft,
        SampleProcedures.PAPERS.get(paper),
        paper + 1,
        2,
        side,
        progress,
        Filling.Return.FORWARD);
  }

  private void payment() {
    Sending.Payment[] payments = {
      new Sending.Payment.Ordering(false),
      new Sending.Payment.Pending(order(Order.State.PENDING, 0)),
      new Sending.Payment.Underpaid(order(Order.State.UNDERPAID, 10_000)),
      new Sending.Payment.Expired(order(Order.State.PENDING, 0)),
      new Sending.Payment.CentreAway(false),
      new Sending.Payment.CentreAway(true),
      new Sending.Payment.AmountRefused(),
      new Sending.Payment.Cancelling(true)
    };
    for (Sending.Payment payment : payments) {
      add(
          "pay-" + payment.getClass().getSimpleName(),
          new Sending.Paying(draft(), submission(new Submission.Delivery.Waiting()), payment));
    }
  }

  private static Order order(Order.State state, long received) {
    return new Order(
        ID,
        ID,
        "Q24X7KQ493X",
        24_000,
        new Order.Payee("970436", "Ngân hàng Mẫu", "9990001234567", "UBND PHUONG TAM KY"),
        state,
        received,
        NOW.plusSeconds(281),
        Optional.empty());
  }

  private static Submission.Delivery arrived() {
    return new Submission.Delivery.Arrived(Optional.of(NOW.plusSeconds(28_800)));
  }

  private static Submission submission(Submission.Delivery delivery) {
    return new Submission(
        ID,
        "24-7KQ4-93X",
        "Q24:1:0190f8c0000070008000:7kq493xsecretsecret",
        SampleProcedures.COPY,
        FEE,
        24_000,
        List.of("Bản án ly hôn"),
        NOW,
        delivery);
  }

  private void sending() {
    Submission submission = submission(arrived());
    Submission waiting = submission(new Submission.Delivery.Waiting());
    add("sealing", new Sending.Sealing(draft(), FEE));
    add("seal-problem", new Sending.SealProblem(draft(), FEE));
    add("submitting", new Sending.Submitting(waiting));
    add("clear-card", new Sending.ClearBelongings(submission, Set.of(Belonging.CARD)));
    add(
        "clear-both",
        new Sending.ClearBelongings(submission, Set.of(Belonging.CARD, Belonging.PAPERS)));
    add("clear-papers", new Sending.ClearBelongings(submission, Set.of(Belonging.PAPERS)));
    add("printing", new Sending.Printing(submission, false));
    add("slip-in-doubt", new Sending.SlipInDoubt(submission, false));
    for (Sending.NoPaperReason reason : Sending.NoPaperReason.values()) {
      add("slip-on-screen", new Sending.SlipOnScreen(waiting, reason));
    }
    add(
        "slip-on-screen",
        new Sending.SlipOnScreen(
            submission(new Submission.Delivery.Arrived(Optional.empty())),
            Sending.NoPaperReason.PRINTER_AWAY));
  }

  private static DossierView dossier(DossierState state, int number) {
    List<DossierView.Step> history = new ArrayList<>();
    for (DossierState step :
        List.of(DossierState.SUBMITTED, DossierState.ACCEPTED, DossierState.PROCESSING, state)) {
      history.add(new DossierView.Step(step, NOW.minusSeconds(90_000L * (9 - history.size()))));
    }
    return new DossierView(
        new UUID(7, number),
        "24-7KQ4-93" + number,
        number % 2 == 0 ? Optional.empty() : Optional.of("999.00.00.H99-261125-000" + number),
        "1.004873",
        number % 3 == 0
            ? "Cấp Giấy xác nhận tình trạng hôn nhân để đăng ký kết hôn"
            : "Bản sao trích lục hộ tịch",
        state,
        Optional.of(NOW.plusSeconds(200_000)),
        state == DossierState.SUPPLEMENT_ASKED
            ? Optional.of("Xin bổ sung bản án ly hôn, trang 2 bị mờ không đọc được số bản án.")
            : Optional.empty(),
        state == DossierState.FINISHED
            ? Optional.of(new DossierView.Pickup("k1", "Quầy 24 Phường Tam Kỳ", 7))
            : Optional.empty(),
        history);
  }

  private void lookup() {
    LookupRequest request = new LookupRequest(Optional.empty(), Optional.empty());
    add("show-slip", new LookingUp.ShowSlip(false));
    add("show-slip-wrong", new LookingUp.ShowSlip(true));
    add("searching", new LookingUp.Searching(request));
    List<DossierView> views = new ArrayList<>();
    for (DossierState state : DossierState.values()) {
      views.add(dossier(state, state.national()));
    }
    LookingUp.Found found = new LookingUp.Found(request, views, false);
    add("dossiers", new LookingUp.Dossiers(found));
    add(
        "dossiers-one",
        new LookingUp.Dossiers(new LookingUp.Found(request, views.subList(0, 1), false)));
    for (DossierView view : views) {
      add(
          "details-" + view.state(),
          new LookingUp.Details(found, view, new LookingUp.Receipt.Offered()));
    }
    receipts(found, dossier(DossierState.PROCESSING, 3));
    for (LookingUp.Problem problem : LookingUp.Problem.values()) {
      add("lookup-problem", new LookingUp.LookUpProblem(request, problem));
    }
  }

  private void receipts(LookingUp.Found found, DossierView accepted) {
    for (LookingUp.Receipt receipt :
        List.of(
            new LookingUp.Receipt.Printing(),
            new LookingUp.Receipt.Printed(),
            new LookingUp.Receipt.InDoubt(),
            new LookingUp.Receipt.CentreAway(),
            new LookingUp.Receipt.Failed(PAPER_OUT),
            new LookingUp.Receipt.Failed(GONE))) {
      add(
          "details-receipt-" + receipt.getClass().getSimpleName(),
          new LookingUp.Details(found, accepted, receipt));
    }
  }

  private void collect() {
    add("pickup-code", new Collecting.EnterCode(READING, "1234", Optional.empty()));
    for (Collecting.CodeRefusal refusal :
        List.of(
            new Collecting.CodeRefusal.EightDigitsNeeded(),
            new Collecting.CodeRefusal.NoMatch(),
            new Collecting.CodeRefusal.Locked(NOW.plusSeconds(900)),
            new Collecting.CodeRefusal.StaffOnly())) {
      add("pickup-refused", new Collecting.EnterCode(READING, "12345678", Optional.of(refusal)));
    }
    add("checking-code", new Collecting.CheckingCode(READING));
    for (DoorProgress progress : DoorProgress.values()) {
      add("door-" + progress, new Collecting.Door(GRANT, progress, 2));
    }
    add("door-stuck-for-good", new Collecting.Door(GRANT, DoorProgress.STUCK, 0));
    add("taken", new Collecting.TakenQuestion(GRANT));
  }

  private void machine() {
    SampleDevices.pages()
        .forEach(
            (name, machine) ->
                add(
                    "machine-" + name,
                    machine,
                    new Visit.Overlay.None(),
                    new Capabilities(Map.of(), true)));
    Capabilities open = new Capabilities(Map.of(), true);
    add("attract-housing-open", new Welcome.Attract(), new Visit.Overlay.None(), open);
    add(
        "out-of-service-housing-open",
        new Welcome.OutOfService(Visit.Service.OUT_OF_SERVICE),
        new Visit.Overlay.None(),
        open);
  }

  /** What goes wrong under a citizen's hands, beyond the samples above. */
  private void troubles() {
    for (DeviceFault fault :
        List.of(
            new DeviceFault.CoverOpen(GONE.device()),
            GONE,
            new DeviceFault.TimedOut(GONE.device(), "scan", Duration.ofSeconds(30)),
            BROKEN)) {
      add(
          "paper-fault-" + fault.getClass().getSimpleName(),
          paper(draft(), 0, new Filling.ScanProgress.Faulted(ScanRequest.Source.FEEDER, fault)));
    }
    add("paper-dossier-full", paper(draft(), 0, new Filling.ScanProgress.DossierFull()));
    for (Ability ability :
        List.of(Ability.READ_CODES, Ability.READ_CARDS, Ability.OPEN_DOORS, Ability.SCAN)) {
      add(
          "home-without-" + ability,
          new Welcome.Home(),
          new Visit.Overlay.None(),
          new Capabilities(Map.of(ability, new Capabilities.Missing.Faulted(BROKEN))));
    }
  }

  private void staff() {
    add("pin", new StaffWork.EnterPin(READING, "123", Optional.empty()));
    add(
        "pin-wrong",
        new StaffWork.EnterPin(READING, "", Optional.of(new StaffWork.PinRefusal.NoMatch())));
    add(
        "pin-locked",
        new StaffWork.EnterPin(
            READING, "", Optional.of(new StaffWork.PinRefusal.Locked(NOW.plusSeconds(900)))));
    add("checking-pin", new StaffWork.CheckingPin(READING));
    List<StaffWork.Slot> slots = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      StaffWork.SlotState state =
          switch (i % 4) {
            case 0 -> StaffWork.SlotState.FREE;
            case 1 -> StaffWork.SlotState.LOADED;
            case 2 -> StaffWork.SlotState.INSPECT;
            default -> StaffWork.SlotState.UNKNOWN;
          };
      slots.add(
          new StaffWork.Slot(
              i,
              state,
              state == StaffWork.SlotState.FREE
                  ? Optional.empty()
                  : Optional.of("999.00.00.H99-261125-000" + i)));
    }
    add("menu", new StaffWork.Menu(BADGE, slots));
    add(
        "menu-housing-open",
        new StaffWork.Menu(BADGE, slots),
        new Visit.Overlay.None(),
        new Capabilities(Map.of(), true));
    add("envelope", new StaffWork.ScanEnvelope(BADGE, slots, Optional.empty()));
    for (StaffWork.EnvelopeProblem problem : StaffWork.EnvelopeProblem.values()) {
      add("envelope-problem", new StaffWork.ScanEnvelope(BADGE, slots, Optional.of(problem)));
    }
    add("preparing", new StaffWork.Preparing(BADGE, slots));
    for (StaffWork.Task task : StaffWork.Task.values()) {
      for (DoorProgress progress : DoorProgress.values()) {
        add("staff-door", new StaffWork.StaffDoor(BADGE, task, GRANT, progress, 1));
      }
      add("staff-done", new StaffWork.DoneQuestion(BADGE, task, GRANT));
    }
  }
}
