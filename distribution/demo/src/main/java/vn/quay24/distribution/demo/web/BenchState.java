package vn.quay24.distribution.demo.web;

import java.util.List;
import vn.quay24.distribution.demo.hardware.CameraStand;
import vn.quay24.distribution.demo.hardware.CardDeck;
import vn.quay24.distribution.demo.hardware.Housing;
import vn.quay24.distribution.demo.hardware.LockerWall;
import vn.quay24.distribution.demo.hardware.PagePrinter;
import vn.quay24.distribution.demo.hardware.ScannerDesk;
import vn.quay24.distribution.demo.hardware.SlipPrinter;
import vn.quay24.distribution.demo.hardware.SoundCorner;
import vn.quay24.distribution.demo.phone.Phone;
import vn.quay24.distribution.demo.process.ProcessView;
import vn.quay24.distribution.demo.setup.SampleAccounts;

/** Everything that the page shows besides the kiosk's screen. */
public record BenchState(
    Kiosk kiosk,
    Centre centre,
    Lines network,
    List<ProcessView> processes,
    CardDeck.View card,
    Code code,
    ScannerDesk.View scanner,
    SlipPrinter.View printer,
    PagePrinter.View document,
    LockerWall.View locker,
    Housing.View housing,
    CameraStand.View camera,
    SoundCorner.View sound,
    Phone.View phone) {

  /**
   * The app.
   *
   * @param connected it shows its screen
   * @param ghostTouches its screen is touched by nobody
   */
  public record Kiosk(boolean connected, long frame, boolean ghostTouches) {}

  /**
   * Where the centre is.
   *
   * @param ready its pages answer
   * @param preparing what the first start is doing, empty when it is done
   */
  public record Centre(
      String url, boolean ready, String preparing, List<SampleAccounts.Account> accounts) {}

  /** Which lines between kiosk and centre are whole. */
  public record Lines(boolean api, boolean broker) {}

  /**
   * The code window.
   *
   * @param envelopes dossier codes whose result envelopes may be held to it
   */
  public record Code(boolean plugged, List<String> envelopes) {}

  @Override
  public String toString() {
    return "BenchState[redacted]";
  }
}
