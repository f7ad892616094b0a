package vn.quay24.device.drivers.locker;

import java.util.EnumSet;
import vn.quay24.device.drivers.locker.board.BoardProtocol;
import vn.quay24.device.drivers.locker.board.KerongCu12;
import vn.quay24.device.drivers.locker.board.KerongCu12.SumPlace;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code kerong-cu12}. Its own settings: {@code checksum} ({@code before-data} or {@code
 * after-data}; commissioning finds it out), {@code presence} (compartments have sensors).
 */
public final class KerongCu12Provider extends LockerProvider {
  static final Boards BOARDS = new Boards(0, 14, 12).withEverybody(15);

  public KerongCu12Provider() {
    super("kerong-cu12", new Standard(19_200, true, BOARDS), "checksum", "presence");
  }

  @Override
  protected BoardProtocol protocol(Settings settings) throws IllegalConfigurationException {
    settings.required("checksum");
    String before = SumPlace.BEFORE_DATA.word();
    boolean first =
        settings.choice("checksum", before, before, SumPlace.AFTER_DATA.word()).equals(before);
    return new KerongCu12(
        settings.flag("commissioning", false)
            ? EnumSet.allOf(SumPlace.class)
            : EnumSet.of(first ? SumPlace.BEFORE_DATA : SumPlace.AFTER_DATA));
  }

  @Override
  protected boolean presence(Settings settings) throws IllegalConfigurationException {
    return settings.flag("presence", false);
  }
}
