package vn.quay24.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.DeviceStatus.Source;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.kiosk.visit.DeviceLine;
import vn.quay24.kiosk.visit.DeviceSeen;
import vn.quay24.kiosk.visit.StaffBadge;
import vn.quay24.kiosk.visit.StaffWork;
import vn.quay24.kiosk.visit.Trial;

/** A kiosk's devices, whole and in every trouble, for the technician's page. */
final class SampleDevices {
  private static final Instant SEEN = Samples.NOW;
  private static final Instant BEFORE = SEEN.minusSeconds(3_000);

  private SampleDevices() {}

  static Map<String, StaffWork.Machine> pages() {
    Map<String, StaffWork.Machine> pages = new LinkedHashMap<>();
    pages.put("well", machine(Optional.empty(), well(), new Trial.Nothing()));
    pages.put("well-but-open", machine(Optional.empty(), wellButOpen(), new Trial.Nothing()));
    pages.put("ill", machine(Optional.empty(), ill(), new Trial.Nothing()));
    pages.put("worse", machine(badge(), worse(), new Trial.Nothing()));
    pages.put("changing", changing());
    pages.put("asked", machine(badge(), List.of(), new Trial.Nothing()));
    pages.put("starting", machine(badge(), starting(), new Trial.Nothing()));
    DeviceFault out = new DeviceFault.PaperOut(new DeviceId("printer"));
    for (Trial trial :
        List.of(
            new Trial.Printing(),
            new Trial.Printed(PrintOutcome.PRINTED),
            new Trial.Printed(PrintOutcome.UNKNOWN),
            new Trial.NotPrinted(out),
            new Trial.Lights())) {
      pages.put(trial.getClass().getSimpleName() + pages.size(), machine(badge(), well(), trial));
    }
    return pages;
  }

  private static StaffWork.Machine machine(
      Optional<StaffBadge> badge, List<DeviceSeen> devices, Trial trial) {
    return new StaffWork.Machine(badge, DeviceLine.opened(devices), trial);
  }

  /** Something was mended and something broke while somebody looked, and one line is unfolded. */
  private static StaffWork.Machine changing() {
    List<DeviceLine> lines = new ArrayList<>();
    for (DeviceLine line : DeviceLine.opened(well())) {
      DeviceStatus first = line.first();
      DeviceFault jam = new DeviceFault.Jammed(first.device());
      lines.add(
          switch (first.kind()) {
            case SCANNER -> new DeviceLine(faulted(DeviceKind.SCANNER, jam), first, false);
            case RECEIPT_PRINTER -> new DeviceLine(line.seen(), first, true);
            case LOCKER ->
                new DeviceLine(
                    line.seen(),
                    DeviceStatus.faulted(first.device(), first.kind(), jam, SEEN, Source.POLLED),
                    false);
            default -> line;
          });
    }
    return new StaffWork.Machine(badge(), lines, new Trial.Nothing());
  }

  private static Optional<StaffBadge> badge() {
    return Optional.of(new StaffBadge("s1", "Trần Thị Ngọc Bích"));
  }

  private static List<DeviceSeen> well() {
    return List.of(
        online(DeviceKind.ID_CARD_READER, "emrtd · pcsc:ACS ACR1252 Dual Reader PICC"),
        online(DeviceKind.CODE_READER, "code-serial · serial:/dev/quay24/code"),
        online(DeviceKind.SCANNER, "scanimage · fujitsu:fi-7160:1234"),
        new DeviceSeen(
            status(DeviceKind.RECEIPT_PRINTER, Set.of()),
            SEEN.minusSeconds(600),
            place("escpos · serial:/dev/quay24/printer"),
            Optional.of(
                new DeviceSeen.Trouble(
                    new DeviceFault.PaperOut(new DeviceId("printer")),
                    BEFORE,
                    Optional.of(SEEN.minusSeconds(600))))),
        online(DeviceKind.LOCKER, "kerong-cu16 · serial:/dev/quay24/locker"),
        online(DeviceKind.CABINET, "cabinet-serial · serial:/dev/quay24/slots"),
        online(DeviceKind.LIGHTS, "lights-serial · serial:/dev/quay24/slots"),
        online(DeviceKind.UPS, "nut · tcp:127.0.0.1:3493"),
        online(DeviceKind.DOCUMENT_PRINTER, "ipp · ipp://192.0.2.17:631/ipp/print"),
        online(DeviceKind.DOCUMENT_CAMERA, "document-camera · /dev/quay24/camera"),
        online(DeviceKind.TOUCH_SCREEN, ""));
  }

  /** As whoever opened the service door finds it. */
  private static List<DeviceSeen> wellButOpen() {
    DeviceFault open = new DeviceFault.ServiceDoorOpen(new DeviceId("cabinet"));
    return well().stream()
        .map(
            seen ->
                seen.status().kind() == DeviceKind.CABINET
                    ? faulted(DeviceKind.CABINET, open)
                    : seen)
        .toList();
  }

