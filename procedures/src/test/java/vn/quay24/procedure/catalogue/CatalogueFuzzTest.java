package vn.quay24.procedure.catalogue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Whatever a release or a folder holds, it is a catalogue or it is refused. */
class CatalogueFuzzTest {
  private static final byte[] MANIFEST =
      """
      procedures = ["2.000635"]
      [[life-event]]
      key = "papers"
      name.vi = "Giấy tờ"
      name.en = "Papers"
      """
          .getBytes(StandardCharsets.UTF_8);

  @FuzzTest
  void anyBytesAreAZipOrRefused(byte[] bytes) {
    try {
      Catalogues.loadZip(bytes);
    } catch (InvalidCatalogueException _) {
      // as it should be
    }
  }

  @FuzzTest
  void anyTextIsAProcedureOrRefused(byte[] toml) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, CatalogueFiles.MANIFEST, MANIFEST);
      put(zip, CatalogueFiles.HOLIDAYS, holidays());
      put(zip, "procedures/2.000635.toml", toml);
    }
    try {
      Catalogues.loadZip(bytes.toByteArray());
    } catch (InvalidCatalogueException _) {
      // as it should be
    }
  }

  private static byte[] holidays() {
    try {
      return Files.readAllBytes(Path.of("catalogue", CatalogueFiles.HOLIDAYS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
