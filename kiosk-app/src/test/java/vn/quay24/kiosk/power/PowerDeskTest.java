package vn.quay24.kiosk.power;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.power.Power;
import vn.quay24.device.power.PowerSupply;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;

@Timeout(20)
class PowerDeskTest {
  private static final DeviceId ID = new DeviceId("ups");
  private static final Instant BEGIN = Instant.parse("2026-11-20T01:00:00Z");

  private final LinkedBlockingQueue<String> done = new LinkedBlockingQueue<>();
  private volatile Instant now = BEGIN;
  private volatile Optional<Power> power = Optional.of(mains());
  private volatile Optional<Instant> end = Optional.empty();
  private final PowerDesk desk =
      new PowerDesk(
          new Supply(),
          new PowerLimits(Duration.ofMinutes(5), Duration.ofMinutes(3), List.of("poweroff")),
          new PowerDesk.Acts() {
            @Override
            public void close(Optional<Instant> endsBy) {
              end = endsBy;
              done.add("close");
            }

            @Override
            public void open() {
              done.add("open");
            }

            @Override
            public void end() {
              done.add("end");
            }
          },
          () -> now,
          Duration.ofMillis(5));

  @Test
  void aVisitUnderWayIsWaitedForAndThenTheKioskEnds() throws InterruptedException {
    try (desk) {
      desk.show(at(new Welcome.Home()));
      desk.start();
      power = Optional.of(low());
      assertEquals("close", next());
      assertEquals(Optional.of(BEGIN.plusSeconds(180)), end);
      now = BEGIN.plusSeconds(60);
      assertEquals("", soon());

      desk.show(at(new Welcome.OutOfService(Visit.Service.OUT_OF_SERVICE)));

      assertEquals("end", next());
    }
  }

  @Test
  void theMainsComeBackInTime() throws InterruptedException {
    try (desk) {
      desk.start();
      power = Optional.of(low());
      assertEquals("close", next());

      power = Optional.of(mains());

      assertEquals("open", next());
    }
  }

  @Test
  void aSupplyThatIsGoneWhileItsBatteryWasLowDoesNotHoldTheEndUp() throws InterruptedException {
    try (desk) {
      desk.start();
      power = Optional.of(low());
      assertEquals("close", next());

      power = Optional.empty();
      now = BEGIN.plusSeconds(31);

      assertEquals("end", next());
    }
  }

  private String next() throws InterruptedException {
    return Optional.ofNullable(done.poll(10, TimeUnit.SECONDS)).orElse("nothing");
  }

  private String soon() throws InterruptedException {
    return Optional.ofNullable(done.poll(100, TimeUnit.MILLISECONDS)).orElse("");
  }

  private static Power mains() {
    return new Power(Power.Feed.MAINS, false, OptionalInt.of(100), Optional.empty());
  }

  private static Power low() {
    return new Power(
        Power.Feed.BATTERY, true, OptionalInt.of(8), Optional.of(Duration.ofSeconds(90)));
  }

  private static Visit at(Welcome stage) {
    return new Visit(
        1,
        "vi",
        stage,
        new Visit.Overlay.None(),
        Capabilities.ALL,
        Visit.Service.IN_SERVICE,
        BEGIN,
        0);
  }

  private final class Supply implements PowerSupply {
    @Override
    public Power power() throws DeviceException {
      return power.orElseThrow(() -> new DeviceException(new DeviceFault.Disconnected(ID)));
    }

    @Override
    public DeviceId id() {
      return ID;
    }

    @Override
    public DeviceKind kind() {
      return DeviceKind.UPS;
    }

    @Override
    public DeviceStatus status() {
      return DeviceStatus.starting(ID, DeviceKind.UPS, BEGIN);
    }

    @Override
    public void onStatus(Consumer<DeviceStatus> listener) {}

    @Override
    public void close() {}
  }
}
