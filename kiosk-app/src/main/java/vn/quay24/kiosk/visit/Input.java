package vn.quay24.kiosk.visit;

import java.util.UUID;
import vn.quay24.device.DeviceId;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.procedure.definition.Paper;

/** What a hand on the screen does. Every input is a sign of life. */
public sealed interface Input extends VisitEvent {

  /** Any touch or key that means nothing else. */
  record Touched() implements Input {}

  /** Somebody is here and wants nothing of the visit: leafs, enlarges the text, points. */
  record Present() implements Input {}

  /** The main button of the page: go on, agree, submit what was typed, done. */
  record Continue() implements Input {}

  /** One step back; never loses what was entered. */
  record Back() implements Input {}

  /** End the visit. Asks first when something would be lost. */
  record Leave() implements Input {}

  record HelpAsked() implements Input {}

  record LanguageChosen(String language) implements Input {}

  record TileChosen(Tile tile) implements Input {}

  /** The quiet way in for staff, on the home page and on the help overlay. */
  record StaffAsked() implements Input {}

  /**
   * The whole text of the page's one entry field, after each change. For a choice: the option's
   * key; for yes or no: {@code yes}, {@code no}; for a date yyyy-MM-dd.
   */
  record Typed(String text) implements Input {
    @Override
    public String toString() {
      return "Typed[redacted]";
    }
  }

  /** Once more, the same. */
  record RetryAsked() implements Input {}

  record ProcedureChosen(String code) implements Input {}

  /**
   * Change the answer to this question.
   *
   * @param question key
   */
  record EditAsked(String question) implements Input {}

  /**
   * Change the pages of this paper.
   *
   * @param paper key
   */
  record PaperEditAsked(String paper) implements Input {}

  /** Whether the sheets of this paper have a back that matters. */
  record SidesChosen(Paper.Sides sides) implements Input {}

  /** The back of the sheet that was to be turned does not matter. */
  record NextSheet() implements Input {}

  record ScanAsked(ScanRequest.Source source) implements Input {}

  /**
   * Throw this page away.
   *
   * @param sheet id
   */
  record SheetDropped(int sheet) implements Input {}

  /** The answer to the page's yes-or-no question. */
  record Said(boolean yes) implements Input {}

  /** Look up with the ID card instead of the slip. */
  record CardChosen() implements Input {}

  record DossierChosen(UUID dossier) implements Input {}

  /** Print the acceptance receipt of the dossier on the page. */
  record ReceiptAsked() implements Input {}

  /** To the devices: staff from their menu, anybody while the service door is seen open. */
  record MachineAsked() implements Input {}

  /** Show the details of this device, or fold them again. */
  record DeviceChosen(DeviceId device) implements Input {}

  /** Print a slip that says nothing but that the printer prints. */
  record TrialSlipAsked() implements Input {}

  /** Make all lights shine, or let them lead again. */
  record LightsAsked() implements Input {}

  /** Staff: load a result. */
  record LoadAsked() implements Input {}

  /** Staff: take out what lies in this compartment. */
  record TakeOutAsked(int compartment) implements Input {}
}
