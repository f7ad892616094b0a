package vn.quay24.device.emulator.chip;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DHPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;

/**
 * Chip authentication version 1 over ECDH or DH (ICAO 9303-11 §6.2): a new session from the chip's
 * static key, either by MSE:Set KAT (3DES) or by MSE:Set AT and GENERAL AUTHENTICATE (AES). One
 * thread at a time.
 */
final class ChipAuthentication {
  private static final int SET_KEY_AGREEMENT = 0x41A6;
  private static final int SET_AUTHENTICATION = 0x41A4;

  /** 0.4.0.127.0.7.2.2.3, then the kind of key; the last number is the cipher. */
  private static final int OBJECT_ID_LENGTH = 10;

  private final @Nullable AsymmetricKeyParameter key;
  private @Nullable SessionCipher cipher;

  ChipAuthentication(LdsImage image) {
    key = image.agreementKey().map(PrivateKeys::parse).orElse(null);
  }

  /** The private key, when it is that of a curve. */
  Optional<BigInteger> scalar() {
    return key instanceof ECPrivateKeyParameters elliptic
        ? Optional.of(elliptic.getD())
        : Optional.empty();
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
    return SecureMessaging.startingAtZero(agreed, shared(terminalKey));
  }

  private byte[] shared(byte[] terminalKey) throws Refusal {
    return switch (key) {
      case ECPrivateKeyParameters elliptic -> {
        ECPoint point = new Curve(elliptic.getParameters()).decode(terminalKey);
        yield Curve.sharedSecret(point.multiply(elliptic.getD()));
      }
      case DHPrivateKeyParameters prime -> shared(prime, new BigInteger(1, terminalKey));
      case null, default -> throw new Refusal(StatusWord.REFERENCE_NOT_FOUND);
    };
  }

  /** The secret is a number at the length of the prime. */
  private static byte[] shared(DHPrivateKeyParameters key, BigInteger terminalKey) throws Refusal {
    BigInteger prime = key.getParameters().getP();
    BigInteger last = prime.subtract(BigInteger.ONE);
    if (terminalKey.compareTo(BigInteger.ONE) <= 0 || terminalKey.compareTo(last) >= 0) {
      throw new Refusal(StatusWord.WRONG_DATA);
    }
    return BigIntegers.asUnsignedByteArray(
        BigIntegers.getUnsignedByteLength(prime), terminalKey.modPow(key.getX(), prime));
  }
}
