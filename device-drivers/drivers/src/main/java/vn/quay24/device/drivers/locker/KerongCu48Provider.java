package vn.quay24.device.drivers.locker;

import vn.quay24.device.drivers.locker.board.BoardProtocol;
import vn.quay24.device.drivers.locker.board.KerongCu48;
import vn.quay24.device.drivers.supervise.Settings;

/** Driver {@code kerong-cu48}. */
public final class KerongCu48Provider extends LockerProvider {
  static final Boards BOARDS = new Boards(0, 14, 48).withEverybody(15);

  public KerongCu48Provider() {
    super("kerong-cu48", new Standard(19_200, true, BOARDS));
  }

  @Override
  protected BoardProtocol protocol(Settings settings) {
    return new KerongCu48();
  }
}