  /** Right after a start: one device is being opened, one never tells. */
  private static List<DeviceSeen> starting() {
    return Stream.concat(
            well().stream().limit(4),
            Stream.of(
                silent(DeviceKind.LOCKER, Condition.STARTING),
                silent(DeviceKind.LIGHTS, Condition.UNKNOWN)))
        .toList();
  }

  private static DeviceSeen silent(DeviceKind kind, Condition condition) {
    return new DeviceSeen(
        new DeviceStatus(
            new DeviceId("x"),
            kind,
            condition,
            Optional.empty(),
            Set.of(),
            SEEN,
            Source.POLLED,
            false),
        BEFORE,
        place("driver · serial:/dev/quay24/port"),
        Optional.empty());
  }

  private static List<DeviceSeen> ill() {
    return List.of(
        faulted(DeviceKind.RECEIPT_PRINTER, new DeviceFault.PaperOut(new DeviceId("printer"))),
        online(DeviceKind.ID_CARD_READER, "emrtd · pcsc:ACS ACR1252 Dual Reader PICC"),
        faulted(DeviceKind.CABINET, new DeviceFault.ServiceDoorOpen(new DeviceId("cabinet"))),
        new DeviceSeen(
            new DeviceStatus(
                new DeviceId("x"),
                DeviceKind.LOCKER,
                Condition.POTENTIAL_FRAUD,
                Optional.empty(),
                Set.of(Advisory.DOOR_OPEN, Advisory.DOOR_FORCED),
                SEEN,
                Source.POLLED,
                false),
            BEFORE,
            place("kerong-cu16 · serial:/dev/quay24/locker"),
            Optional.empty(),
            new DeviceSeen.Parts(new TreeSet<>(Set.of(4, 11)), new TreeSet<>(Set.of(4)), Set.of())),
        online(DeviceKind.LIGHTS, "lights-serial · serial:/dev/quay24/slots"));
  }

  private static List<DeviceSeen> worse() {
    DeviceId id = new DeviceId("x");
    return List.of(
        faulted(DeviceKind.ID_CARD_READER, new DeviceFault.Disconnected(id)),
        faulted(DeviceKind.CODE_READER, new DeviceFault.ProtocolViolation(id, "a line of a code")),
        faulted(DeviceKind.SCANNER, new DeviceFault.Jammed(id)),
        faulted(DeviceKind.RECEIPT_PRINTER, new DeviceFault.Broken(id, "auto-cutter error")),
        faulted(DeviceKind.DOCUMENT_PRINTER, new DeviceFault.CoverOpen(id)),
        faulted(DeviceKind.LOCKER, new DeviceFault.TimedOut(id, "status", Duration.ofMillis(500))),
        faulted(
            DeviceKind.LIGHTS,
            new DeviceFault.Withheld(
                id,
                "link",
                DeviceFault.Withheld.Reason.OWNED,
                "another process owns /dev/quay24/lights")),
        faulted(
            DeviceKind.SOUND,
            new DeviceFault.Withheld(
                id,
                "device",
                DeviceFault.Withheld.Reason.BUSY,
                "hw:0: audio open error: Device busy")),
        faulted(
            DeviceKind.HEADPHONE_JACK,
            new DeviceFault.Withheld(
                id,
                "link",
                DeviceFault.Withheld.Reason.FORBIDDEN,
                "this account may not read /dev/input/event3")),
        faulted(
                DeviceKind.CABINET,
                new DeviceFault.ProtocolViolation(id, "0 or 1 of the sensors [TILT]"))
            .with(new DeviceSeen.Parts(new TreeSet<>(), new TreeSet<>(), Set.of(Sensor.TILT))),
        new DeviceSeen(
            status(DeviceKind.UPS, Set.of(Advisory.ON_BATTERY, Advisory.BATTERY_LOW)),
            BEFORE,
            place("nut · tcp:127.0.0.1:3493"),
            Optional.empty()));
  }

  private static DeviceSeen online(DeviceKind kind, String place) {
    return new DeviceSeen(status(kind, Set.of()), BEFORE, place(place), Optional.empty());
  }

  private static DeviceSeen.Place place(String text) {
    String[] parts = text.split(" · ", 2);
    return new DeviceSeen.Place(parts[0], parts.length > 1 ? parts[1] : "");
  }

  private static DeviceStatus status(DeviceKind kind, Set<Advisory> advisories) {
    return DeviceStatus.online(new DeviceId("x"), kind, advisories, SEEN, Source.POLLED);
  }

  private static DeviceSeen faulted(DeviceKind kind, DeviceFault fault) {
    return new DeviceSeen(
        DeviceStatus.faulted(fault.device(), kind, fault, SEEN, Source.EVENT),
        BEFORE,
        place("driver · serial:/dev/quay24/port"),
        Optional.of(new DeviceSeen.Trouble(fault, BEFORE, Optional.empty())));
  }
}
