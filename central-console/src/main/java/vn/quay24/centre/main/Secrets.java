package vn.quay24.centre.main;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import vn.quay24.centre.key.AtRest;
import vn.quay24.centre.key.CertificateAuthority;
import vn.quay24.centre.key.CommandKey;
import vn.quay24.centre.key.HolderMac;
import vn.quay24.centre.key.KeyFolder;
import vn.quay24.centre.key.ServerKey;
import vn.quay24.protocol.dossier.DossierOpener;
import vn.quay24.protocol.enrolment.Pem;

/**
 * Every secret of the centre, read or made.
 *
 * @param administratorToken what the publishing tool shows
 */
record Secrets(
    CertificateAuthority authority,
    ServerKey server,
    DossierOpener intake,
    AtRest atRest,
    HolderMac holders,
    CommandKey commands,
    String bankSecret,
    String vneidSecret,
    String administratorToken) {
  private static final int SECRET_BYTES = 32;

  static Secrets open(CentreConfiguration configuration, InstantSource clock)
      throws IOException, GeneralSecurityException {
    SecureRandom random = new SecureRandom();
    KeyFolder data = KeyFolder.open(configuration.data());
    KeyFolder keys = KeyFolder.open(configuration.data().resolve("keys"));
    CertificateAuthority authority =
        CertificateAuthority.of(keys, configuration.tenant(), clock, random);
    data.write("authority.pem", certificate(authority));
    return new Secrets(
        authority,
        ServerKey.of(
            keys, authority, configuration.tenant(), configuration.publicHost(), clock.instant()),
        DossierOpener.of(keys.textOr("intake.json", () -> DossierOpener.generate().privateKey())),
        AtRest.of(keys.textOr("at-rest.json", AtRest::newKey)),
        new HolderMac(keys.textOr("holder-mac.hex", () -> hex(random))),
        CommandKey.of(keys),
        file(configuration.bank().notificationSecretFile(), random),
        file(configuration.vneid().clientSecretFile(), random),
        data.textOr("administrator.token", () -> hex(random)).strip());
  }

  /** The authority's certificate, which a new kiosk is given to trust. */
  private static String certificate(CertificateAuthority authority)
      throws GeneralSecurityException {
    return Pem.encode("CERTIFICATE", authority.certificate().getEncoded());
  }

  /** A secret that is shared with somebody: a file beside the centre's own. */
  private static String file(Path file, SecureRandom random)
      throws IOException, GeneralSecurityException {
    return KeyFolder.open(file.toAbsolutePath().resolveSibling(""))
        .textOr(String.valueOf(file.getFileName()), () -> hex(random))
        .strip();
  }

  private static String hex(SecureRandom random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "Secrets[redacted]";
  }
}
