package vn.quay24.device.emulator.chip;

/**
 * What a chip can do besides what its files say.
 *
 * @param basicAccess opens to BAC
 * @param extendedLength takes commands with lengths of three bytes
 */
public record ChipTraits(boolean basicAccess, boolean extendedLength) {
  /** As far as known, the Vietnamese card: PACE and BAC, extended length. */
  public static final ChipTraits CITIZEN_CARD = new ChipTraits(true, true);

  /** An old chip: short commands only. */
  public static final ChipTraits SHORT_COMMANDS = new ChipTraits(true, false);
}
