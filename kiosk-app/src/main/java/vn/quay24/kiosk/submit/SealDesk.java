package vn.quay24.kiosk.submit;

import java.io.IOException;
import java.lang.System.Logger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.Verdict;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.papers.FiledPage;
import vn.quay24.kiosk.papers.PaperPdf;
import vn.quay24.kiosk.papers.PaperTray;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.submit.DossierRecord.SlipState;
import vn.quay24.kiosk.submit.DossierRecord.State;
import vn.quay24.kiosk.visit.Draft;
import vn.quay24.kiosk.visit.Effect;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.Sheet;
import vn.quay24.kiosk.visit.Submission;
import vn.quay24.procedure.definition.Fee;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.form.Form;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.dossier.DossierContent;
import vn.quay24.protocol.dossier.DossierDraft;
import vn.quay24.protocol.dossier.DossierSeal;
import vn.quay24.protocol.dossier.SealedDossier;
import vn.quay24.protocol.payment.OrderRequest;

/** Turns a draft into a sealed, durable dossier. Works on the thread {@code seal}. */
public final class SealDesk implements AutoCloseable {
  private static final Logger LOG = System.getLogger(SealDesk.class.getName());
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int SECRET = 16;

  private final DossierSeal seal;
  private final Dossiers dossiers;
  private final PaperTray tray;
  private final ConsentTexts consents;
  private final InstantSource clock;
  private final SecureRandom random;
  private final UuidV7 names;
  private final Lane lane = new Lane("seal");

  public SealDesk(
      DossierSeal seal,
      Dossiers dossiers,
      PaperTray tray,
      ConsentTexts consents,
      InstantSource clock,
      SecureRandom random) {
    this.seal = seal;
    this.dossiers = dossiers;
    this.tray = tray;
    this.consents = consents;
    this.clock = clock;
    this.random = random;
    this.names = new UuidV7(clock, random);
  }

  /**
   * Seals.
   *
   * @param release of the catalogue that the citizen saw
   * @param form of the procedure in that catalogue
   */
  public void seal(Effect.Seal wish, Form form, long release, Reply reply) {
    lane.queue(
        wanted -> {
          try {
            Optional<Sheet> lost = lost(wish.draft(), form);
            if (lost.isPresent()) {
              LOG.log(Logger.Level.WARNING, "a page of a dossier is not in the tray");
              reply.tell(new Report.SheetLost(lost.get().id()));
              return;
            }
            Optional<Submission> sealed = seal(wish, form, release, wanted);
            if (sealed.isPresent()) {
              tell(sealed.get(), wanted, reply);
            }
          } catch (StoreException | GeneralSecurityException | IOException e) {
            LOG.log(Logger.Level.ERROR, "a dossier could not be sealed", e);
            reply.tell(new Report.SealFailed());
          }
        },
        () -> reply.tell(new Report.SealFailed()));
  }

  /** A page that the tray has not, and is not waiting for: no other attempt would find it. */
  private Optional<Sheet> lost(Draft draft, Form form) throws InterruptedException {
    for (Paper paper : form.papers(draft.answers())) {
      for (Sheet sheet : draft.pages(paper.key())) {
        if (tray.filed(sheet.id()).isEmpty() && !tray.knows(sheet.id())) {
          return Optional.of(sheet);
        }
      }
    }
    return Optional.empty();
  }

  private void tell(Submission submission, BooleanSupplier wanted, Reply reply)
      throws StoreException {
    if (wanted.getAsBoolean()) {
      reply.tell(new Report.Sealed(submission));
    } else {
      // The visitor left meanwhile: nothing was promised, unless nothing is due.
      dossiers.abandon(submission.dossier(), clock.instant());
      if (submission.paymentDue() == 0) {
        dossiers.message(submission.dossier());
      }
    }
  }

