package vn.quay24.device.emulator.chip;

/**
 * What a chip can do besides what its files say.
 *
 * @param basicAccess opens to BAC
 * @param extendedLength takes commands with lengths of three bytes
 * @param reading how it takes READ BINARY
 */
public record ChipTraits(boolean basicAccess, boolean extendedLength, Reading reading) {
  /** As far as known, the Vietnamese card: PACE and BAC, extended length. */
  public static final ChipTraits CITIZEN_CARD = new ChipTraits(true, true, Reading.WARNS);

  /** An old chip: short commands only. */
  public static final ChipTraits SHORT_COMMANDS = new ChipTraits(true, false, Reading.WARNS);

  /** What comes of asking for more bytes than a file has; chips differ. */
  public enum Reading {
    /** What there is, with status 6282. */
    WARNS,
    /** What there is, with status 9000. */
    SHORTENS,
    /** Nothing, with status 6B00. */
    REFUSES,
    /** A bare status word, and the end of the session. */
    BREAKS_OFF,
    /** As with {@link #WARNS}, but files have short ids only and cannot be selected. */
    SHORT_IDS_ONLY,
    /** As with {@link #SHORT_IDS_ONLY}, but SELECT says that there is no such file. */
    HIDES_FROM_SELECT,
    /** As with {@link #WARNS}, but never more than three bytes at once. */
    SIPS,
    /** As with {@link #WARNS}, but EF.CardSecurity can be selected and not read: 6982. */
    WITHHOLDS_CARD_SECURITY
  }

  /** The citizen card, but for how it is read. */
  public static ChipTraits reading(Reading reading) {
    return new ChipTraits(true, true, reading);
  }
}
