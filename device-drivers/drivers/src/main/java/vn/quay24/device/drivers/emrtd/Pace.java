package vn.quay24.device.drivers.emrtd;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.APDULevelPACECapable;
import org.jmrtd.CardServiceProtocolException;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.lds.PACEInfo.DHCParameterSpec;
import org.jmrtd.lds.PACEInfo.MappingType;
import org.jmrtd.protocol.PACECAMResult;
import org.jmrtd.protocol.PACEGMMappingResult;
import org.jmrtd.protocol.PACEIMMappingResult;
import org.jmrtd.protocol.PACEProtocol;
import org.jmrtd.protocol.PACEResult;
import org.jspecify.annotations.Nullable;

/**
 * PACE by the mapping that the chip offers (ICAO 9303-11 §4.4). JMRTD's steps, but for those that
 * it cannot take: its integrated mapping gives its cipher a key of a name that the JDK refuses, and
 * it does not bear a chip that promises a proof by its mapping and gives none.
 */
final class Pace extends PACEProtocol {
  private static final int MAPPING_STEP = 2;
  private static final int KEY_STEP = 3;
  private static final int TAG_NONCE = 0x81;
  private static final int SHORT_ANSWER = 256;
  private static final int BLOCK = 16;

  private final APDULevelPACECapable sender;
  private final PaceOffer offer;
  private final SecureRandom random = new SecureRandom();
  private boolean proven;

  /**
   * One agreement.
   *
   * @param longestAnswer of the channel that is agreed on
   */
  Pace(APDULevelPACECapable sender, PaceOffer offer, int longestAnswer) {
    super(sender, null, SHORT_ANSWER, longestAnswer, true);
    this.sender = sender;
    this.offer = offer;
  }

  /** All four steps. */
  AgreedChannel with(PACEKeySpec key) throws CardServiceException, GeneralSecurityException {
    PACEResult result =
        doPACE(
            key,
            offer.protocol(),
            DomainParameters.group(offer.parameters()),
            offer.reference().orElse(null));
    return new AgreedChannel(result.getWrapper(), mappingOf(result));
  }

  private Optional<ChipMapping> mappingOf(PACEResult result) throws GeneralSecurityException {
    return proven
            && result instanceof PACECAMResult proof
            && proof.getMappingResult() instanceof PACEGMMappingResult mapping
        ? ChipMapping.of(
            mapping.getPICCMappingPublicKey(),
            result.getWrapper().getEncryptionKey(),
            proof.getEncryptedChipAuthenticationData())
        : Optional.empty();
  }

  @Override
  public PACEIMMappingResult doPACEStep2IM(
      String agreement, AlgorithmParameterSpec parameters, byte[] chipNonce, Cipher cipher)
      throws CardServiceProtocolException {
    IntegratedMapping mapping = IntegratedMapping.with(offer.cipher());
    byte[] nonce = new byte[mapping.nonceLength()];
    random.nextBytes(nonce);
    try {
      byte[] data = new Tlv(TAG_NONCE, nonce).encoded();
      sender.sendGeneralAuthenticate(null, data, SHORT_ANSWER, false);
      AlgorithmParameterSpec mapped =
          parameters instanceof ECParameterSpec curve
              ? mapping.mapped(curve, chipNonce, nonce)
              : mapping.mapped((DHCParameterSpec) parameters, chipNonce, nonce);
      return new PACEIMMappingResult(parameters, chipNonce, nonce, mapped);
    } catch (CardServiceException | GeneralSecurityException e) {
      throw new CardServiceProtocolException("mapping", MAPPING_STEP, e);
    }
  }

  /** On the curve with the generator that was mapped, for this agreement alone. */
  @Override
  public KeyPair doPACEStep3GenerateKeyPair(String agreement, AlgorithmParameterSpec mapped)
      throws CardServiceProtocolException {
    if (!(mapped instanceof ECParameterSpec curve)) {
      return super.doPACEStep3GenerateKeyPair(agreement, mapped);
    }
    try {
      return EphemeralKey.on(curve, random);
    } catch (GeneralSecurityException e) {
      throw new CardServiceProtocolException("own key", KEY_STEP, e);
    }
  }

  /** Tokens are exchanged; a block of nothing when the chip promised a proof and gives none. */
  @Override
  public byte @Nullable [] doPACEStep4(
      String protocol, MappingType mapping, KeyPair own, PublicKey chips, SecretKey checksumKey)
      throws CardServiceException {
    byte @Nullable [] proof = super.doPACEStep4(protocol, mapping, own, chips, checksumKey);
    proven = proof != null && proof.length > 0;
    return proven || mapping != MappingType.CAM ? proof : new byte[BLOCK];
  }
}
