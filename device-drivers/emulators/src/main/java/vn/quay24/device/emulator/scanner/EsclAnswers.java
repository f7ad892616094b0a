package vn.quay24.device.emulator.scanner;

/** The documents that an eSCL scanner tells of itself (Mopria eSCL 2.97 §8 and §9). */
final class EsclAnswers {
  private static final String NAMESPACES =
      " xmlns:scan=\"http://schemas.hp.com/imaging/escl/2011/05/03\""
          + " xmlns:pwg=\"http://www.pwg.org/schemas/2010/12/sm\"";
  private static final int[] RESOLUTIONS = {75, 100, 150, 200, 300, 600};

  private EsclAnswers() {}

  static String capabilities() {
    String caps = inputCaps();
    return document(
        "scan:ScannerCapabilities",
        element("pwg:Version", "2.97")
            + element("pwg:MakeAndModel", EmulatedScanner.VENDOR + " " + EmulatedScanner.MODEL)
            + element("pwg:SerialNumber", "999")
            + element("scan:UUID", "00000000-0000-0000-0000-000000000999")
            + element("scan:Platen", element("scan:PlatenInputCaps", caps))
            + element(
                "scan:Adf",
                element("scan:AdfSimplexInputCaps", caps)
                    + element("scan:AdfDuplexInputCaps", caps)
                    + element("scan:FeederCapacity", "100")
                    + element("scan:AdfOptions", element("scan:AdfOption", "DetectPaperLoaded"))));
  }

  private static String inputCaps() {
    StringBuilder resolutions = new StringBuilder();
    for (int dpi : RESOLUTIONS) {
      resolutions.append(
          element(
              "scan:DiscreteResolution",
              element("scan:XResolution", String.valueOf(dpi))
                  + element("scan:YResolution", String.valueOf(dpi))));
    }
    String profile =
        element(
                "scan:ColorModes",
                element("scan:ColorMode", "Grayscale8") + element("scan:ColorMode", "RGB24"))
            + element(
                "scan:DocumentFormats",
                element("pwg:DocumentFormat", "image/jpeg")
                    + element("scan:DocumentFormatExt", "image/jpeg"))
            + element(
                "scan:SupportedResolutions",
                element("scan:DiscreteResolutions", resolutions.toString()));
    return element("scan:MinWidth", "16")
        + element("scan:MaxWidth", String.valueOf(EsclTicket.A4_WIDTH))
        + element("scan:MinHeight", "16")
        + element("scan:MaxHeight", String.valueOf(EsclTicket.A4_HEIGHT))
        + element("scan:MaxScanRegions", "1")
        + element("scan:SettingProfiles", element("scan:SettingProfile", profile));
  }

  static String status(ScannerState state, boolean busy) {
    return document(
        "scan:ScannerStatus",
        element("pwg:Version", "2.97")
            + element("pwg:State", busy ? "Processing" : "Idle")
            + element("scan:AdfState", feeder(state, busy)));
  }

  private static String feeder(ScannerState state, boolean busy) {
    if (state.coverOpen()) {
      return "ScannerAdfHatchOpen";
    }
    if (state.jammed()) {
      return "ScannerAdfJam";
    }
    if (busy) {
      return "ScannerAdfProcessing";
    }
    return state.inFeeder() > 0 ? "ScannerAdfLoaded" : "ScannerAdfEmpty";
  }

  private static String document(String root, String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<"
        + root
        + NAMESPACES
        + ">"
        + content
        + "</"
        + root
        + ">\n";
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }
}
