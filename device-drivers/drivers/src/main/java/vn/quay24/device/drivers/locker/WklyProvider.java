package vn.quay24.device.drivers.locker;

import vn.quay24.device.drivers.locker.board.BoardProtocol;
import vn.quay24.device.drivers.locker.board.Wkly;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.spi.IllegalConfigurationException;

/** Driver {@code wkly}. Its own setting: {@code locks} (of a board, 24). */
public final class WklyProvider extends LockerProvider {
  static final Boards BOARDS = new Boards(0, 31, 24);

  private static final int MOST_LOCKS = 50;

  public WklyProvider() {
    super("wkly", new Standard(9_600, true, BOARDS), "locks");
  }

  @Override
  protected BoardProtocol protocol(Settings settings) {
    return new Wkly();
  }

  @Override
  protected Boards boards(Settings settings) throws IllegalConfigurationException {
    return varying(settings, BOARDS, MOST_LOCKS);
  }
}
