package vn.quay24.device.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VirtualChipTest {
  private static final LdsImage IMAGE = Specimen.card();
  private static final String CAN = "000123";
  private static final String SELECT_APPLET = "00a4040c07a0000002471001";
  private static final byte[] NOTHING = {};
  private static final byte[] ALL = {0};

  private final VirtualChip chip = new VirtualChip(IMAGE);
  private final Terminal terminal = new Terminal(chip);

  @Test
  void cardAccessIsFreeStraightAfterReset() {
    assertEquals("9000", terminal.plain("00a4020c02011c"));

    String content = HexFormat.of().formatHex(IMAGE.file(LdsFile.CARD_ACCESS).orElseThrow());

    assertEquals(content + "9000", terminal.plain("00b0000000"));
    assertEquals(content + "9000", terminal.plain("00b09c0000"));
  }

  @Test
  void theMasterFileCannotBeSelectedJustAsOnTheRealCard() {
    assertEquals("6d00", terminal.plain("00a4000c023f00"));
  }

  @Test
  void nothingElseCanBeReadBeforeAccessControl() {
    assertEquals("9000", terminal.plain(SELECT_APPLET));

    for (int shortId : new int[] {0x1E, 0x1D, 1, 2, 13, 14, 15}) {
      assertEquals("6982", terminal.plain("00b0%02x0000".formatted(0x80 | shortId)));
    }
    assertEquals("6982", terminal.plain("0088000008010203040506070800"));
  }

  @ParameterizedTest
  @EnumSource(
      value = LdsFile.class,
      names = {"COM", "SOD", "DG1", "DG2", "DG13", "DG14", "DG15"})
  void theRightCanOpensEveryFile(LdsFile file) throws Refusal {
    assertEquals("9000", terminal.openWithCan(CAN));
    terminal.selectApplet();

    byte[] inPieces = terminal.file(file, false);
    byte[] extended = terminal.file(file, true);

    assertArrayEquals(IMAGE.file(file).orElseThrow(), inPieces);
    assertArrayEquals(IMAGE.file(file).orElseThrow(), extended);
  }

  @Test
  void fingerprintsStayClosedAndMissingFilesAreSaidToBeMissing() throws Refusal {
    terminal.openWithCan(CAN);
    terminal.selectApplet();

    assertEquals("6982", terminal.secured("00b08300", NOTHING, ALL).status());
    assertEquals("6a82", terminal.secured("00b08b00", NOTHING, ALL).status());
  }

  @Test
  void aWrongCanIsRefusedAndOpensNothing() throws Refusal {
    assertEquals("6300", terminal.openWithCan("000124"));

    terminal.plain(SELECT_APPLET);

    assertEquals("6982", terminal.plain("00b0810000"));
  }

  @Test
  void aCommandChangedOnTheWayEndsTheSession() throws Refusal {
    terminal.openWithCan(CAN);
    byte[] command = terminal.protect(HexFormat.of().parseHex("00a4040c"), NOTHING, ALL);
    command[command.length - 2] ^= 1;

    assertEquals("6988", terminal.open(chip.respond(command)).status());
    assertEquals("6882", terminal.secured("00b08100", NOTHING, ALL).status());
  }

  @Test
  void aSecuredCommandWithoutChecksumEndsTheSession() throws Refusal {
    terminal.openWithCan(CAN);

    assertEquals("6987", terminal.plain("0cb0810003970100 00"));
    assertEquals("6882", terminal.secured("00b08100", NOTHING, ALL).status());
  }

  @Test
  void aPlainCommandEndsTheSession() throws Refusal {
    terminal.openWithCan(CAN);
    terminal.plain(SELECT_APPLET);

    assertEquals("6982", terminal.plain("00b0810000"));
    assertEquals("6882", terminal.secured("00b08100", NOTHING, ALL).status());
  }

  @Test
  void aResetForgetsTheSession() throws Refusal {
    terminal.openWithCan(CAN);

    chip.reset();

    assertEquals("6882", terminal.secured("00b08100", NOTHING, ALL).status());
  }

  @Test
  void readingBeyondTheEndIsTold() throws Refusal {
    terminal.openWithCan(CAN);
    terminal.selectApplet();
    int length = IMAGE.file(LdsFile.DG1).orElseThrow().length;

    assertEquals("6282", terminal.secured("00b0815a", NOTHING, new byte[] {(byte) 200}).status());
    assertEquals("6b00", terminal.secured("00b0%04x".formatted(length), NOTHING, ALL).status());
  }

  @Test
  void anOldChipTakesNoExtendedCommand() {
    Terminal old = new Terminal(new VirtualChip(IMAGE, ChipTraits.SHORT_COMMANDS));
    old.plain("00a4020c02011c");

    assertEquals("6700", old.plain("00b00000000000"));
  }

  @Test
  void anOddReadNamesItsFileAndOffset() throws Refusal {
    terminal.openWithCan(CAN);
    terminal.selectApplet();

    byte[] data = terminal.secured("00b10101", new byte[] {0x54, 1, 2}, ALL).data();

    assertEquals(0x53, data[0]);
    assertEquals(0x5F, data[2]);
  }
}
