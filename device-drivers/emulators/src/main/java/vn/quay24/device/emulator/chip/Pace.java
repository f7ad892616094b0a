package vn.quay24.device.emulator.chip;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;

/**
 * The chip's part of one run of PACE (ICAO 9303-11 §4.4.4): nonce, mapping, key agreement, tokens,
 * in this order. Any error ends the run. One thread at a time.
 */
final class Pace {
  private static final int SHORT_KEY = 16;
  private static final int SHORT_NONCE = 16;
  private static final int LONG_NONCE = 32;
  private static final int TOKEN_OF_CHIP = 0x86;
  private static final int CHIP_AUTHENTICATION = 0x8A;
  private static final int MAPPING_DATA = 0x81;
  private static final int PUBLIC_KEY = 0x83;
  private static final int TOKEN = 0x85;

  private enum Step {
    NONCE,
    MAP,
    AGREE,
    PROVE,
    OVER
  }

  private final PaceSuite suite;
  private final byte[] password;
  private final SecureRandom random;
  private final Optional<BigInteger> ownKey;
  private final byte[] nonce;
  private Step step = Step.NONCE;
  private @Nullable ECPoint mappedGenerator;
  private @Nullable BigInteger mappingKey;
  private @Nullable Agreement agreement;

  /** What both sides know after the key agreement. */
  private record Agreement(byte[] secret, ECPoint chipKey, ECPoint terminalKey) {}

  /** What a step yields: the dynamic authentication data, and the session after the last step. */
  record Result(byte[] data, Optional<SecureMessaging> session) {}

  /**
   * One run.
   *
   * @param ownKey the chip's static private key, which chip authentication mapping proves; without
   *     it the chip proves nothing
   */
  Pace(PaceSuite suite, byte[] password, Optional<BigInteger> ownKey, SecureRandom random) {
    this.suite = suite;
    this.password = password;
    this.ownKey = ownKey;
    this.random = random;
    this.nonce = new byte[suite.cipher().keyLength() > SHORT_KEY ? LONG_NONCE : SHORT_NONCE];
  }

  Result next(List<Tlv> objects) throws Refusal {
    Step current = step;
    step = Step.OVER;
    return switch (current) {
      case NONCE -> then(Step.MAP, encryptedNonce());
      case MAP -> then(Step.AGREE, map(Tlv.require(objects, MAPPING_DATA)));
      case AGREE -> then(Step.PROVE, agree(Tlv.require(objects, PUBLIC_KEY)));
      case PROVE -> prove(Tlv.require(objects, TOKEN));
      case OVER -> throw new Refusal(StatusWord.CONDITIONS_NOT_MET);
    };
  }

  private Result then(Step following, Result result) {
    step = following;
    return result;
  }

  private Result encryptedNonce() {
    random.nextBytes(nonce);
    SessionCipher cipher = suite.cipher();
    byte[] key = KeyDerivation.passwordKey(cipher, password);
    byte[] vector = new byte[cipher.blockSize()];
    return answer(0x80, cipher.encrypt(key, vector, nonce));
  }

  private Result map(byte[] terminalData) throws Refusal {
    Curve curve = suite.curve();
    if (suite.integrated()) {
      if (terminalData.length != suite.cipher().keyLength()) {
        throw new Refusal(StatusWord.WRONG_DATA);
      }
      mappedGenerator = IntegratedMapping.generator(curve, suite.cipher(), nonce, terminalData);
      return answer(0x82, new byte[0]);
    }
    BigInteger secret = curve.randomScalar(random);
    mappingKey = secret;
    ECPoint shared = curve.decode(terminalData).multiply(secret);
    BigInteger s = new BigInteger(1, nonce);
    mappedGenerator = curve.generator().multiply(s).add(shared).normalize();
    if (mappedGenerator.isInfinity()) {
      throw new Refusal(StatusWord.AUTHENTICATION_FAILED);
    }
    return answer(0x82, Curve.encode(curve.generator().multiply(secret)));
  }

  private Result agree(byte[] terminalData) throws Refusal {
    if (mappedGenerator == null) {
      throw new Refusal(StatusWord.CONDITIONS_NOT_MET);
    }
    ECPoint terminalKey = suite.curve().decode(terminalData);
    BigInteger secret = suite.curve().randomScalar(random);
    ECPoint chipKey = mappedGenerator.multiply(secret).normalize();
    if (chipKey.equals(terminalKey)) {
      throw new Refusal(StatusWord.AUTHENTICATION_FAILED);
    }
    byte[] shared = Curve.sharedSecret(terminalKey.multiply(secret));
    agreement = new Agreement(shared, chipKey, terminalKey);
    return answer(0x84, Curve.encode(chipKey));
  }

  private Result prove(byte[] terminalToken) throws Refusal {
    if (agreement == null) {
      throw new Refusal(StatusWord.CONDITIONS_NOT_MET);
    }
    byte[] key = KeyDerivation.checksumKey(suite.cipher(), agreement.secret());
    if (!MessageDigest.isEqual(terminalToken, token(key, agreement.chipKey()))) {
      throw new Refusal(StatusWord.AUTHENTICATION_FAILED);
    }
    SecureMessaging session = SecureMessaging.startingAtZero(suite.cipher(), agreement.secret());
    byte[] token = Tlv.of(TOKEN_OF_CHIP, token(key, agreement.terminalKey()));
    byte[] data = Bytes.concat(token, chipAuthentication(agreement.secret()));
    return new Result(data, Optional.of(session));
  }

  /** What leads from the static key to that of the mapping, encrypted (§4.4.3.5). */
  private byte[] chipAuthentication(byte[] secret) {
    if (!suite.authenticatesChip() || ownKey.isEmpty() || mappingKey == null) {
      return new byte[0];
    }
    SessionCipher cipher = suite.cipher();
    BigInteger order = suite.curve().domain().getN();
    BigInteger factor = ownKey.get().modInverse(order).multiply(mappingKey).mod(order);
    byte[] number =
        BigIntegers.asUnsignedByteArray(BigIntegers.getUnsignedByteLength(order), factor);
    byte[] key = KeyDerivation.encryptionKey(cipher, secret);
    byte[] ones = new byte[cipher.blockSize()];
    Arrays.fill(ones, (byte) 0xFF);
    byte[] vector = cipher.encrypt(key, new byte[cipher.blockSize()], ones);
    byte[] padded = Bytes.pad(number, cipher.blockSize());
    return Tlv.of(CHIP_AUTHENTICATION, cipher.encrypt(key, vector, padded));
  }

  /** The token over the other side's ephemeral key (ICAO 9303-11 §4.4.3.4). */
  private byte[] token(byte[] key, ECPoint publicKey) {
    byte[] objectId = Tlv.of(0x06, suite.objectId());
    byte[] message = Tlv.of(0x7F49, objectId, Tlv.of(0x86, Curve.encode(publicKey)));
    SessionCipher cipher = suite.cipher();
    boolean padded = cipher == SessionCipher.TRIPLE_DES;
    return cipher.checksum(key, padded ? Bytes.pad(message, cipher.blockSize()) : message);
  }

  private static Result answer(int tag, byte[] data) {
    return new Result(Tlv.of(tag, data), Optional.empty());
  }
}
