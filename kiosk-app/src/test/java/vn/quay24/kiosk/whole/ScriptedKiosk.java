package vn.quay24.kiosk.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.main.ConfigurationException;
import vn.quay24.kiosk.main.Kiosk;
import vn.quay24.kiosk.main.KioskConfiguration;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.CardStage;
import vn.quay24.kiosk.visit.Collecting;
import vn.quay24.kiosk.visit.DoorProgress;
import vn.quay24.kiosk.visit.Filling;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.Sending;
import vn.quay24.kiosk.visit.StaffWork;
import vn.quay24.kiosk.visit.Stage;
import vn.quay24.kiosk.visit.Tile;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;
import vn.quay24.procedure.definition.Question;

/**
 * The real kiosk without its window: a citizen who knows what they want touches the next thing on
 * each page. Main class of the process that tests kill. Arguments: configuration, errand ({@code
 * submit}, {@code collect}, {@code load}, {@code machine}, {@code nothing}), file that gets a line
 * for each stage and each progress of a door.
 */
public final class ScriptedKiosk {
  private static final long QUIET_SECONDS = 3;

  private final String errand;
  private final Path diary;
  private boolean done;
  private boolean patient;

  private ScriptedKiosk(String errand, Path diary) {
    this.errand = errand;
    this.diary = diary;
  }

  /** Runs until it is killed. */
  public static void main(String[] args)
      throws ConfigurationException,
          IOException,
          StoreException,
          GeneralSecurityException,
          InterruptedException {
    ScriptedKiosk script = new ScriptedKiosk(args[1], Path.of(args[2]));
    BlockingQueue<Visit> shown = new LinkedBlockingQueue<>();
    Kiosk kiosk = Kiosk.assemble(KioskConfiguration.read(Path.of(args[0])), InstantSource.system());
    kiosk.start(shown::add);
    Visit visit = shown.take();
    while (true) {
      script.write(line(visit.stage()));
      for (Input input : script.react(visit)) {
        kiosk.happen(input);
      }
      Visit next = shown.poll(QUIET_SECONDS, TimeUnit.SECONDS);
      // Who is refused tries once more after a while: the roster may not have come yet.
      script.patient = next == null;
      visit = next == null ? visit : next;
    }
  }

  private static String line(Stage stage) {
    return stage.getClass().getSimpleName()
        + switch (stage) {
          case Collecting.Door(_, var progress, _) -> " " + progress;
          case StaffWork.StaffDoor(_, _, _, var progress, _) -> " " + progress;
          case Stage _ -> "";
        };
  }

  private void write(String line) throws IOException {
    Files.writeString(
        diary,
        line + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private List<Input> react(Visit visit) {
    if (errand.equals("nothing") || done) {
      return List.of();
    }
    boolean ready =
        switch (errand) {
          case "collect" -> visit.capabilities().tile(Tile.COLLECT).isEmpty();
          default ->
              visit.capabilities().tile(Tile.SUBMIT).isEmpty()
                  && visit.capabilities().can(Ability.REACH_CENTRE);
        };
    return switch (visit.stage()) {
      case Welcome.Attract _ -> ready ? List.of(new Input.Touched()) : List.of();
      case Welcome.ChooseLanguage _ -> List.of(new Input.LanguageChosen("vi"));
      case Welcome.Home _ -> List.of(begin());
      case CardStage.CardCode(_, var typed, _, _) -> typed(typed, "000123");
      case CardStage.CardProblem _ -> List.of();
      case CardStage.Reading _, CardStage.TakeCardBack _ -> List.of();
      case Filling.ChooseProcedure _ -> List.of(new Input.ProcedureChosen("2.000635"));
      case Filling.Asking(_, var question, var typed, _, _, _, _) -> typed(typed, answer(question));
      case Sending.SlipInDoubt _ -> List.of(new Input.Said(true));
      case Sending.Sealing _, Sending.Paying _, Sending.Submitting _ -> List.of();
      case Sending.ClearBelongings _, Sending.Printing _ -> List.of();
      case Collecting.EnterCode(_, var typed, _) -> typed(typed, CentreStandIn.PICKUP_CODE);
      case Collecting.CheckingCode _ -> List.of();
      case Collecting.Door(_, var progress, _) -> door(progress);
      case Collecting.TakenQuestion _ -> List.of(new Input.Said(true));
      case StaffWork.EnterPin(_, var typed, var refusal) ->
          refusal.isPresent() && !patient ? List.of() : typed(typed, CentreStandIn.PIN);
      case StaffWork.Menu(_, var slots) ->
          errand.equals("machine")
              ? List.of(new Input.MachineAsked())
              : slots.isEmpty() ? List.of() : List.of(new Input.LoadAsked());
      case StaffWork.ScanEnvelope _, StaffWork.CheckingPin _, StaffWork.Preparing _ -> List.of();
      case StaffWork.StaffDoor(_, _, _, var progress, _) -> door(progress);
      case StaffWork.Machine _ -> List.of();
      case StaffWork.DoneQuestion _ -> {
        done = true;
        yield List.of(new Input.Said(true));
      }
      case Welcome.Goodbye _ -> {
        done = true;
        yield List.of();
      }
      case Stage _ -> List.of(new Input.Continue());
    };
  }

  private Input begin() {
    return switch (errand) {
      case "submit" -> new Input.TileChosen(Tile.SUBMIT);
      case "collect" -> new Input.TileChosen(Tile.COLLECT);
      case "load", "machine" -> new Input.StaffAsked();
      default -> throw new IllegalArgumentException(errand);
    };
  }

  private static List<Input> typed(String present, String wanted) {
    return present.equals(wanted)
        ? List.of(new Input.Continue())
        : List.of(new Input.Typed(wanted));
  }

  private static List<Input> door(DoorProgress progress) {
    return progress == DoorProgress.STUCK ? List.of(new Input.RetryAsked()) : List.of();
  }

  private static String answer(Question question) {
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
}
