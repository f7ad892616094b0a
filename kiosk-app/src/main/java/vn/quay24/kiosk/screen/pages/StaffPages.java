package vn.quay24.kiosk.screen.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.model.Tint;
import vn.quay24.kiosk.screen.text.Dates;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Capabilities.Missing;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.StaffBadge;
import vn.quay24.kiosk.visit.StaffWork;
import vn.quay24.kiosk.visit.StaffWork.Slot;
import vn.quay24.kiosk.visit.StaffWork.Task;

/** Staff at the kiosk. */
final class StaffPages {
  private static final int PIN_DIGITS = 6;

  private final Texts texts;
  private final Site site;

  StaffPages(Texts texts, Site site) {
    this.texts = texts;
    this.site = site;
  }

  Page of(StaffWork work, Capabilities capabilities) {
    return switch (work) {
      case StaffWork.EnterPin(_, var typed, var refusal) ->
          Leaf.of(texts, "pin")
              .progress(Way.STAFF, 2)
              .block(
                  new Block.Entry(
                      Block.Keys.PIN,
                      typed,
                      texts.say("pin.hint"),
                      PIN_DIGITS,
                      refusal.map(this::refusal)))
              .back()
              .next()
              .page();
      case StaffWork.CheckingPin _ ->
          Leaf.of(texts, "checkingPin")
              .progress(Way.STAFF, 2)
              .block(new Block.Busy(texts.say("checkingPin.busy")))
              .page();
      case StaffWork.Menu(var badge, var slots) -> menu(badge, slots, capabilities);
      case StaffWork.Machine machine -> new MachinePages(texts).of(machine);
      case StaffWork.ScanEnvelope(_, _, var problem) -> envelope(problem, capabilities);
      case StaffWork.Preparing _ ->
          Leaf.of(texts, "preparing").block(new Block.Busy(texts.say("preparing.busy"))).page();
      case StaffWork.StaffDoor(_, var task, var grant, var progress, int pulses) ->
          new DoorPages(texts, site)
              .of(new DoorPages.Seen(word(task), grant, progress, pulses), Optional.empty());
      case StaffWork.DoneQuestion(_, var task, var grant) ->
          Leaf.of(texts, word(task) + ".done")
              .leadText(texts.say(word(task) + ".done.lead", grant.compartment()))
              .block(
                  new Block.Locker(
                      site.compartments(),
                      grant.compartment(),
                      false,
                      texts.say("door.number", grant.compartment())))
              .back(answer(task, "no"), "mdral-close", new Input.Said(false))
              .next(answer(task, "yes"), "mdral-check", new Input.Said(true))
              .page();
    };
  }

  private static String word(Task task) {
    return switch (task) {
      case LOAD -> DoorPages.LOAD;
      case TAKE_OUT -> "staffTakeOut";
      case INSPECT -> "staffInspect";
      case LOOK -> "staffLook";
    };
  }

  /** Whether there was nothing to do is not a mere no. */
  private static String answer(Task task, String which) {
    return (task == Task.INSPECT ? word(task) : "answer") + "." + which;
  }

  private String refusal(StaffWork.PinRefusal refusal) {
    return switch (refusal) {
      case StaffWork.PinRefusal.NoMatch _ -> texts.say("pin.noMatch");
      case StaffWork.PinRefusal.Locked(var until) -> texts.say("pin.locked", Dates.clock(until));
      case StaffWork.PinRefusal.NotChecked _ -> texts.say("pin.notChecked");
    };
  }

  private Page menu(StaffBadge badge, List<Slot> slots, Capabilities capabilities) {
    Optional<Missing> closed = capabilities.why(Ability.OPEN_DOORS);
    boolean without = closed.filter(Missing.NotInstalled.class::isInstance).isPresent();
    Leaf leaf = Leaf.of(texts, without ? "menuWithoutLocker" : "menu").lead();
    leaf.kicker(texts.say("menu.kicker", badge.name()));
    if (capabilities.housingOpen()) {
      leaf.notice(Block.Tone.PROBLEM, "menu.housingOpen");
    }
    if (!without) {
      leaf.block(closed.map(this::lockerClosed));
      if (slots.stream().anyMatch(slot -> slot.state() == StaffWork.SlotState.FORCED)) {
        leaf.notice(Block.Tone.PROBLEM, "menu.forced", forced(slots));
      }
      leaf.block(new Block.Compartments(slots.stream().map(this::compartment).toList()));
    }
    leaf.block(
            new Block.Actions(
                List.of(
                    new Page.Action(
                        texts.say("menu.machine"), "mdral-build", new Input.MachineAsked()))))
        .back("menu.end", "mdral-exit_to_app", new Input.Back());
    return closed.isPresent() || Closed.never(capabilities, Ability.READ_CODES)
        ? leaf.page()
        : leaf.next("menu.load", "mdral-archive", new Input.LoadAsked()).page();
  }

  private static String forced(List<Slot> slots) {
    return slots.stream()
        .filter(slot -> slot.state() == StaffWork.SlotState.FORCED)
        .map(slot -> String.valueOf(slot.compartment()))
        .collect(Collectors.joining(", "));
  }

  /** Why nothing can be put in or taken out now; the devices' page says what to do about it. */
  private Block lockerClosed(Missing missing) {
    return new Block.Notice(
        Block.Tone.PROBLEM,
        texts.say("menu.lockerClosed"),
        Optional.of(texts.say("menu.lockerClosed.text", Closed.why(texts, missing))));
  }

  private Block.Compartment compartment(Slot slot) {
    Tint tint =
        switch (slot.state()) {
          case FREE -> Tint.GREEN;
          case LOADED -> Tint.BLUE;
          case INSPECT -> Tint.BROWN;
          case FORCED, UNKNOWN -> Tint.RED;
        };
    // Also where nobody knows, when a result is said to be there: staff may look.
    boolean something =
        slot.dossierCode().isPresent() || slot.state() == StaffWork.SlotState.FORCED;
    return new Block.Compartment(
        slot.compartment(),
        new Block.Tag(tint, texts.say("slot." + slot.state().name().toLowerCase(Locale.ROOT))),
        slot.dossierCode(),
        something ? Optional.of(new Input.TakeOutAsked(slot.compartment())) : Optional.empty());
  }

  private Page envelope(Optional<StaffWork.EnvelopeProblem> problem, Capabilities capabilities) {
    boolean window = capabilities.can(Ability.READ_CODES);
    Leaf leaf = Leaf.of(texts, window ? "envelope" : "envelopeWindowAway").lead();
    leaf.block(problem.map(this::refused));
    return window
        ? leaf.guide(Block.Scene.ENVELOPE_AT_WINDOW, "envelope.caption").back().page()
        : leaf.emblem("mdral-build", Tint.BROWN).back().page();
  }

  private Block refused(StaffWork.EnvelopeProblem problem) {
    String key =
        switch (problem) {
          case NOT_AN_ENVELOPE -> "envelope.notAnEnvelope";
          case UNKNOWN_ENVELOPE -> "envelope.unknown";
          case NOT_FINISHED_OR_LOADED -> "envelope.notFinished";
          case NO_FREE_COMPARTMENT -> "envelope.noRoom";
          case CENTRE_AWAY -> "envelope.centreAway";
          case LOCKER_SILENT -> "envelope.lockerSilent";
          case NOT_STORED -> "envelope.notStored";
        };
    return new Block.Notice(Block.Tone.PROBLEM, texts.say(key), Optional.empty());
  }
}