  /** Empty when the visitor left before anything was durable: the pages may be wiped by then. */
  private Optional<Submission> seal(
      Effect.Seal wish, Form form, long release, BooleanSupplier wanted)
      throws StoreException, GeneralSecurityException, IOException, InterruptedException {
    Draft draft = wish.draft();
    Procedure procedure = draft.procedure();
    Instant now = clock.instant();
    UUID dossier = names.next();
    String number = SubmissionNumbers.next(now.atZone(VIETNAM).getYear(), random);
    String slip = "Q24:" + number + ":" + secret();
    long due = procedure.fee().timing() == Fee.Timing.BEFORE_SUBMISSION ? wish.fee().amount() : 0;
    Optional<OrderRequest> order =
        due > 0
            ? Optional.of(new OrderRequest(names.next(), dossier, procedure.code(), release, due))
            : Optional.empty();

    DossierDraft sealing = seal.begin(dossier);
    Map<String, byte[]> ciphertexts = new LinkedHashMap<>();
    List<DossierContent.Paper> papers = new ArrayList<>();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Paper paper : form.papers(draft.answers())) {
      List<FiledPage> pages = new ArrayList<>();
      for (Sheet sheet : draft.pages(paper.key())) {
        pages.add(
            tray.filed(sheet.id())
                .orElseThrow(() -> new IOException("page " + sheet.id() + " is not in the tray")));
      }
      if (!pages.isEmpty()) {
        String part = "paper-" + paper.key();
        String title = paper.title().vietnamese();
        files.put(part, PaperPdf.of(title, pages, now));
        papers.add(new DossierContent.Paper(paper.key(), title, part, pages.size()));
      }
    }
    if (!wanted.getAsBoolean()) {
      return Optional.empty();
    }
    DossierContent content = content(wish, form, release, dossier, number, papers, now);
    ciphertexts.put(SealedDossier.CONTENT, sealing.seal(content));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      ciphertexts.put(file.getKey(), sealing.seal(file.getKey(), file.getValue()));
    }
    SealedDossier manifest =
        sealing.manifest(number, procedure.code(), now, slip, order.map(OrderRequest::order));
    dossiers.add(
        new DossierRecord(
            dossier,
            number,
            due > 0 ? State.AWAITING_PAYMENT : State.READY,
            Optional.of(manifest),
            order,
            SlipState.NONE,
            false,
            now,
            Optional.empty(),
            Optional.empty()),
        ciphertexts);
    LOG.log(Logger.Level.INFO, "dossier {0} is sealed, {1} parts", dossier, ciphertexts.size());
    return Optional.of(
        new Submission(
            dossier,
            number,
            slip,
            procedure,
            wish.fee(),
            due,
            papers.stream().map(DossierContent.Paper::title).toList(),
            now,
            new Submission.Delivery.Waiting()));
  }

  private DossierContent content(
      Effect.Seal wish,
      Form form,
      long release,
      UUID dossier,
      String number,
      List<DossierContent.Paper> papers,
      Instant now) {
    Draft draft = wish.draft();
    List<Question> asked = form.questions(draft.answers());
    Map<String, String> answers = new LinkedHashMap<>();
    asked.stream()
        .filter(question -> !draft.answer(question.key()).isBlank())
        .forEach(question -> answers.put(question.key(), draft.answer(question.key())));
    String phone =
        asked.stream()
            .filter(question -> question.kind() == Question.Kind.PHONE)
            .map(question -> draft.answer(question.key()))
            .findFirst()
            .orElse("");
    return new DossierContent(
        1,
        dossier,
        draft.procedure().code(),
        release,
        number,
        now,
        wish.language(),
        applicant(draft),
        answers,
        draft.prefilled().stream().filter(answers::containsKey).sorted().toList(),
        papers,
        phone,
        new DossierContent.FeeDue(
            wish.fee().amount(), wish.fee().exemption().isPresent() ? "exempt" : "catalogue"),
        consents.given(wish.language(), draft.applicant().agreedAt()),
        draft.verification());
  }

  private static DossierContent.Applicant applicant(Draft draft) {
    CardHolder holder = draft.applicant().holder();
    String verdict =
        switch (draft.applicant().reading().verdict()) {
          case Verdict.Genuine _ -> "genuine";
          case Verdict.IntactIssuerUnverified _ -> "intactIssuerUnverified";
          case Verdict.Refused _ -> throw new IllegalStateException("a refused card fills no form");
        };
    String sex =
        switch (holder.sex()) {
          case MALE -> "Nam";
          case FEMALE -> "Nữ";
          case OTHER -> "Khác";
        };
    return new DossierContent.Applicant(
        holder.number(),
        holder.fullName(),
        holder.birth().toString(),
        sex,
        holder.residence(),
        verdict,
        draft.applicant().reading().chipKey());
  }

  private String secret() {
    byte[] secret = new byte[SECRET];
    random.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** The visitor is gone: a dossier that is being sealed will be abandoned. */
  public void forget() {
    lane.disown();
  }

  @Override
  public void close() {
    lane.close();
  }
}
