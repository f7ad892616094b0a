package vn.quay24.benchmark.card;

import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.CardAccessFile;
import org.jmrtd.lds.ChipAuthenticationInfo;
import org.jmrtd.lds.ChipAuthenticationPublicKeyInfo;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.SecurityInfo;
import org.jmrtd.lds.icao.DG14File;
import org.jmrtd.lds.icao.DG15File;

/**
 * The peer: JMRTD as its own reference shows it, with its default settings, reading the same files
 * of the same card over the same cable. It checks neither hashes nor signatures of the issuer.
 */
final class PlainReader {
  private static final int BLOCK = PassportService.DEFAULT_MAX_BLOCKSIZE;

  private final UnixDomainSocketAddress reader;

  PlainReader(UnixDomainSocketAddress reader) {
    this.reader = reader;
  }

  /**
   * How long it took.
   *
   * @param text until number, name and address were there, from the start
   * @param waited inside the calls that take a command to the card and bring its answer
   */
  record Times(Duration text, Duration waited) {}

  /** Reads the card. */
  Times read(String can) throws IOException, CardServiceException {
    long start = System.nanoTime();
    try (PlainCardService cable = new PlainCardService(reader)) {
      PassportService passport =
          new PassportService(
              cable, PassportService.NORMAL_MAX_TRANCEIVE_LENGTH, BLOCK, false, true);
      passport.open();
      open(passport, can);
      for (short file : List.of(PassportService.EF_COM, PassportService.EF_SOD)) {
        whole(passport, file);
      }
      whole(passport, PassportService.EF_DG1);
      whole(passport, PassportService.EF_DG13);
      Duration text = Duration.ofNanos(System.nanoTime() - start);
      prove(passport);
      whole(passport, PassportService.EF_DG2);
      return new Times(text, cable.waited());
    }
  }

  private static void open(PassportService passport, String can)
      throws IOException, CardServiceException {
    CardAccessFile access =
        new CardAccessFile(passport.getInputStream(PassportService.EF_CARD_ACCESS, BLOCK));
    PACEInfo offer = first(access.getSecurityInfos(), PACEInfo.class);
    passport.doPACE(
        PACEKeySpec.createCANKey(can),
        offer.getObjectIdentifier(),
        PACEInfo.toParameterSpec(offer.getParameterId()),
        offer.getParameterId());
    passport.sendSelectApplet(true);
  }

  private static void prove(PassportService passport) throws IOException, CardServiceException {
    DG14File infos = new DG14File(passport.getInputStream(PassportService.EF_DG14, BLOCK));
    ChipAuthenticationPublicKeyInfo key =
        first(infos.getSecurityInfos(), ChipAuthenticationPublicKeyInfo.class);
    passport.doEACCA(
        key.getKeyId(),
        first(infos.getSecurityInfos(), ChipAuthenticationInfo.class).getObjectIdentifier(),
        key.getObjectIdentifier(),
        key.getSubjectPublicKey());
    DG15File active = new DG15File(passport.getInputStream(PassportService.EF_DG15, BLOCK));
    byte[] challenge = new byte[8];
    Arrays.fill(challenge, (byte) 7);
    passport.doAA(active.getPublicKey(), "SHA-256", "SHA256withECDSA", challenge);
  }

  private static <T> T first(Collection<SecurityInfo> infos, Class<T> kind) {
    return infos.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  private static void whole(PassportService passport, short file)
      throws IOException, CardServiceException {
    try (InputStream content = passport.getInputStream(file, BLOCK)) {
      content.readAllBytes();
    }
  }
}
