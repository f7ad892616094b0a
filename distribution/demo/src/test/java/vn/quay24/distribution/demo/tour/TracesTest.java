package vn.quay24.distribution.demo.tour;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {
  @TempDir Path folder;

  private final Traces traces = new Traces("Lê Thị Mẫu Đơn", "999198007733");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lê Thị Mẫu Đơn",
        "LÊ THỊ MẪU ĐƠN",
        "lê thị mẫu đơn",
        "Le Thi Mau Don",
        "LE THI MAU DON",
        "LE<<THI<MAU<DON",
        "999198007733",
      })
  void everyFormIsFoundInEveryEncoding(String form) throws IOException {
    for (Charset encoding : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      for (Normalizer.Form accents : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
        String line = "\u0000\u0007{\"name\":\"" + Normalizer.normalize(form, accents) + "\"}";
        Path file = Files.write(folder.resolve("page.db"), line.getBytes(encoding));

        assertEquals(List.of(file), traces.in(folder), () -> encoding + " " + accents);
      }
    }
  }

  @Test
  void anybodyElseIsNotFound() throws IOException {
    Files.writeString(folder.resolve("log"), "Lê Thị Mẫu 999198007734 LE<<THI<MAU");

    assertEquals(List.of(), traces.in(folder));
  }
}
