package vn.quay24.kiosk.screen.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.model.Tint;
import vn.quay24.kiosk.screen.pages.DeviceSentences.Advice;
import vn.quay24.kiosk.screen.text.Dates;
import vn.quay24.kiosk.screen.text.FaultWords;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.DeviceLine;
import vn.quay24.kiosk.visit.DeviceSeen;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.StaffWork;
import vn.quay24.kiosk.visit.Trial;
import vn.quay24.kiosk.visit.Urgency;

/** Every device of the kiosk, for whoever stands at the open machine. */
final class MachinePages {
  /** Characters of a port that stand in one line. */
  private static final int MOST_OF_PORT = 36;

  /** Devices that the summary names. */
  private static final int MOST_NAMES = 4;

  /** Faults that are told with everything at once. */
  private static final int MOST_UNFOLDED = 2;

  private final Texts texts;
  private final DeviceSentences sentences;

  MachinePages(Texts texts) {
    this.texts = texts;
    this.sentences = new DeviceSentences(texts);
  }

  Page of(StaffWork.Machine machine) {
    List<DeviceLine> devices = machine.devices();
    Leaf leaf =
        Leaf.of(texts, "machine")
            .kicker(
                machine
                    .badge()
                    .map(badge -> texts.say("menu.kicker", badge.name()))
                    .orElse(texts.say("machine.byDoor")))
            .block(summary(devices))
            .block(new Block.Devices(rows(devices)))
            .block(trial(machine.trial()).map(Block.Answer::new));
    List<Page.Action> actions = actions(machine);
    if (!actions.isEmpty()) {
      leaf.block(new Block.Actions(actions));
    }
    return machine.badge().isPresent()
        ? leaf.back().page()
        : leaf.back("machine.close", "mdral-exit_to_app", new Input.Back()).page();
  }

  /** What needs a hand, by name, before anything else is read. */
  private Block.Notice summary(List<DeviceLine> devices) {
    List<String> ill = names(devices, Urgency.FAULT);
    List<String> noted = names(devices, Urgency.NOTED);
    Optional<String> attention =
        noted.isEmpty()
            ? Optional.empty()
            : Optional.of(texts.say("machine.noted", noted.size(), joined(noted)));
    if (!ill.isEmpty()) {
      return new Block.Notice(
          Block.Tone.PROBLEM,
          texts.say("machine.ill", ill.size(), joined(ill)),
          attention.or(() -> Optional.of(texts.say("machine.ill.text"))));
    }
    return attention
        .map(words -> new Block.Notice(Block.Tone.ATTENTION, words, Optional.empty()))
        .orElseGet(() -> quiet(devices));
  }

  /** Of devices that need no hand: well is what said so itself. */
  private Block.Notice quiet(List<DeviceLine> devices) {
    List<String> silent = names(devices, status -> !reported(status));
    if (devices.isEmpty() || !silent.isEmpty()) {
      return new Block.Notice(
          Block.Tone.INFORMATION,
          devices.isEmpty()
              ? texts.say("machine.asking")
              : texts.say("machine.silent", silent.size(), joined(silent)),
          Optional.empty());
    }
    int open = names(devices, Urgency.HOUSING_OPEN).size();
    return new Block.Notice(
        Block.Tone.SUCCESS,
        texts.say(open == 0 ? "machine.well" : "machine.wellButOpen", devices.size() - open),
        Optional.empty());
  }

  private static boolean reported(DeviceStatus status) {
    return Urgency.of(status) == Urgency.HOUSING_OPEN
        || status.condition() == Condition.ONLINE
        || status.condition() == Condition.DEVICE_BUSY;
  }

  private List<String> names(List<DeviceLine> devices, Urgency urgency) {
    return names(devices, status -> Urgency.of(status) == urgency);
  }

  private List<String> names(List<DeviceLine> devices, Predicate<DeviceStatus> which) {
    return devices.stream()
        .map(line -> line.seen().status())
        .filter(which)
        .map(status -> sentences.name(status.kind()))
        .toList();
  }

