package vn.quay24.kiosk.screen.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.model.Tint;
import vn.quay24.kiosk.screen.pages.DeviceSentences.Advice;
import vn.quay24.kiosk.screen.text.Dates;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.DeviceSeen;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.StaffWork;
import vn.quay24.kiosk.visit.Trial;

/** Every device of the kiosk, for whoever stands at the open machine. */
final class MachinePages {
  /** Characters of a port that stand in one line. */
  private static final int MOST_OF_PORT = 36;

  private final Texts texts;
  private final DeviceSentences sentences;

  MachinePages(Texts texts) {
    this.texts = texts;
    this.sentences = new DeviceSentences(texts);
  }

  Page of(StaffWork.Machine machine) {
    List<DeviceSeen> devices = machine.devices();
    long ill = devices.stream().filter(MachinePages::needsAHand).count();
    Leaf leaf =
        Leaf.of(texts, "machine")
            .kicker(
                machine
                    .badge()
                    .map(badge -> texts.say("menu.kicker", badge.name()))
                    .orElse(texts.say("machine.byDoor")))
            .leadText(
                ill == 0
                    ? texts.say("machine.well", devices.size())
                    : texts.say("machine.ill", ill, devices.size()))
            .block(trial(machine.trial()))
            .block(new Block.Devices(devices.stream().sorted(WORST_FIRST).map(this::row).toList()));
    List<Page.Action> actions = actions(machine);
    if (!actions.isEmpty()) {
      leaf.block(new Block.Actions(actions));
    }
    return machine.badge().isPresent()
        ? leaf.back().page()
        : leaf.back("machine.close", "mdral-exit_to_app", new Input.Back()).page();
  }

  private static final Comparator<DeviceSeen> WORST_FIRST =
      Comparator.comparingInt((DeviceSeen seen) -> rank(seen.status()))
          .thenComparing(seen -> seen.status().kind());

  private static int rank(DeviceStatus status) {
    if (onlyOpen(status)) {
      return 2;
    }
    return status.fault().isPresent() ? 0 : status.advisories().isEmpty() ? 3 : 1;
  }

  /** The housing itself: whoever reads this has opened it. */
  private static boolean onlyOpen(DeviceStatus status) {
    boolean open =
        status.fault().filter(DeviceFault.ServiceDoorOpen.class::isInstance).isPresent()
            || (status.fault().isEmpty() && status.advisories().contains(Advisory.CABINET_OPEN));
    return status.kind() == DeviceKind.CABINET
        && open
        && Set.of(Advisory.CABINET_OPEN).containsAll(status.advisories());
  }

  private static boolean needsAHand(DeviceSeen seen) {
    return rank(seen.status()) < 2;
  }

  private Block.DeviceRow row(DeviceSeen seen) {
    DeviceStatus status = seen.status();
    String place =
        Stream.of(seen.place().driver(), shortened(seen.place().port()))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" · "));
    return new Block.DeviceRow(
        DeviceSentences.icon(status.kind()),
        sentences.name(status.kind())
            + (status.simulated() ? " " + texts.say("machine.simulated") : ""),
        new Block.Tag(tint(status), sentences.condition(status)),
        texts.say("machine.seen", when(seen), sentences.source(status)),
        place,
        advice(seen));
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
      case UNKNOWN, POTENTIAL_FRAUD, USER_ERROR -> Tint.BROWN;
      case OFFLINE, POWER_OFF, NO_DEVICE, HARDWARE_ERROR, FRAUD_ATTEMPT -> Tint.RED;
    };
  }

  private Optional<Block.Notice> advice(DeviceSeen seen) {
    DeviceStatus status = seen.status();
    List<Advice> advices = new ArrayList<>();
    status.fault().map(sentences::fault).ifPresent(advices::add);
    status.advisories().stream().sorted().map(sentences::advisory).forEach(advices::add);
    if (!advices.isEmpty()) {
      return Optional.of(
          new Block.Notice(
              status.fault().isPresent() ? Block.Tone.PROBLEM : Block.Tone.ATTENTION,
              joined(advices.stream().map(Advice::what)),
              Optional.of(joined(advices.stream().map(Advice::toDo)))));
    }
    if (status.condition() == Condition.UNKNOWN) {
      return Optional.of(
          new Block.Notice(Block.Tone.INFORMATION, texts.say("machine.mute"), Optional.empty()));
    }
    return seen.last().map(this::past);
  }

  private Block.Notice past(DeviceSeen.Trouble trouble) {
    return new Block.Notice(
        Block.Tone.INFORMATION,
        texts.say(
            "machine.past",
            sentences.fault(trouble.fault()).what(),
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
        Advice advice = sentences.fault(fault);
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
    return machine.devices().stream().anyMatch(seen -> seen.status().kind() == kind);
  }
}
