package vn.quay24.distribution.kiosk.devices.trial;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One page of A4 as PDF 1.4 (ISO 32000-1 §7.5), in a typeface that every printer has: a frame ten
 * millimetres inside the edges, its middle lines, and some words.
 */
final class TestPage {
  private static final String CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>";
  private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
  private static final String PAGE =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 5 0 R"
          + " /Resources << /Font << /F 4 0 R >> >> >>";
  private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

  private TestPage() {}

  /**
   * The page.
   *
   * @param words ASCII without brackets and backslashes
   */
  static byte[] pdf(String words) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    write(pdf, "%PDF-1.4\n");
    for (String object : List.of(CATALOGUE, PAGES, PAGE, FONT, stream(drawing(words)))) {
      offsets.add(pdf.size());
      write(pdf, offsets.size() + " 0 obj\n" + object + "\nendobj\n");
    }
    int table = pdf.size();
    int size = offsets.size() + 1;
    write(pdf, "xref\n0 " + size + "\n0000000000 65535 f \n");
    offsets.forEach(offset -> write(pdf, "%010d 00000 n \n".formatted(offset)));
    write(pdf, "trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
    return pdf.toByteArray();
  }

  private static String drawing(String words) {
    return "28.35 28.35 538.58 785.19 re 297.64 28.35 m 297.64 813.54 l 28.35 420.94 m 566.93 420.94"
        + " l S BT /F 28 Tf 60 700 Td (QUAY 24) Tj /F 14 Tf 0 -30 Td ("
        + words
        + ") Tj ET";
  }

  private static String stream(String content) {
    return "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
  }

  private static void write(ByteArrayOutputStream pdf, String text) {
    pdf.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