  private static String joined(List<String> names) {
    return names.size() <= MOST_NAMES
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMES)) + ", …";
  }

  /** Few faults are told with everything; of many a touch tells more. */
  private List<Block.DeviceRow> rows(List<DeviceLine> devices) {
    boolean few = names(devices, Urgency.FAULT).size() <= MOST_UNFOLDED;
    return devices.stream().map(line -> row(line, few)).toList();
  }

  private Block.DeviceRow row(DeviceLine line, boolean few) {
    DeviceStatus status = line.seen().status();
    boolean whole = line.unfolded() || (few && Urgency.of(status) == Urgency.FAULT);
    return new Block.DeviceRow(
        DeviceSentences.icon(status.kind()),
        sentences.name(status.kind())
            + (status.simulated() ? " " + texts.say("machine.simulated") : ""),
        new Block.Tag(tint(status), sentences.condition(status)),
        line.changed() ? Optional.of(texts.say("machine.changed")) : Optional.empty(),
        advice(line.seen(), line.unfolded()),
        whole ? details(line.seen()) : List.of(),
        new Input.DeviceChosen(status.device()));
  }

  /** Since when, how it is known, the maker's words, and where it hangs. */
  private List<String> details(DeviceSeen seen) {
    DeviceStatus status = seen.status();
    List<String> details = new ArrayList<>();
    details.add(texts.say("machine.seen", when(seen), sentences.source(status)));
    status.fault().flatMap(new FaultWords(texts)::detail).ifPresent(details::add);
    details.add(
        Stream.of(status.condition().word(), seen.place().driver(), shortened(seen.place().port()))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" · ")));
    return details;
  }

  /** A long path says at its end which one it is. */
  private static String shortened(String port) {
    int scheme = port.indexOf('/');
    int last = port.lastIndexOf('/');
    return port.length() <= MOST_OF_PORT || scheme < 0
        ? port
        : port.substring(0, scheme) + "…" + port.substring(last);
  }

  /** The clock alone on the day itself. */
  private static String when(DeviceSeen seen) {
    boolean today = Dates.day(seen.since()).equals(Dates.day(seen.status().observedAt()));
    return today ? Dates.clock(seen.since()) : Dates.moment(seen.since());
  }

  private static Tint tint(DeviceStatus status) {
    return switch (status.condition()) {
      case ONLINE -> status.advisories().isEmpty() ? Tint.GREEN : Tint.BROWN;
      case DEVICE_BUSY, STARTING -> Tint.BLUE;
      case UNKNOWN, USER_ERROR -> Tint.BROWN;
      case POTENTIAL_FRAUD, OFFLINE, POWER_OFF, NO_DEVICE, HARDWARE_ERROR, FRAUD_ATTEMPT ->
          Tint.RED;
    };
  }

  private Optional<Block.Notice> advice(DeviceSeen seen, boolean unfolded) {
    DeviceStatus status = seen.status();
    List<Advice> advices = new ArrayList<>();
    status.fault().map(f -> sentences.fault(f, seen.parts())).ifPresent(advices::add);
    status.advisories().stream()
        .sorted(Comparator.comparing(advisory -> advisory != Advisory.DOOR_FORCED))
        .map(advisory -> sentences.advisory(advisory, seen.parts()))
        .forEach(advices::add);
    if (!advices.isEmpty()) {
      return Optional.of(
          new Block.Notice(
              Urgency.of(status) == Urgency.FAULT ? Block.Tone.PROBLEM : Block.Tone.ATTENTION,
              joined(advices.stream().map(Advice::what)),
              Optional.of(joined(advices.stream().map(Advice::toDo)))));
    }
    if (!unfolded) {
      return Optional.empty();
    }
    if (status.condition() == Condition.UNKNOWN) {
      return Optional.of(
          new Block.Notice(Block.Tone.INFORMATION, texts.say("machine.mute"), Optional.empty()));
    }
    return seen.last().map(trouble -> past(trouble, seen.parts()));
  }

  private Block.Notice past(DeviceSeen.Trouble trouble, DeviceSeen.Parts parts) {
    return new Block.Notice(
        Block.Tone.INFORMATION,
        texts.say(
            "machine.past",
            sentences.fault(trouble.fault(), parts).what(),
            Dates.clock(trouble.from()),
            trouble.until().map(Dates::clock).orElse("…")),
        Optional.empty());
  }

  private static String joined(Stream<String> sentences) {
    return sentences.distinct().collect(Collectors.joining(" "));
  }

  private Optional<Block.Notice> trial(Trial trial) {
    return switch (trial) {
      case Trial.Nothing _ -> Optional.empty();
      case Trial.Printing _ -> told(Block.Tone.INFORMATION, "machine.printing");
      case Trial.Printed(var outcome) ->
          outcome == PrintOutcome.PRINTED
              ? told(Block.Tone.SUCCESS, "machine.printed")
              : told(Block.Tone.ATTENTION, "machine.printUnknown");
      case Trial.NotPrinted(var fault) -> {
        Advice advice = sentences.fault(fault, DeviceSeen.Parts.NONE);
        yield Optional.of(
            new Block.Notice(
                Block.Tone.PROBLEM,
                texts.say("machine.notPrinted", advice.what()),
                Optional.of(advice.toDo())));
      }
      case Trial.Lights _ -> told(Block.Tone.INFORMATION, "machine.lightsOn");
    };
  }

  private Optional<Block.Notice> told(Block.Tone tone, String key) {
    return Optional.of(
        new Block.Notice(tone, texts.say(key), Optional.of(texts.say(key + ".text"))));
  }

  private List<Page.Action> actions(StaffWork.Machine machine) {
    if (machine.trial() instanceof Trial.Printing) {
      return List.of();
    }
    List<Page.Action> actions = new ArrayList<>();
    if (has(machine, DeviceKind.RECEIPT_PRINTER)) {
      actions.add(
          new Page.Action(texts.say("machine.print"), "mdrmz-receipt", new Input.TrialSlipAsked()));
    }
    if (has(machine, DeviceKind.LIGHTS)) {
      boolean on = machine.trial() instanceof Trial.Lights;
      actions.add(
          new Page.Action(
              texts.say(on ? "machine.lightsEnd" : "machine.lights"),
              "mdral-lightbulb",
              new Input.LightsAsked()));
    }
    return actions;
  }

  private static boolean has(StaffWork.Machine machine, DeviceKind kind) {
    return machine.devices().stream().anyMatch(line -> line.seen().status().kind() == kind);
  }
}
