package vn.quay24.centre.web.page.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.payment.PaymentOrder;
import vn.quay24.centre.pickup.Pickup;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.web.page.Moments;
import vn.quay24.procedure.catalogue.Catalogue;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Question;
import vn.quay24.protocol.dossier.DossierContent;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.payment.Order;
import vn.quay24.protocol.verification.Verification;

/** Opens one dossier for the officer's page. */
final class DossierReader {
  private static final String NONE = "–";

  private final DeskSources from;

  DossierReader(DeskSources from) {
    this.from = from;
  }

  DossierPage read(Dossier dossier) throws RefusedException, IOException {
    DossierContent content = from.opened().content(dossier);
    Optional<Procedure> procedure =
        from.catalogues().procedure(dossier.manifest().procedureCode(), dossier.catalogueVersion());
    return new DossierPage(
        dossier.id(),
        dossier.version(),
        dossier.manifest().submissionNumber(),
        dossier.code(),
        procedure
            .map(found -> found.name().vietnamese())
            .orElse(dossier.manifest().procedureCode()),
        dossier.state().orElseThrow(),
        dossier.message(),
        inspection(dossier),
        applicant(content),
        answers(dossier, content, procedure),
        content.papers().stream()
            .map(
                paper ->
                    new DossierPage.Paper(paper.part(), paper.title(), paper.pages() + " trang"))
            .toList(),
        payment(dossier),
        facts(dossier),
        history(dossier),
        messages(dossier),
        decisions(dossier));
  }

  private Optional<DossierPage.Inspection> inspection(Dossier dossier) {
    return from.pickups().ofDossier(dossier.id()).stream()
        .filter(pickup -> pickup.state() == Pickup.State.INSPECT)
        .findFirst()
        .map(
            pickup ->
                new DossierPage.Inspection(
                    Labels.inspection(pickup),
                    Moments.full(pickup.changedAt()),
                    from.kiosks()
                        .find(pickup.kiosk())
                        .map(Kiosk::name)
                        .orElse(pickup.kiosk().value())));
  }

  private DossierPage.Applicant applicant(DossierContent content) {
    DossierContent.Applicant who = content.applicant();
    return new DossierPage.Applicant(
        who.fullName(),
        who.number(),
        Moments.day(who.birth()),
        who.sex(),
        who.residence(),
        content.phone().isBlank() ? NONE : content.phone(),
        Labels.verdict(who.verdict()),
        who.verdict().equals("genuine"),
        vneid(content));
  }

  private String vneid(DossierContent content) {
    return content
        .verification()
        .flatMap(from.verifications()::find)
        .map(
            entry ->
                entry.state() == Verification.State.CONFIRMED
                    ? "Đã xác nhận trên VNeID"
                    : "Chưa xác nhận trên VNeID")
        .orElse("Không yêu cầu");
  }

  /** In the order of the form; what the form no longer asks follows under its key. */
  private List<DossierPage.Answer> answers(
      Dossier dossier, DossierContent content, Optional<Procedure> procedure) {
    Map<String, String> left = new java.util.TreeMap<>(content.answers());
    List<DossierPage.Answer> lines = new ArrayList<>();
    Optional<Catalogue> catalogue =
        from.catalogues().of(dossier.catalogueVersion()).or(from.catalogues()::current);
    if (procedure.isPresent() && catalogue.isPresent()) {
      for (Question question : catalogue.get().form(procedure.get()).questions(content.answers())) {
        String value = left.remove(question.key());
        if (value != null && !value.isEmpty()) {
          lines.add(
              new DossierPage.Answer(
                  question.label().vietnamese(),
                  shown(question, value),
                  content.prefilled().contains(question.key())));
        }
      }
    }
    left.forEach((key, value) -> lines.add(new DossierPage.Answer(key, value, false)));
    return lines;
  }

  private static String shown(Question question, String value) {
    return switch (question.kind()) {
      case CHOICE ->
          question.options().stream()
              .filter(option -> option.key().equals(value))
              .findFirst()
              .map(option -> option.label().vietnamese())
              .orElse(value);
      case YES_NO -> value.equals("yes") ? "Có" : "Không";
      case DATE -> Moments.day(value);
      case TEXT, NAME, LONG_TEXT, NUMBER, PHONE, CITIZEN_NUMBER -> value;
    };
  }

