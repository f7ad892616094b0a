package vn.quay24.device.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked example of ICAO 9303-11 Appendix D (D.2 to D.4), byte for byte. */
class BasicAccessExampleTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final CardKeys KEYS = new CardKeys("L898902C", "690806", "940623", "");
  private static final LdsImage IMAGE =
      new LdsImage(
          Map.of(LdsFile.COM, HEX.parseHex("60145F0104303130365F36063034303030305C026175")),
          KEYS,
          Optional.empty(),
          Optional.empty());

  private final VirtualChip chip =
      new VirtualChip(
          IMAGE,
          ChipTraits.CITIZEN_CARD,
          new ScriptedRandom("4608F91988702212", "0B4F80323EB3191CB04970CB4052790B"));

  @Test
  void theSeedComesFromTheMachineReadableZone() {
    assertEquals(
        "239AB9CB282DAF66231DC5A4DF6BFBAE", HEX.formatHex(Bytes.slice(KEYS.mrzHash(), 0, 16)));
  }

  @Test
  void theChipAnswersTheExampleByteForByte() {
    assertEquals("9000", send("00A4040C07A0000002471001"));
    assertEquals("4608F919887022129000", send("0084000008"));
    assertEquals(
        "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D74499000",
        send(
            "008200002872C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2"
                + "5F1448EEA8AD90A728"));
    assertEquals(
        "990290008E08FA855A5D4C50A8ED9000",
        send("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800"));
    assertEquals(
        "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000",
        send("0CB000000D9701048E08ED6705417E96BA5500"));
    assertEquals(
        "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000",
        send("0CB000040D9701128E082EA28A70F3C7B53500"));
  }

  private String send(String command) {
    return HEX.formatHex(chip.respond(HEX.parseHex(command)));
  }
}
