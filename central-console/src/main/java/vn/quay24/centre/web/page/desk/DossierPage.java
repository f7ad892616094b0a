package vn.quay24.centre.web.page.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.protocol.dossier.DossierState;

/**
 * Everything that an officer needs for a decision. Personal data: prints as redacted.
 *
 * @param version what the decision's form sends back
 */
public record DossierPage(
    UUID id,
    int version,
    String number,
    Optional<String> code,
    String procedure,
    DossierState state,
    Optional<String> words,
    Optional<Inspection> inspection,
    Applicant applicant,
    List<Answer> answers,
    List<Paper> papers,
    Payment payment,
    List<Fact> facts,
    List<Step> history,
    List<Step> messages,
    Decisions decisions) {

  /**
   * A compartment that staff must look into, since nobody can tell whether the result is there.
   *
   * @param what which one
   * @param since when the kiosk said so
   * @param kiosk where it stands
   */
  public record Inspection(String what, String since, String kiosk) {}

  /** Who came, and what the chip said. */
  public record Applicant(
      String name,
      String number,
      String birth,
      String sex,
      String residence,
      String phone,
      String verdict,
      boolean genuine,
      String vneid) {}

  /**
   * One line of the form.
   *
   * @param fromChip unchanged from the card's chip
   */
  public record Answer(String label, String value, boolean fromChip) {}

  /** A scanned paper. */
  public record Paper(String part, String title, String pages) {}

  /** What is owed and what came. */
  public record Payment(String due, String state, String tone, List<Fact> transfers) {}

  /** A name and a value. */
  public record Fact(String label, String value) {}

  /** Something that happened. */
  public record Step(String label, String at, String by, String tone) {}

  /** What the officer may do now. */
  public record Decisions(
      boolean accept,
      boolean supplement,
      boolean refuse,
      boolean finish,
      boolean handOut,
      boolean receipt,
      boolean envelope) {
    /** Whether there is any. */
    public boolean any() {
      return accept || supplement || refuse || finish || handOut;
    }
  }

  @Override
  public String toString() {
    return "DossierPage[" + id + ", redacted]";
  }
}
