package vn.quay24.centre.main;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import vn.quay24.centre.key.KeyFolder;
import vn.quay24.centre.kiosk.Enrolment;
import vn.quay24.centre.kiosk.Kiosk;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.enrolment.Pem;

/**
 * Announces a kiosk and leaves what a technician takes along: the enrolment token in a file, and
 * beside it {@code authority.pem}, the certificate to know the centre by. Works beside a running
 * centre.
 */
final class NewKiosk {
  private NewKiosk() {}

  static void announce(CentreConfiguration configuration, KioskId id, Arguments arguments)
      throws IOException, GeneralSecurityException {
    CentreConfiguration.Unit unit = configuration.unit();
    String unitName = arguments.text("--unit-name").orElse(unit.name());
    Kiosk kiosk =
        new Kiosk(
            id,
            configuration.tenant(),
            arguments.text("--kiosk-name").orElse("Quầy 24 – " + unitName),
            arguments.text("--unit-code").orElse(unit.code()),
            unitName,
            Optional.empty());
    Path out = arguments.tokenOut().toAbsolutePath();
    try (Foundation foundation = Foundation.open(configuration)) {
      String token =
          Centre.enrolment(foundation, CatalogueParts.of(foundation), configuration.ports()::api)
              .invite(kiosk, arguments.tokenLife(Enrolment.TOKEN_LIFE));
      KeyFolder folder = KeyFolder.open(out.resolveSibling(""));
      folder.write(String.valueOf(out.getFileName()), token + "\n");
      byte[] authority = foundation.secrets().authority().certificate().getEncoded();
      folder.write("authority.pem", Pem.encode("CERTIFICATE", authority));
    }
  }
}
