package vn.quay24.device.emulator.locker;

/** Families of boards that can be emulated. */
public enum BoardFamily {
  KERONG_CU12(0, 12, true),
  /** The same board as other sources have it: the sum behind the data. */
  KERONG_CU12_SUM_LAST(0, 12, true),
  KERONG_CU16(0, 16, true),
  KERONG_CU48(0, 48, true),
  BOARD_8A80(1, 24, true),
  WKLY(0, 24, true),
  WINNSEN(0, 16, false),
  MODBUS_RTU(1, 16, true),
  MODBUS_TCP(1, 16, true);

  private final int firstBoard;
  private final int locks;
  private final boolean closedBit;

  BoardFamily(int firstBoard, int locks, boolean closedBit) {
    this.firstBoard = firstBoard;
    this.locks = locks;
    this.closedBit = closedBit;
  }

  /** The number of the first board. */
  public int firstBoard() {
    return firstBoard;
  }

  /** How many locks a board has. */
  public int locks() {
    return locks;
  }

  /** What a contact usually says of a closed door. */
  public boolean closedBit() {
    return closedBit;
  }

  BoardSpeech speech() {
    return switch (this) {
      case KERONG_CU12 -> new KerongCu12Speech(false);
      case KERONG_CU12_SUM_LAST -> new KerongCu12Speech(true);
      case KERONG_CU16 -> new KerongCu16Speech();
      case KERONG_CU48 -> new KerongCu48Speech();
      case BOARD_8A80 -> new Board8A80Speech();
      case WKLY -> new WklySpeech();
      case WINNSEN -> new WinnsenSpeech();
      case MODBUS_RTU -> new ModbusRtuSpeech();
      case MODBUS_TCP -> new ModbusTcpSpeech();
    };
  }
}
