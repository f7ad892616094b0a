package vn.quay24.centre.web.page.desk;

import java.util.List;
import java.util.UUID;
import vn.quay24.protocol.dossier.DossierState;

/** The officer's list of dossiers. */
public record Queue(Tab open, List<TabView> tabs, List<Row> rows) {

  /** Lists, in the order of a dossier's life. */
  public enum Tab {
    NEW("new", "Chờ tiếp nhận"),
    WAITING("waiting", "Chờ bổ sung, nộp phí"),
    GOING("going", "Đang giải quyết"),
    READY("ready", "Chờ trả kết quả"),
    DONE("done", "Đã xong");

    private final String word;
    private final String label;

    Tab(String word, String label) {
      this.word = word;
      this.label = label;
    }

    /** In addresses. */
    public String word() {
      return word;
    }

    public String label() {
      return label;
    }

    List<DossierState> states() {
      return switch (this) {
        case NEW -> List.of(DossierState.SUBMITTED);
        case WAITING -> List.of(DossierState.SUPPLEMENT_ASKED, DossierState.PAYMENT_ASKED);
        case GOING -> List.of(DossierState.ACCEPTED, DossierState.PROCESSING);
        case READY -> List.of(DossierState.FINISHED);
        case DONE ->
            List.of(
                DossierState.RETURNED,
                DossierState.REFUSED,
                DossierState.WITHDRAWN,
                DossierState.STOPPED);
      };
    }
  }

  /**
   * A list and how much is in it.
   *
   * @param inspections how many of them have a compartment that staff must look into
   */
  public record TabView(Tab tab, int count, int inspections) {}

  /**
   * One dossier.
   *
   * @param applicant name, or a word that it cannot be opened
   * @param inspection the compartment that staff must look into, or empty
   * @param deadline until when something is to be done, and how close that is
   */
  public record Row(
      UUID id,
      String number,
      String applicant,
      String procedure,
      String received,
      String deadline,
      String deadlineTone,
      DossierState state,
      String inspection,
      String payment,
      String paymentTone) {
    @Override
    public String toString() {
      return "Row[" + id + ", redacted]";
    }
  }
}
