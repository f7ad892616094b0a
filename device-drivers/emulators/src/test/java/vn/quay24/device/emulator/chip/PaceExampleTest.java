package vn.quay24.device.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked example of ICAO 9303-11 Appendix G.1, ECDH with generic mapping, byte for byte. */
class PaceExampleTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final CardKeys KEYS = new CardKeys("T22000129", "640812", "101031", "");
  private static final PaceSuite SUITE =
      PaceSuite.of(HEX.parseHex("31143012060A04007F0007020204020202010202010D")).getFirst();

  private final Pace chip =
      new Pace(
          SUITE,
          KEYS.mrzHash(),
          Optional.empty(),
          new ScriptedRandom(
              "3F00C4D39D153F2B2A214A078D899B22",
              "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560",
              "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A"));

  @Test
  void theChipAnswersTheExampleByteForByte() throws Refusal {
    assertEquals("801095A3A016522EE98D01E76CB6B98B42C3", next(new byte[0]));
    assertEquals(
        "824104824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
            + "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54",
        next(
            object(
                0x81,
                "047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
                    + "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D")));
    assertEquals(
        "8441049E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
            + "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094",
        next(
            object(
                0x83,
                "042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
                    + "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462")));

    Pace.Result last = chip.next(Tlv.parse(object(0x85, "C2B0BD78D94BA866")));

    assertEquals("86083ABB9674BCE93C08", HEX.formatHex(last.data()));
    assertTrue(last.session().isPresent());
  }

  private String next(byte[] objects) throws Refusal {
    List<Tlv> parsed = Tlv.parse(objects);
    return HEX.formatHex(chip.next(parsed).data());
  }

  private static byte[] object(int tag, String hex) {
    return Tlv.of(tag, HEX.parseHex(hex));
  }
}
