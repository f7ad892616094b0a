package vn.quay24.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.printer.PrintOutcome;

/** Whoever has the key of the housing, or a card and a PIN, sees the devices. */
class MachineVisitTest {
  private static final Report OPENED =
      new Report.CapabilitiesChanged(new Capabilities(Map.of(), true));
  private static final Report CLOSED = new Report.CapabilitiesChanged(Capabilities.ALL);

  @Test
  void anOpenServiceDoorLetsInFromTheRestingPage() {
    Story story = new Story().then(OPENED, new Input.MachineAsked());

    assertEquals(Optional.empty(), story.at(StaffWork.Machine.class).badge());
    assertTrue(story.effects().contains(new Effect.WatchDevices()));
  }

  @Test
  void aClosedServiceDoorLetsNobodyIn() {
    Story story = new Story().then(new Input.MachineAsked());

    story.at(Welcome.Attract.class);
  }

  @Test
  void anOpenServiceDoorLetsInWhileTheKioskIsOutOfService() {
    Story story =
        new Story()
            .then(
                new Report.ServiceChanged(Visit.Service.OUT_OF_SERVICE),
                OPENED,
                new Input.MachineAsked());

    story.at(StaffWork.Machine.class);
  }

  @Test
  void aCitizensVisitIsNotLeftForTheDevices() {
    Story story = Story.atHome().then(OPENED, new Input.MachineAsked());

    story.at(Welcome.Home.class);
  }

  @Test
  void thePageLeavesByItselfWhenTheDoorCloses() {
    Story story = new Story().then(OPENED, new Input.MachineAsked(), CLOSED);

    story.at(Welcome.Attract.class);
    assertTrue(story.effects().contains(new Effect.Wipe()));
  }

  @Test
  void whoCameByCardStaysWhenTheDoorCloses() {
    Story story = byBadge().then(OPENED, CLOSED);

    story.at(StaffWork.Machine.class);
  }

  @Test
  void backLeadsWhoCameByCardToTheLocker() {
    Story story = byBadge();
    story.effects();

    story.then(new Input.Back());

    story.at(StaffWork.Menu.class);
    assertEquals(List.of(new Effect.StopWatching(), new Effect.ListSlots()), story.effects());
  }

  @Test
  void backEndsTheVisitOfWhoCameByTheDoor() {
    Story story = new Story().then(OPENED, new Input.MachineAsked(), new Input.Back());

    story.at(Welcome.Attract.class);
  }

  @Test
  void thePageLeavesByItselfWhenNobodyIsThereThoughDevicesTellOfThemselves() {
    Story story = new Story().then(OPENED, new Input.MachineAsked());
    long visit = story.visit().number();
    for (int second = 0; second < 340; second++) {
      story.then(new Report.DevicesSeen(List.of())).wait(Duration.ofSeconds(1));
    }

    assertTrue(story.visit().number() > visit);
    story.at(Welcome.Attract.class);
  }

  @Test
  void aTrialSlipIsPrintedOnceAndItsAnswerIsShown() {
    Story story =
        new Story()
            .then(
                OPENED,
                new Input.MachineAsked(),
                new Input.TrialSlipAsked(),
                new Input.TrialSlipAsked());
    assertEquals(new Trial.Printing(), story.at(StaffWork.Machine.class).trial());
    assertEquals(1, story.effects().stream().filter(new Effect.PrintTrialSlip()::equals).count());

    story.then(new Report.SlipPrinted(PrintOutcome.PRINTED));

    assertEquals(
        new Trial.Printed(PrintOutcome.PRINTED), story.at(StaffWork.Machine.class).trial());
  }

  @Test
  void theLightsShineUntilTheyAreAskedForAgain() {
    Story story = new Story().then(OPENED, new Input.MachineAsked(), new Input.LightsAsked());
    assertEquals(new Trial.Lights(), story.at(StaffWork.Machine.class).trial());

    story.then(new Input.LightsAsked());

    assertEquals(new Trial.Nothing(), story.at(StaffWork.Machine.class).trial());
  }

  @Test
  void noDoorOfTheLockerCanBeAskedForThere() {
    Story story = new Story().then(OPENED, new Input.MachineAsked());
    story.effects();

    story.then(new Input.TakeOutAsked(1), new Input.LoadAsked(), new Input.RetryAsked());

    assertFalse(story.effects().stream().anyMatch(Effect.OpenDoor.class::isInstance));
    story.at(StaffWork.Machine.class);
  }

