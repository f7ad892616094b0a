package vn.quay24.device.drivers.locker;

import vn.quay24.device.drivers.locker.board.BoardProtocol;
import vn.quay24.device.drivers.locker.board.Winnsen;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.spi.IllegalConfigurationException;

/** Driver {@code winnsen}. Its own setting: {@code locks} (of a board, 16). */
public final class WinnsenProvider extends LockerProvider {
  static final Boards BOARDS = new Boards(0, 31, 16);

  private static final int MOST_LOCKS = 50;

  public WinnsenProvider() {
    super("winnsen", new Standard(9_600, false, BOARDS), "locks");
  }

  @Override
  protected BoardProtocol protocol(Settings settings) {
    return new Winnsen();
  }

  @Override
  protected Boards boards(Settings settings) throws IllegalConfigurationException {
    return varying(settings, BOARDS, MOST_LOCKS);
  }
}
