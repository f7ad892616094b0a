package vn.quay24.device.drivers.emrtd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/**
 * A folder of certificates ({@code .cer .crt .der .pem}) and revocation lists ({@code .crl}), DER
 * or PEM; a PEM file may hold several. Other files are passed over.
 */
final class TrustFolder {
  private static final Set<String> NAMES = Set.of("cer", "crt", "der", "pem", "crl");

  private TrustFolder() {}

  /**
   * Reads the folder.
   *
   * @throws IOException it cannot be read, or a file in it is not what its name says
   */
  static TrustStore read(Path folder) throws IOException, InterruptedException {
    List<X509CertificateHolder> authorities = new ArrayList<>();
    List<X509CRLHolder> revocations = new ArrayList<>();
    for (Path file : files(folder)) {
      for (Object found : objects(file)) {
        switch (found) {
          case X509CertificateHolder certificate -> authorities.add(certificate);
          case X509CRLHolder list -> revocations.add(list);
          default -> throw unusable(file);
        }
      }
    }
    return new TrustStore(authorities, revocations);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(file -> NAMES.contains(extension(file))).sorted().toList();
    }
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static List<Object> objects(Path file) throws IOException, InterruptedException {
    byte[] content = Files.readAllBytes(file);
    try {
      return Foreign.call(
          "certificate",
          () ->
              content.length > 0 && content[0] == 0x30
                  ? List.of(binary(file, content))
                  : text(new String(content, ISO_8859_1)));
    } catch (RejectedException e) {
      throw unusable(file);
    }
  }

  private static Object binary(Path file, byte[] content) throws IOException {
    return extension(file).equals("crl")
        ? new X509CRLHolder(content)
        : new X509CertificateHolder(content);
  }

  private static List<Object> text(String pem) throws IOException {
    List<Object> found = new ArrayList<>();
    try (PEMParser parser = new PEMParser(new StringReader(pem))) {
      for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
        found.add(next);
      }
    }
    if (found.isEmpty()) {
      throw new IOException("no PEM");
    }
    return found;
  }

  private static IOException unusable(Path file) {
    return new IOException(file + " is neither a certificate nor a revocation list");
  }
}
