package vn.quay24.distribution.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceFault.Withheld.Reason;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.spi.SettingProblem;

class StatusWordsTest {
  private static final DeviceId ID = new DeviceId("printer");
  private static final List<DeviceFault> FAULTS =
      List.of(
          new DeviceFault.Disconnected(ID),
          new DeviceFault.TimedOut(ID, "printer status", Duration.ofMillis(1500)),
          new DeviceFault.PaperOut(ID),
          new DeviceFault.CoverOpen(ID),
          new DeviceFault.ServiceDoorOpen(ID),
          new DeviceFault.Jammed(ID),
          new DeviceFault.Broken(ID, "cutter"),
          new DeviceFault.ProtocolViolation(ID, "status byte"),
          new DeviceFault.Misconfigured(ID, "link", "no such thing"),
          new DeviceFault.Withheld(ID, "link", Reason.OWNED, "another process owns /dev/x"));

  @Test
  void everyFaultSaysWhatIsWrongAndWhatToDo() {
    assertEquals(
        Set.of(DeviceFault.class.getPermittedSubclasses()),
        FAULTS.stream().map(Object::getClass).collect(Collectors.toSet()));
    for (DeviceFault fault : FAULTS) {
      assertFalse(StatusWords.fault(fault).contains("{"), () -> StatusWords.fault(fault));
      assertFalse(StatusWords.remedy(fault).isBlank());
    }
  }

  @Test
  void aNumberIsWrittenAsItIs() {
    assertTrue(StatusWords.fault(FAULTS.get(1)).contains("1500 ms"));
  }

  @Test
  void everyConditionAdvisoryAndSourceHasWords() {
    Stream.of(Condition.values()).forEach(StatusWords::condition);
    Stream.of(Advisory.values()).forEach(StatusWords::advisory);
    Stream.of(DeviceStatus.Source.values()).forEach(StatusWords::source);
    assertEquals("online – hoạt động tốt", StatusWords.condition(Condition.ONLINE));
  }

  @Test
  void aLineThatAnotherProcessOwnsIsNoQuestionOfTheFile() {
    DeviceFault owned =
        new DeviceFault.Withheld(ID, "link", Reason.OWNED, "another process owns /dev/x");

    assertTrue(StatusWords.remedy(owned).contains("systemctl stop quay24-kiosk"));
  }

  @Test
  void everyReasonForWhichADeviceIsWithheldHasItsOwnRemedy() {
    List<DeviceFault> withheld =
        Stream.of(Reason.values())
            .<DeviceFault>map(reason -> new DeviceFault.Withheld(ID, "link", reason, "why"))
            .toList();

    assertEquals(withheld.size(), withheld.stream().map(StatusWords::remedy).distinct().count());
  }

  @Test
  void aSoundCardThatAnotherProgramPlaysOnIsNoQuestionOfTheFile() {
    DeviceFault busy =
        new DeviceFault.Withheld(
            ID,
            "device",
            Reason.BUSY,
            "hw:0: aplay: main:831: audio open error: Device or resource busy");

    assertTrue(StatusWords.remedy(busy).contains("fuser -v /dev/snd"));
  }

  @Test
  void aDeviceThatThisAccountMayNotUseNeedsItsGroup() {
    DeviceFault forbidden =
        new DeviceFault.Withheld(
            ID, "link", Reason.FORBIDDEN, "this account may not read and write /dev/x");

    assertTrue(StatusWords.remedy(forbidden).contains("quay24-devices"));
    assertEquals(
        "Tài khoản của quầy không có quyền dùng thiết bị."
            + " (link: this account may not read and write /dev/x)",
        StatusWords.fault(forbidden));
  }

  @Test
  void aScannerThatAnotherProgramUsesNeedNotBeSwitchedOff() {
    DeviceFault busy =
        new DeviceFault.Withheld(ID, "device", Reason.BUSY, "another program uses it");

    assertTrue(StatusWords.remedy(busy).contains("fuser -v"));
  }

  @Test
  void problemsOfTheFileAreToldInVietnamese() {
    assertEquals(
        "width: phải là một trong: 576, 384; không phải \"500\".",
        StatusWords.problem(
            new SettingProblem(
                "width", new SettingProblem.NotAmong(List.of("576", "384"), "500"))));
    assertEquals(
        "link: còn thiếu",
        StatusWords.problem(new SettingProblem("link", new SettingProblem.Missing())));
    assertEquals(
        "gap: phải là số nguyên từ 10 đến 1000, không phải \"x\"",
        StatusWords.problem(new SettingProblem("gap", new SettingProblem.NotWhole(10, 1000, "x"))));
  }
}
