package vn.quay24.kiosk.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.definition.Paper;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.definition.Question;
import vn.quay24.procedure.fee.FeeQuote;
import vn.quay24.protocol.verification.Verification;

/** From the choice of the procedure to the review of everything. */
public sealed interface Filling extends Stage {

  /**
   * Tiles (nothing typed) or what the search found. {@link Capabilities#procedure} says which can
   * be started now. Accepts {@link Input.Typed}, {@link Input.ProcedureChosen}, Back.
   *
   * @param earlier what was entered before the citizen came back here; kept when the same procedure
   *     is chosen again
   */
  record ChooseProcedure(
      Applicant applicant, String typed, List<Procedure> found, Optional<Draft> earlier)
      implements Filling {
    public ChooseProcedure {
      found = List.copyOf(found);
    }
  }

  /** What it needs, costs and takes. Accepts {@link Input.Continue}, Back. */
  record ProcedureNeeds(Draft draft, FeeQuote estimate) implements Filling {}

  /**
   * The holder confirms on the phone. Moves on when confirmed. Accepts {@link Input.RetryAsked}
   * (after a failure), Back.
   */
  record VerifyHolder(Draft draft, Confirmation confirmation) implements Filling {}

  /** How the confirmation stands. */
  sealed interface Confirmation {
    /** The centre is being asked. */
    record Starting() implements Confirmation {}

    /** Compare the number on both screens and confirm. */
    record Waiting(Verification verification) implements Confirmation {}

    /** Denied, expired or unavailable. */
    record Failed(Verification.State state) implements Confirmation {}

    record CentreAway() implements Confirmation {}
  }

  /**
   * Answers that came from the chip, to be checked. Accepts {@link Input.EditAsked}, {@link
   * Input.Continue}, Back.
   *
   * @param questions the prefilled ones, in order
   */
  record CheckPrefilled(Draft draft, List<Question> questions) implements Filling {
    public CheckPrefilled {
      questions = List.copyOf(questions);
    }
  }

  /**
   * One question. Accepts {@link Input.Typed}, {@link Input.Continue}, Back.
   *
   * @param typed value so far, kept whatever happens
   * @param problem what is wrong with it, after Continue
   * @param position from 1, among {@code total} of the questions that are asked
   */
  record Asking(
      Draft draft,
      Question question,
      String typed,
      Optional<LocalizedText> problem,
      int position,
      int total,
      Return from)
      implements Filling {
    @Override
    public String toString() {
      return "Asking[" + question.key() + ", redacted]";
    }
  }

  /** Where a page leads back to. */
  enum Return {
    /** On the way through the form. */
    FORWARD,
    /** Opened from {@link CheckPrefilled}. */
    CHECK,
    /** Opened from {@link Review}. */
    REVIEW
  }

  /**
   * One paper, its pages so far in {@code draft.pages(paper.key())}. Accepts {@link
   * Input.ScanAsked}, {@link Input.SidesChosen}, {@link Input.NextSheet}, {@link
   * Input.SheetDropped}, {@link Input.Continue}, Back; only Back while scanning.
   *
   * @param position from 1, among {@code total} papers
   * @param side of a sheet that a hand turns: the one that is scanned next, or now
   */
  record ScanPaper(
      Draft draft,
      Paper paper,
      int position,
      int total,
      Side side,
      ScanProgress progress,
      Return from)
      implements Filling {

    /** Whether the backs matter. */
    public Paper.Sides sides() {
      return draft.sides(paper);
    }

    /** Whether the front of a sheet is in and its back is not. */
    public boolean backAwaited() {
      return side == Side.BACK && !(progress instanceof ScanProgress.Scanning);
    }
  }

  /** Of a sheet that a hand turns. */
  enum Side {
    FRONT,
    BACK
  }

  /** How the scanning stands. */
  sealed interface ScanProgress {
    /**
     * Nothing is going on.
     *
     * @param emptyBacks of the scan before, turned by the machine and not kept
     */
    record Ready(int emptyBacks) implements ScanProgress {
      public Ready() {
        this(0);
      }
    }

    /**
     * Pages come from there.
     *
     * @param emptyBacks so far, turned by the machine and not kept
     * @param since when the last page came, or else when it began
     * @param slow nothing has come for {@link Limits#SCAN_SLOW}
     */
    record Scanning(ScanRequest.Source source, int emptyBacks, Instant since, boolean slow)
        implements ScanProgress {
      public Scanning(ScanRequest.Source source, Instant since) {
        this(source, 0, since, false);
      }

      Scanning after(int moreEmptyBacks, Instant now) {
        return new Scanning(source, emptyBacks + moreEmptyBacks, now, false);
      }

      Scanning slowly() {
        return new Scanning(source, emptyBacks, since, true);
      }
    }

    /**
     * The front is in; a hand must turn the sheet, or say that its back does not matter.
     *
     * @param source what was used last, and is for the back too
     */
    record TurnSheet(ScanRequest.Source source) implements ScanProgress {}

    /** The feeder was empty. */
    record NoPaper() implements ScanProgress {}

    /** The paper is required and has no page yet. */
    record PageNeeded() implements ScanProgress {}

    /** A page that was shown could not be kept; the others are there. */
    record PageLost() implements ScanProgress {}

    /** No more pages than this fit one paper. */
    record TooManyPages(int limit) implements ScanProgress {}

    /** No more pages fit the dossier. */
    record DossierFull() implements ScanProgress {}

    /**
     * Pages that came before stay.
     *
     * @param emptyBacks until then, turned by the machine and not kept
     */
    record Faulted(ScanRequest.Source source, DeviceFault fault, int emptyBacks)
        implements ScanProgress {
      public Faulted(ScanRequest.Source source, DeviceFault fault) {
        this(source, fault, 0);
      }
    }

    /**
     * What stopped there was seen to be usable again.
     *
     * @param emptyBacks as when it stopped
     */
    record Recovered(ScanRequest.Source source, DeviceFault fault, int emptyBacks)
        implements ScanProgress {
      public Recovered(ScanRequest.Source source, DeviceFault fault) {
        this(source, fault, 0);
      }
    }
  }

  /**
   * Everything on one page. Accepts {@link Input.EditAsked}, {@link Input.PaperEditAsked}, {@link
   * Input.Continue} (hand in), Back.
   *
   * @param questions asked ones, in order
   * @param papers asked ones, in order
   */
  record Review(Draft draft, List<Question> questions, List<Paper> papers, FeeQuote fee)
      implements Filling {
    public Review {
      questions = List.copyOf(questions);
      papers = List.copyOf(papers);
    }
  }
}
