package vn.quay24.centre.lookup;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import vn.quay24.centre.dossier.Dossier;
import vn.quay24.centre.dossier.DossierShelf;
import vn.quay24.centre.dossier.OpenedDossiers;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.centre.message.Messages;
import vn.quay24.centre.pickup.Pickups;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.transaction.Transactions;
import vn.quay24.procedure.due.DueDates;
import vn.quay24.protocol.dossier.DossierContent;
import vn.quay24.protocol.dossier.SlipMessage;

/** The slip as a text, when a kiosk could not print it. Thread-safe. */
public final class SlipTexts {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", Locale.ROOT).withZone(DueDates.ZONE);

  private final DossierShelf dossiers;
  private final OpenedDossiers opened;
  private final Pickups.ProcedureNames names;
  private final Messages messages;
  private final Transactions transactions;

  public SlipTexts(
      DossierShelf dossiers,
      OpenedDossiers opened,
      Pickups.ProcedureNames names,
      Messages messages,
      Transactions transactions) {
    this.dossiers = dossiers;
    this.opened = opened;
    this.names = names;
    this.messages = messages;
    this.transactions = transactions;
  }

  /** Sends the slip of a stored dossier, once for each id. */
  public void send(Kiosk kiosk, SlipMessage message) throws RefusedException, IOException {
    Dossier dossier =
        dossiers
            .find(message.dossier())
            .filter(found -> found.kiosk().equals(kiosk.id()) && found.storedAt().isPresent())
            .orElseThrow(
                () -> new RefusedException(Refusal.UNKNOWN, "dossier " + message.dossier()));
    DossierContent content = opened.content(dossier);
    String text = text(kiosk, dossier);
    transactions.in(
        () -> {
          messages.put("slip", message.id().toString(), dossier.id(), content.phone(), text);
          return text;
        });
  }

  private String text(Kiosk kiosk, Dossier dossier) {
    Optional<Instant> acceptBy = dossier.acceptBy();
    return "%s: Đã nhận hồ sơ nộp số %s (%s) lúc %s.%s Đây là phiếu nộp hồ sơ của ông/bà. Tra cứu tại quầy bằng thẻ căn cước."
        .formatted(
            kiosk.unitName(),
            dossier.manifest().submissionNumber(),
            names.of(dossier),
            MOMENT.format(dossier.submittedAt().orElseThrow()),
            acceptBy
                .map(at -> " Cơ quan sẽ trả lời trước %s.".formatted(MOMENT.format(at)))
                .orElse(""));
  }
}
