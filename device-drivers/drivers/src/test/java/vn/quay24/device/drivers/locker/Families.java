package vn.quay24.device.drivers.locker;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.locker.board.Board8A80;
import vn.quay24.device.drivers.locker.board.BoardProtocol;
import vn.quay24.device.drivers.locker.board.KerongCu12;
import vn.quay24.device.drivers.locker.board.KerongCu12.SumPlace;
import vn.quay24.device.drivers.locker.board.KerongCu16;
import vn.quay24.device.drivers.locker.board.KerongCu48;
import vn.quay24.device.drivers.locker.board.Winnsen;
import vn.quay24.device.drivers.locker.board.Wkly;
import vn.quay24.device.drivers.locker.modbus.Layout;
import vn.quay24.device.drivers.locker.modbus.ModbusBoards;
import vn.quay24.device.drivers.modbus.Framing;
import vn.quay24.device.drivers.modbus.RtuFraming;
import vn.quay24.device.drivers.modbus.TcpFraming;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.emulator.locker.BoardFamily;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.LockAddress;

/** The driver's half of each family that can be emulated, and cabinets of two boards. */
final class Families {
  /** Emulated boards answer from memory. */
  static final Patience IMPATIENT = Patience.STANDARD.dividedBy(20);

  private static final int MOST_ON_FIRST_BOARD = 16;
  private static final int COMPARTMENTS = 24;

  private Families() {}

  static BoardProtocol protocol(BoardFamily family) {
    return switch (family) {
      case KERONG_CU12 -> new KerongCu12(EnumSet.of(SumPlace.BEFORE_DATA));
      case KERONG_CU12_SUM_LAST -> new KerongCu12(EnumSet.of(SumPlace.AFTER_DATA));
      case KERONG_CU16 -> new KerongCu16();
      case KERONG_CU48 -> new KerongCu48();
      case BOARD_8A80 -> new Board8A80();
      case WKLY -> new Wkly();
      case WINNSEN -> new Winnsen();
      case MODBUS_RTU -> modbus(RtuFraming.at(115_200));
      case MODBUS_TCP -> modbus(new TcpFraming(new Tolerated(new DeviceId("modbus-test"))));
    };
  }

  private static BoardProtocol modbus(Framing framing) {
    return new ModbusBoards(
        new Layout(16, 0, 0, 2, OptionalInt.of(16), Duration.ofMillis(5)), framing);
  }

  static Boards boards(BoardFamily family) {
    return switch (family) {
      case KERONG_CU12, KERONG_CU12_SUM_LAST -> KerongCu12Provider.BOARDS;
      case KERONG_CU16 -> KerongCu16Provider.BOARDS;
      case KERONG_CU48 -> KerongCu48Provider.BOARDS;
      case BOARD_8A80 -> Board8A80Provider.BOARDS;
      case WKLY -> WklyProvider.BOARDS;
      case WINNSEN -> WinnsenProvider.BOARDS;
      case MODBUS_RTU, MODBUS_TCP -> ModbusProvider.BOARDS;
    };
  }

  static boolean hasSensors(BoardFamily family) {
    return switch (family) {
      case KERONG_CU12, KERONG_CU12_SUM_LAST, KERONG_CU16, MODBUS_RTU, MODBUS_TCP -> true;
      case KERONG_CU48, BOARD_8A80, WKLY, WINNSEN -> false;
    };
  }

  /** Compartments 1 to 16 (12) on the first board, the others to 24 on the second. */
  static Cabinet cabinet(BoardFamily family, Patience patience) {
    Map<Compartment, LockAddress> locks =
        new TreeMap<>((a, b) -> Integer.compare(a.number(), b.number()));
    int onFirst = Math.min(MOST_ON_FIRST_BOARD, family.locks());
    for (int number = 1; number <= COMPARTMENTS; number++) {
      boolean first = number <= onFirst;
      locks.put(
          new Compartment(number),
          new LockAddress(
              family.firstBoard() + (first ? 0 : 1), first ? number : number - onFirst));
    }
    return new Cabinet(
        new Wiring(locks),
        boards(family),
        family.closedBit(),
        hasSensors(family),
        Optional.empty(),
        patience);
  }
}
