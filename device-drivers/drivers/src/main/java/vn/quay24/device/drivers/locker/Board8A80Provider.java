package vn.quay24.device.drivers.locker;

import vn.quay24.device.drivers.locker.board.Board8A80;
import vn.quay24.device.drivers.locker.board.BoardProtocol;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.spi.IllegalConfigurationException;

/** Driver {@code locker-8a80}. Its own setting: {@code locks} (of a board, 24). */
public final class Board8A80Provider extends LockerProvider {
  static final Boards BOARDS = new Boards(1, 32, 24);

  private static final int MOST_LOCKS = 50;

  public Board8A80Provider() {
    super("locker-8a80", new Standard(9_600, true, BOARDS), "locks");
  }

  @Override
  protected BoardProtocol protocol(Settings settings) {
    return new Board8A80();
  }

  @Override
  protected Boards boards(Settings settings) throws IllegalConfigurationException {
    return varying(settings, BOARDS, MOST_LOCKS);
  }
}
