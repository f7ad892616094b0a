package vn.quay24.device.emulator.chip;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may read: PACE (MSE:Set AT, GENERAL AUTHENTICATE), BAC (GET CHALLENGE, EXTERNAL AUTHENTICATE)
 * and the session that follows. One thread at a time.
 */
final class AccessControl {
  private static final int SET_AT_FOR_PACE = 0xC1A4;
  private static final int PASSWORD_MRZ = 1;
  private static final int PASSWORD_CAN = 2;

  private final CardKeys keys;
  private final ChipTraits traits;
  private final SecureRandom random;
  private final List<PaceSuite> suites;
  private final ChipAuthentication chipAuthentication;
  private @Nullable Pace pace;
  private byte @Nullable [] challenge;
  private @Nullable SecureMessaging session;

  /** Comes into force with the next command: the answer still goes out under the old session. */
  private @Nullable SecureMessaging nextSession;

  AccessControl(LdsImage image, ChipTraits traits, SecureRandom random) {
    keys = image.keys();
    this.traits = traits;
    this.random = random;
    suites = PaceSuite.of(image.file(LdsFile.CARD_ACCESS).orElse(new byte[0]));
    chipAuthentication = new ChipAuthentication(image);
  }

  boolean open() {
    return session != null;
  }

  @Nullable SecureMessaging session() {
    return session;
  }

  void endSession() {
    session = null;
    nextSession = null;
  }

  void answered() {
    if (nextSession != null) {
      session = nextSession;
      nextSession = null;
    }
  }

  ResponseApdu manageSecurityEnvironment(CommandApdu command) throws Refusal {
    pace = null;
    if (command.p1p2() != SET_AT_FOR_PACE) {
      nextSession = chipAuthentication.set(command, open()).orElse(null);
      return ResponseApdu.of(StatusWord.OK);
    }
    List<Tlv> objects = Tlv.parse(command.data());
    byte[] objectId = Tlv.require(objects, 0x80);
    byte[] reference = Tlv.require(objects, 0x83);
    byte[] parameter = Tlv.find(objects, 0x84).orElse(new byte[0]);
    PaceSuite suite =
        suites.stream()
            .filter(each -> Arrays.equals(each.objectId(), objectId))
            .filter(each -> parameter.length != 1 || parameter[0] == each.parameterId())
            .findFirst()
            .orElseThrow(() -> new Refusal(StatusWord.WRONG_DATA));
    pace = new Pace(suite, password(reference), chipAuthentication.scalar(), random);
    return ResponseApdu.of(StatusWord.OK);
  }

  private byte[] password(byte[] reference) throws Refusal {
    if (reference.length == 1 && reference[0] == PASSWORD_CAN && !keys.can().isEmpty()) {
      return keys.canBytes();
    }
    if (reference.length == 1 && reference[0] == PASSWORD_MRZ) {
      return keys.mrzHash();
    }
    throw new Refusal(StatusWord.REFERENCE_NOT_FOUND);
  }

  ResponseApdu generalAuthenticate(CommandApdu command) throws Refusal {
    List<Tlv> objects = Tlv.parse(Tlv.require(Tlv.parse(command.data()), 0x7C));
    if (pace == null) {
      nextSession = chipAuthentication.agree(objects, open());
      return ResponseApdu.of(Tlv.of(0x7C));
    }
    Pace.Result result = pace.next(objects);
    if (result.session().isPresent()) {
      nextSession = result.session().get();
      pace = null;
    }
    return ResponseApdu.of(Tlv.of(0x7C, result.data()));
  }

  ResponseApdu challenge(CommandApdu command) throws Refusal {
    if (command.ne() < Bac.CHALLENGE_LENGTH) {
      throw new Refusal(StatusWord.WRONG_LENGTH);
    }
    byte[] fresh = new byte[Bac.CHALLENGE_LENGTH];
    random.nextBytes(fresh);
    challenge = fresh;
    return ResponseApdu.of(fresh.clone());
  }

  ResponseApdu externalAuthenticate(CommandApdu command) throws Refusal {
    byte[] given = challenge;
    challenge = null;
    if (given == null || open() || !traits.basicAccess()) {
      throw new Refusal(StatusWord.CONDITIONS_NOT_MET);
    }
    Bac.Result result = new Bac(keys.mrzHash()).authenticate(command.data(), given, random);
    nextSession = result.session();
    return ResponseApdu.of(result.data());
  }
}
