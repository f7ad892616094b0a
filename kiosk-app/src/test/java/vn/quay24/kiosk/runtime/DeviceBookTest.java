package vn.quay24.kiosk.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Advisory;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.DeviceStatus.Source;
import vn.quay24.kiosk.visit.DeviceSeen;

class DeviceBookTest {
  private static final DeviceId ID = new DeviceId("printer");
  private static final DeviceFault OUT = new DeviceFault.PaperOut(ID);
  private static final Instant NINE = Instant.parse("2026-11-20T02:00:00Z");

  private final Told printer = new Told(online(NINE, Set.of()));
  private final DeviceBook book =
      new DeviceBook(Map.of(ID, new DeviceSeen.Place("escpos", "serial:/dev/quay24/printer")));

  @Test
  void aDeviceIsShownWithTheDriverAndThePortOfTheDeviceFile() {
    book.follow(printer);

    assertEquals(new DeviceSeen.Place("escpos", "serial:/dev/quay24/printer"), seen().place());
    assertEquals(NINE, seen().since());
  }

  @Test
  void aLaterLookThatSaysTheSameMovesOnlyTheTimeOfTheLook() {
    book.follow(printer);
    printer.observe(online(NINE.plusSeconds(60), Set.of()));

    assertEquals(NINE, seen().since());
    assertEquals(NINE.plusSeconds(60), seen().status().observedAt());
  }

  @Test
  void anAdvisoryAloneDoesNotBeginANewTime() {
    book.follow(printer);
    printer.tell(online(NINE.plusSeconds(60), Set.of(Advisory.PAPER_NEAR_END)));

    assertEquals(NINE, seen().since());
    assertEquals(Set.of(Advisory.PAPER_NEAR_END), seen().status().advisories());
  }

  @Test
  void aFaultIsRememberedWithItsEndOnceItIsCleared() {
    book.follow(printer);
    printer.tell(faulted(NINE.plusSeconds(60)));
    assertEquals(
        Optional.of(new DeviceSeen.Trouble(OUT, NINE.plusSeconds(60), Optional.empty())),
        seen().last());

    printer.tell(online(NINE.plusSeconds(120), Set.of()));

    assertEquals(
        Optional.of(
            new DeviceSeen.Trouble(OUT, NINE.plusSeconds(60), Optional.of(NINE.plusSeconds(120)))),
        seen().last());
    assertEquals(NINE.plusSeconds(120), seen().since());
  }

  private DeviceSeen seen() {
    return book.present().getFirst();
  }

  private static DeviceStatus online(Instant at, Set<Advisory> advisories) {
    return DeviceStatus.online(ID, DeviceKind.RECEIPT_PRINTER, advisories, at, Source.POLLED);
  }

  private static DeviceStatus faulted(Instant at) {
    return DeviceStatus.faulted(ID, DeviceKind.RECEIPT_PRINTER, OUT, at, Source.EVENT);
  }

  /** Is in the state that it is told to be in. */
  private static final class Told implements Device {
    private final List<Consumer<DeviceStatus>> listeners = new ArrayList<>();
    private DeviceStatus status;

    Told(DeviceStatus first) {
      this.status = first;
    }

    void observe(DeviceStatus next) {
      status = next;
    }

    void tell(DeviceStatus next) {
      status = next;
      listeners.forEach(listener -> listener.accept(next));
    }

    @Override
    public DeviceId id() {
      return status.device();
    }

    @Override
    public DeviceKind kind() {
      return status.kind();
    }

    @Override
    public DeviceStatus status() {
      return status;
    }

    @Override
    public void onStatus(Consumer<DeviceStatus> listener) {
      listeners.add(listener);
      listener.accept(status);
    }

    @Override
    public void close() {}
  }
}
