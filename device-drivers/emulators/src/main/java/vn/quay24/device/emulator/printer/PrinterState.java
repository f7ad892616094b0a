package vn.quay24.device.emulator.printer;

/**
 * What ails a printer, and how it says so in Epson's status bytes (command reference, {@code DLE
 * EOT}, {@code GS a}, {@code GS r}).
 *
 * @param mutesAtCut it will answer nothing once the next slip is out
 */
public record PrinterState(
    boolean plugged,
    boolean coverOpen,
    boolean paperOut,
    boolean paperNearEnd,
    boolean cutterBlocked,
    boolean cutterError,
    boolean hot,
    boolean mute,
    boolean mutesAtCut) {
  private static final int REAL_TIME = 0x12; // fixed bits of every real-time byte
  private static final int DRAWER = 0x04;

  /** Whether it prints. */
  public boolean online() {
    return !coverOpen && !paperOut && !cutterError && !hot;
  }

  byte realTime(int what) {
    int bits =
        switch (what) {
          case 1 -> DRAWER | bit(!online(), 0x08);
          case 2 -> bit(coverOpen, 0x04) | bit(paperOut, 0x20) | bit(cutterError || hot, 0x40);
          case 3 -> bit(cutterError, 0x08) | bit(hot, 0x40);
          default -> bit(paperNearEnd, 0x0C) | bit(paperOut, 0x60);
        };
    return (byte) (REAL_TIME | bits);
  }

  byte[] automatic() {
    return new byte[] {
      (byte) (0x10 | DRAWER | bit(!online(), 0x08) | bit(coverOpen, 0x20)),
      (byte) (bit(cutterError, 0x08) | bit(hot, 0x40)),
      paper(),
      0
    };
  }

  byte paper() {
    return (byte) (bit(paperNearEnd, 0x03) | bit(paperOut, 0x0C));
  }

  private static int bit(boolean set, int mask) {
    return set ? mask : 0;
  }
}