  @Test
  void theWorstIsFirstWhenThePageOpensAndNoLineMovesAfterwards() {
    Story story =
        looking(
            online(DeviceKind.SCANNER),
            online(DeviceKind.LIGHTS),
            jammed(DeviceKind.RECEIPT_PRINTER));
    assertEquals(
        List.of(DeviceKind.RECEIPT_PRINTER, DeviceKind.SCANNER, DeviceKind.LIGHTS), kinds(story));

    story.then(
        new Report.DevicesSeen(
            List.of(
                online(DeviceKind.SCANNER),
                jammed(DeviceKind.LIGHTS),
                online(DeviceKind.RECEIPT_PRINTER))));

    assertEquals(
        List.of(DeviceKind.RECEIPT_PRINTER, DeviceKind.SCANNER, DeviceKind.LIGHTS), kinds(story));
    assertEquals(
        List.of(true, false, true),
        story.at(StaffWork.Machine.class).devices().stream().map(DeviceLine::changed).toList());
  }

  @Test
  void aTornDoorComesBeforeWhatIsOnlyNoted() {
    DeviceStatus torn =
        new DeviceStatus(
            new DeviceId("locker"),
            DeviceKind.LOCKER,
            Condition.POTENTIAL_FRAUD,
            Optional.empty(),
            Set.of(Advisory.DOOR_FORCED),
            Samples.NOON,
            DeviceStatus.Source.POLLED,
            false);
    DeviceStatus noted =
        DeviceStatus.online(
            new DeviceId("ups"),
            DeviceKind.UPS,
            Set.of(Advisory.ON_BATTERY),
            Samples.NOON,
            DeviceStatus.Source.POLLED);

    assertEquals(
        List.of(DeviceKind.LOCKER, DeviceKind.UPS, DeviceKind.SCANNER),
        kinds(looking(online(DeviceKind.SCANNER), seen(noted), seen(torn))));
  }

  @Test
  void aTouchUnfoldsALineUntilTheNextTouch() {
    Story story = looking(online(DeviceKind.SCANNER), online(DeviceKind.LIGHTS));
    Input touch = new Input.DeviceChosen(new DeviceId("lights"));

    story.then(touch, new Report.DevicesSeen(List.of(online(DeviceKind.LIGHTS))));
    assertTrue(story.at(StaffWork.Machine.class).devices().getFirst().unfolded());

    story.then(touch);
    assertFalse(story.at(StaffWork.Machine.class).devices().getFirst().unfolded());
  }

  private static Story looking(DeviceSeen... devices) {
    return new Story()
        .then(OPENED, new Input.MachineAsked(), new Report.DevicesSeen(List.of(devices)));
  }

  private static List<DeviceKind> kinds(Story story) {
    return story.at(StaffWork.Machine.class).devices().stream()
        .map(line -> line.seen().status().kind())
        .toList();
  }

  private static DeviceSeen online(DeviceKind kind) {
    return seen(
        DeviceStatus.online(id(kind), kind, Set.of(), Samples.NOON, DeviceStatus.Source.POLLED));
  }

  private static DeviceSeen jammed(DeviceKind kind) {
    return seen(
        DeviceStatus.faulted(
            id(kind),
            kind,
            new DeviceFault.Jammed(id(kind)),
            Samples.NOON,
            DeviceStatus.Source.POLLED));
  }

  private static DeviceId id(DeviceKind kind) {
    return new DeviceId(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static DeviceSeen seen(DeviceStatus status) {
    return new DeviceSeen(
        status, Samples.NOON, new DeviceSeen.Place("driver", "port"), Optional.empty());
  }

  private static Story byBadge() {
    return Story.atHome()
        .then(
            new Input.StaffAsked(),
            new Report.CodeSeen(new PrintedCode.Card(Samples.NUMBER)),
            new Report.CardDetails(Samples.holder()),
            new Report.CardRead(
                new vn.quay24.device.card.CardOutcome.Read(
                    Samples.reading(new vn.quay24.device.card.Verdict.Genuine()))),
            new Report.CardRemoved(),
            new Input.Typed("123456"),
            new Input.Continue(),
            new Report.StaffAccepted(new StaffBadge("s1", "Mẫu")),
            new Input.MachineAsked());
  }
}
