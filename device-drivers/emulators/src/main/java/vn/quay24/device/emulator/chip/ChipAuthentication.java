package vn.quay24.device.emulator.chip;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;

/**
 * Chip authentication version 1 over ECDH (ICAO 9303-11 §6.2): a new session from the chip's static
 * key, either by MSE:Set KAT (3DES) or by MSE:Set AT and GENERAL AUTHENTICATE (AES). One thread at
 * a time.
 */
final class ChipAuthentication {
  private static final int SET_KEY_AGREEMENT = 0x41A6;
  private static final int SET_AUTHENTICATION = 0x41A4;

  /** 0.4.0.127.0.7.2.2.3.2, id-CA-ECDH; the last number is the cipher. */
  private static final int OBJECT_ID_LENGTH = 10;

  private final @Nullable ECPrivateKeyParameters key;
  private @Nullable SessionCipher cipher;

  ChipAuthentication(LdsImage image) {
    key =
        image.agreementKey().map(PrivateKeys::parse).orElse(null)
                instanceof ECPrivateKeyParameters elliptic
            ? elliptic
            : null;
  }

  Optional<SecureMessaging> set(CommandApdu command, boolean open) throws Refusal {
    if (!open) {
      throw new Refusal(StatusWord.ACCESS_REFUSED);
    }
    List<Tlv> objects = Tlv.parse(command.data());
    cipher = null;
    return switch (command.p1p2()) {
      case SET_KEY_AGREEMENT ->
          Optional.of(session(SessionCipher.TRIPLE_DES, Tlv.require(objects, 0x91)));
      case SET_AUTHENTICATION -> {
        byte[] objectId = Tlv.require(objects, 0x80);
        int number = objectId.length == OBJECT_ID_LENGTH ? objectId[OBJECT_ID_LENGTH - 1] : 0;
        cipher =
            SessionCipher.numbered(number).orElseThrow(() -> new Refusal(StatusWord.WRONG_DATA));
        yield Optional.empty();
      }
      default -> throw new Refusal(StatusWord.WRONG_PARAMETERS);
    };
  }

  SecureMessaging agree(List<Tlv> objects, boolean open) throws Refusal {
    SessionCipher agreed = cipher;
    cipher = null;
    if (agreed == null || !open) {
      throw new Refusal(StatusWord.CONDITIONS_NOT_MET);
    }
    return session(agreed, Tlv.require(objects, 0x80));
  }

  private SecureMessaging session(SessionCipher agreed, byte[] terminalKey) throws Refusal {
    if (key == null) {
      throw new Refusal(StatusWord.REFERENCE_NOT_FOUND);
    }
    ECPoint point = new Curve(key.getParameters()).decode(terminalKey);
    BigInteger secret = key.getD();
    byte[] shared = Curve.sharedSecret(point.multiply(secret));
    return SecureMessaging.startingAtZero(agreed, shared);
  }
}
