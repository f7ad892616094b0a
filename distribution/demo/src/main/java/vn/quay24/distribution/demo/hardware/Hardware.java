package vn.quay24.distribution.demo.hardware;

import java.io.IOException;
import java.time.InstantSource;
import vn.quay24.distribution.demo.home.DemoHome;

/**
 * Everything that the kiosk's drivers reach. It lives in the bench's process: when the app dies, a
 * door stays open and paper stays printed.
 */
public record Hardware(
    CardDeck card,
    CodeWindow code,
    ScannerDesk scanner,
    SlipPrinter printer,
    PagePrinter document,
    LockerWall locker,
    Housing housing,
    CameraStand camera,
    SoundCorner sound)
    implements AutoCloseable {

  /**
   * Plugs everything in.
   *
   * @param changed called after every change, from any thread
   */
  public static Hardware plugIn(DemoHome home, InstantSource clock, Runnable changed)
      throws IOException {
    return new Hardware(
        new CardDeck(home.props().resolve("cards"), home.deviceSocket("card"), clock, changed),
        new CodeWindow(home.deviceSocket("code"), changed),
        new ScannerDesk(home, changed),
        new SlipPrinter(home.deviceSocket("printer"), clock, changed),
        new PagePrinter(changed),
        new LockerWall(home.deviceSocket("locker"), changed),
        new Housing(home.deviceSocket("housing"), home.deviceSocket("ups"), changed),
        new CameraStand(home.cameraPicture(), changed),
        new SoundCorner(home, changed));
  }

  @Override
  public void close() throws IOException {
    card.close();
    code.close();
    scanner.close();
    printer.close();
    document.close();
    locker.close();
    housing.close();
    sound.close();
  }
}
