package vn.quay24.kiosk.staff;

import java.time.Duration;
import java.util.List;
import vn.quay24.kiosk.runtime.DeviceBook;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.DeviceSeen;
import vn.quay24.kiosk.visit.Report;

/** Tells a technician at the machine of its devices. The thread {@code machine}. */
public final class MachineDesk implements AutoCloseable {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final DeviceBook book;
  private final Lane lane = new Lane("machine");

  public MachineDesk(DeviceBook book) {
    this.book = book;
  }

  /** All devices, now and after each second in which one was observed anew. */
  public void watch(Reply reply) {
    lane.start(
        wanted -> {
          List<DeviceSeen> told = List.of();
          while (wanted.getAsBoolean()) {
            List<DeviceSeen> now = book.present();
            if (!now.equals(told)) {
              told = now;
              reply.tell(new Report.DevicesSeen(now));
            }
            Thread.sleep(LOOK_AGAIN);
          }
        });
  }

  public void stop() {
    lane.stop();
  }

  @Override
  public void close() {
    lane.close();
  }
}