  private DossierPage.Payment payment(Dossier dossier) {
    if (dossier.feeDue() == 0) {
      return new DossierPage.Payment("Không thu phí", "", "", List.of());
    }
    List<PaymentOrder> orders = from.orders().ofDossier(dossier.id());
    boolean paid = orders.stream().anyMatch(order -> order.state() == Order.State.PAID);
    List<DossierPage.Fact> transfers =
        orders.stream()
            .flatMap(
                order ->
                    from.orders().ofOrder(order.id()).stream()
                        .map(
                            transfer ->
                                new DossierPage.Fact(
                                    Moments.full(transfer.at()) + " · " + order.reference(),
                                    Moments.dong(transfer.amount()))))
            .toList();
    return new DossierPage.Payment(
        Moments.dong(dossier.feeDue()),
        paid ? "Đã nộp" : "Chưa nộp",
        paid ? "green" : "brown",
        transfers);
  }

  private List<DossierPage.Fact> facts(Dossier dossier) {
    List<DossierPage.Fact> facts = new ArrayList<>();
    facts.add(
        new DossierPage.Fact(
            "Quầy",
            from.kiosks().find(dossier.kiosk()).map(Kiosk::name).orElse(dossier.kiosk().value())));
    facts.add(new DossierPage.Fact("Nộp lúc", Moments.full(dossier.submittedAt())));
    facts.add(new DossierPage.Fact("Trung tâm nhận lúc", Moments.full(dossier.storedAt())));
    if (dossier.state().equals(Optional.of(DossierState.SUBMITTED))) {
      facts.add(new DossierPage.Fact("Hạn tiếp nhận", Moments.full(acceptBy(dossier))));
    }
    dossier.dueAt().ifPresent(at -> facts.add(new DossierPage.Fact("Hẹn trả", Moments.full(at))));
    for (Pickup pickup : from.pickups().ofDossier(dossier.id())) {
      if (pickup.inLocker()) {
        facts.add(
            new DossierPage.Fact(
                "Tủ",
                "Ngăn "
                    + pickup.compartment().orElse(0)
                    + (pickup.state() == Pickup.State.INSPECT ? " · cần kiểm tra" : "")));
      }
    }
    return facts;
  }

  /** Reckoned late when the holidays were not known yet at its arrival. */
  private Optional<Instant> acceptBy(Dossier dossier) {
    return dossier.acceptBy().or(() -> dossier.storedAt().flatMap(from.catalogues()::acceptBy));
  }

  private List<DossierPage.Step> history(Dossier dossier) {
    return from.dossiers().steps(dossier.id()).stream()
        .map(
            step ->
                new DossierPage.Step(
                    Labels.state(step.state()),
                    Moments.full(step.at()),
                    "",
                    Labels.tone(step.state())))
        .toList();
  }

  private List<DossierPage.Step> messages(Dossier dossier) {
    return from.messages().ofDossier(dossier.id()).stream()
        .map(
            sent ->
                new DossierPage.Step(
                    Labels.message(sent.kind()),
                    Moments.full(sent.createdAt()),
                    sent.sentAt().isPresent() ? "Đã gửi" : "Đang chờ gửi",
                    sent.sentAt().isPresent() ? "green" : "brown"))
        .toList();
  }

  private DossierPage.Decisions decisions(Dossier dossier) {
    DossierState state = dossier.state().orElseThrow();
    boolean fresh = state == DossierState.SUBMITTED;
    boolean undecided = fresh || state == DossierState.SUPPLEMENT_ASKED;
    return new DossierPage.Decisions(
        undecided,
        fresh,
        undecided,
        state == DossierState.ACCEPTED || state == DossierState.PROCESSING,
        state == DossierState.FINISHED
            && from.pickups().ofDossier(dossier.id()).stream().noneMatch(Pickup::inLocker),
        dossier.code().isPresent(),
        state == DossierState.FINISHED);
  }
}
