package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lines as the backends' options make scanimage write them. */
class ScannerOfferTest {

  @Test
  void aFeederThatTurnsSheetsNamesItsSides() { // fujitsu, canon_dr
    assertEquals(
        Map.of("feeder", "ADF Front", "flatbed", "none", "duplex", "ADF Duplex"),
        settings(
            "    --source ADF Front|ADF Back|ADF Duplex [ADF Front]",
            "        Selects the scan source (such as a document-feeder).",
            "    --mode Lineart|Halftone|Gray|Color [Lineart]",
            "        Selects the scan mode (e.g., lineart, monochrome, or color).",
            "    --resolution 50..600dpi (in steps of 1) [600]"));
  }

  @Test
  void theDuplexSourceIsNotTakenForTheFeederWhereItStandsFirst() {
    assertEquals(
        Map.of("feeder", "ADF", "flatbed", "Flatbed", "duplex", "ADF Duplex"),
        settings("    --source ADF Duplex|ADF|Flatbed [Flatbed]", "    --mode Gray|Color [Gray]"));
  }

  @Test
  void anEpsonTurnsSheetsByAnOptionBesideItsSource() { // epson2, epsonds
    assertEquals(
        Map.of(
            "feeder", "Automatic Document Feeder",
            "flatbed", "Flatbed",
            "duplex", "Automatic Document Feeder",
            "duplex-options", "--adf-mode Duplex"),
        settings(
            "    --mode Lineart|Gray|Color [Lineart]",
            "    --source Flatbed|Automatic Document Feeder [Flatbed]",
            "    --adf-mode Simplex|Duplex [inactive]"));
  }

  @Test
  void automaticIsNoNameAndWhatIsInactiveIsNoChoice() { // pixma, genesys
    assertEquals(
        Map.of("feeder", "Automatic Document Feeder", "flatbed", "Flatbed"),
        settings(
            "    --resolution auto||75|150|300|600|1200dpi [75]",
            "    --mode auto|Color|Gray|48 bits color|16 bits gray|Lineart [Color]",
            "    --source Flatbed|Automatic Document Feeder [Flatbed]",
            "    --button-controlled[=(yes|no)] [no]"));
    assertEquals(
        Map.of("feeder", "none", "flatbed", "none"),
        settings("    --mode Color|Gray [Gray]", "    --source Flatbed [inactive]"));
  }

  @Test
  void aGlassThatIsCalledNormalIsAGlass() { // avision
    assertEquals(
        Map.of("feeder", "ADF Front", "flatbed", "Normal", "duplex", "ADF Duplex"),
        settings(
            "    --source Normal|ADF Front|ADF Back|ADF Duplex [Normal] [advanced]",
            "    --mode Lineart|Dithered|Gray|256 Color|Color [Color]"));
  }

  @Test
  void modesWithOtherNamesAreNamed() { // brother
    assertEquals(
        Map.of(
            "feeder", "Automatic Document Feeder(left aligned)",
            "flatbed", "FlatBed",
            "duplex", "Automatic Document Feeder(left aligned,Duplex)",
            "colour", "24bit Color",
            "grey", "True Gray"),
        settings(
            "    --mode Black & White|Gray[Error Diffusion]|True Gray|24bit Color|24bit Color[Fast]"
                + " [24bit Color]",
            "    --resolution 100|150|200|300|400|600|1200dpi [200]",
            "    --source FlatBed|Automatic Document Feeder(left aligned)|Automatic Document"
                + " Feeder(left aligned,Duplex) [Automatic Document Feeder(left aligned)]"));
  }

  @Test
  void aSlotForCardsIsNoFeederAndATableIsAGlass() { // canon_dr, epsonscan2
    assertEquals(
        Map.of("feeder", "ADF Front", "flatbed", "Document Table", "duplex", "ADF Duplex"),
        settings(
            "    --source Document Table|Card Front|Card Duplex|ADF Front|ADF Duplex [ADF Front]",
            "    --mode Lineart|Gray|Color [Lineart]"));
  }

  @Test
  void anOptionThatSaysYesToBothSidesIsNamed() { // kvs1025, hpaio
    assertEquals(
        Map.of(
            "feeder", "ADF",
            "flatbed", "Flatbed",
            "duplex", "ADF",
            "duplex-options", "--duplex=yes"),
        settings(
            "    --mode Lineart|Gray|Color [Gray]",
            "    --source ADF|Flatbed [ADF]",
            "    --duplex[=(yes|no)] [no]"));
  }

  @Test
  void aScannerWithoutChoicesIsAskedForNone() {
    assertEquals(
        Map.of("feeder", "none", "flatbed", "none", "colour", "none", "grey", "none"),
        settings("    --resolution 300dpi [300]", "    --source <string> []", "", "  Geometry:"));
  }

  private static Map<String, String> settings(String... lines) {
    return ScannerOffer.of(List.of(lines)).settings();
  }
}
