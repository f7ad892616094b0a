package vn.quay24.device.drivers.locker;

import vn.quay24.device.drivers.locker.board.BoardProtocol;
import vn.quay24.device.drivers.locker.board.KerongCu16;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.spi.IllegalConfigurationException;

/** Driver {@code kerong-cu16}. Its own setting: {@code presence} (compartments have sensors). */
public final class KerongCu16Provider extends LockerProvider {
  static final Boards BOARDS = new Boards(0, 14, 16).withEverybody(15);

  public KerongCu16Provider() {
    super("kerong-cu16", new Standard(19_200, true, BOARDS), "presence");
  }

  @Override
  protected BoardProtocol protocol(Settings settings) {
    return new KerongCu16();
  }

  @Override
  protected boolean presence(Settings settings) throws IllegalConfigurationException {
    return settings.flag("presence", false);
  }
}
