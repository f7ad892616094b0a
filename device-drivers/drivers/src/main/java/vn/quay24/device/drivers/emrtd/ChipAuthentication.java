package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;
import net.sf.scuba.smartcards.CommandAPDU;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.util.BigIntegers;
import org.jmrtd.Util;
import org.jmrtd.protocol.AESSecureMessagingWrapper;
import org.jmrtd.protocol.DESedeSecureMessagingWrapper;
import org.jmrtd.protocol.SecureMessagingWrapper;
import vn.quay24.device.drivers.emrtd.Conversation.UnprotectedStatusException;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;

/**
 * Chip authentication of version 1 (ICAO 9303-11 §6.2): a new channel from the static key of DG14,
 * by MSE:Set KAT for 3DES, by MSE:Set AT and GENERAL AUTHENTICATE for AES. Only the chip that holds
 * the private key can go on in it; the next answer tells.
 */
final class ChipAuthentication {
  private static final int OK = 0x9000;
  private static final int SHORT_ANSWER = 256;
  private static final int LONGEST_SHORT_KEY = 200;
  private static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;
  private static final int GENERAL_AUTHENTICATE = 0x86;
  private static final int SET_KEY_AGREEMENT = 0xA6;
  private static final int SET_AUTHENTICATION = 0xA4;
  private static final int TAG_PROTOCOL = 0x80;
  private static final int TAG_KEY_ID = 0x84;
  private static final int TAG_EPHEMERAL = 0x91;
  private static final int TAG_DYNAMIC = 0x7C;

  /** Ciphers 2, 3 and 4 have keys of 128, 192 and 256 bits. */
  private static final int BITS_STEP = 64;

  private final SecureRandom random = new SecureRandom();
  private final Conversation conversation;
  private final int longestAnswer;

  /**
   * Chip authentication within an open channel.
   *
   * @param longestAnswer 256, or 65,536 when extended length is used
   */
  ChipAuthentication(Conversation conversation, int longestAnswer) {
    this.conversation = conversation;
    this.longestAnswer = longestAnswer;
  }

  /**
   * Agrees on a new channel; it is not proven before an answer came through it.
   *
   * @return false when the chip declines: the channel is the one it was
   * @throws UnprotectedStatusException the chip fell out of the channel
   */
  boolean agree(AgreementOffer offer)
      throws IOException, ReadingEndedException, InterruptedException, UnprotectedStatusException {
    try {
      AgreementKey.Agreed agreed =
          Foreign.call("agreement with DG14", () -> offer.key().agree(random));
      SecureMessagingWrapper channel =
          Foreign.call("keys of the agreement", () -> channel(offer.cipher(), agreed.secret()));
      boolean tooLong = agreed.ownKey().length > LONGEST_SHORT_KEY && longestAnswer == SHORT_ANSWER;
      if (tooLong || !sent(offer, agreed.ownKey())) {
        return false;
      }
      conversation.goOnIn(channel);
      return true;
    } catch (RejectedException e) {
      return false;
    }
  }

  private boolean sent(AgreementOffer offer, byte[] ownKey)
      throws IOException, ReadingEndedException, InterruptedException, UnprotectedStatusException {
    byte[] keyId =
        offer
            .keyId()
            .map(id -> new Tlv(TAG_KEY_ID, BigIntegers.asUnsignedByteArray(id)).encoded())
            .orElse(new byte[0]);
    if (offer.cipher() == AgreementOffer.TRIPLE_DES) {
      return accepted(SET_KEY_AGREEMENT, new Tlv(TAG_EPHEMERAL, ownKey).encoded(), keyId);
    }
    byte[] protocol = new Tlv(TAG_PROTOCOL, contentsOf(offer.protocol())).encoded();
    byte[] dynamic = new Tlv(TAG_DYNAMIC, new Tlv(TAG_PROTOCOL, ownKey).encoded()).encoded();
    return accepted(SET_AUTHENTICATION, protocol, keyId)
        && conversation
                .send(new CommandAPDU(0, GENERAL_AUTHENTICATE, 0, 0, dynamic, SHORT_ANSWER))
                .getSW()
            == OK;
  }

  private boolean accepted(int template, byte[] object, byte[] keyId)
      throws IOException, ReadingEndedException, InterruptedException, UnprotectedStatusException {
    byte[] body = Arrays.copyOf(object, object.length + keyId.length);
    System.arraycopy(keyId, 0, body, object.length, keyId.length);
    CommandAPDU set = new CommandAPDU(0, MANAGE_SECURITY_ENVIRONMENT, 0x41, template, body);
    return conversation.send(set).getSW() == OK;
  }

  /** The contents of an object identifier, without tag and length. */
  private static byte[] contentsOf(String protocol) throws IOException {
    byte[] encoded = new ASN1ObjectIdentifier(protocol).getEncoded();
    return Arrays.copyOfRange(encoded, 2, encoded.length);
  }

  /** The keys of the channel come from the secret, its counter begins at zero (§9.7, §9.8). */
  private SecureMessagingWrapper channel(int cipher, byte[] secret)
      throws GeneralSecurityException {
    if (cipher == AgreementOffer.TRIPLE_DES) {
      return new DESedeSecureMessagingWrapper(
          Util.deriveKey(secret, "DESede", 128, Util.ENC_MODE),
          Util.deriveKey(secret, "DESede", 128, Util.MAC_MODE),
          longestAnswer,
          true,
          0L);
    }
    int bits = BITS_STEP * cipher;
    SecretKey encryption = Util.deriveKey(secret, "AES", bits, Util.ENC_MODE);
    SecretKey checksum = Util.deriveKey(secret, "AES", bits, Util.MAC_MODE);
    return new AESSecureMessagingWrapper(encryption, checksum, longestAnswer, true, 0L);
  }
}
