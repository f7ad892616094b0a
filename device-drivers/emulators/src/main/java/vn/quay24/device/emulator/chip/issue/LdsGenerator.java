package vn.quay24.device.emulator.chip.issue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import vn.quay24.device.emulator.chip.LdsFile;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.Tlv;
import vn.quay24.device.emulator.chip.issue.NationalDataGroup.Parents;

/**
 * Personalises cards: from a citizen to the image of the chip, in good order or bad. One thread at
 * a time.
 */
public final class LdsGenerator {
  /** LDS 1.7, Unicode 4.0.0, and the data groups that the Vietnamese card lists. */
  private static final byte[] COM =
      HexFormat.of().parseHex("60185f0104303130375f36063034303030305c066175636d6e6f");

  private static final int FINGERPRINTS = 600;

  private final DocumentSigner signer;
  private final ActiveKeyKind activeKey;
  private final Parents layout;

  public LdsGenerator(DocumentSigner signer, ActiveKeyKind activeKey, Parents layout) {
    this.signer = signer;
    this.activeKey = activeKey;
    this.layout = layout;
  }

  /** A card in good order, as far as its signer is. */
  public LdsImage card(Citizen citizen) {
    return card(citizen, Portrait.jpeg(citizen), Set.of());
  }

  /**
   * The same for a chip that was made without some files.
   *
   * @param portrait bytes of the image
   */
  public LdsImage card(Citizen citizen, int portrait, Set<LdsFile> absent) {
    return card(citizen, Portrait.jpeg(citizen, portrait), absent);
  }

  private LdsImage card(Citizen citizen, byte[] portrait, Set<LdsFile> absent) {
    return card(citizen, portrait, absent, ChipKeys.brainpool());
  }

  private LdsImage card(
      Citizen citizen, byte[] portrait, Set<LdsFile> absent, AsymmetricCipherKeyPair agreement) {
    KeyPair active = ChipKeys.active(activeKey);
    Map<LdsFile, byte[]> files = new EnumMap<>(LdsFile.class);
    files.put(LdsFile.DG1, Td1.dataGroup(citizen));
    files.put(LdsFile.DG2, FaceDataGroup.of(portrait, citizen.sex()));
    files.put(LdsFile.DG3, fingerprints());
    files.put(LdsFile.DG13, NationalDataGroup.of(citizen, layout));
    files.put(LdsFile.DG14, SecurityInfos.dataGroup(publicInfo(agreement), activeKey));
    files.put(LdsFile.DG15, Tlv.of(0x6F, active.getPublic().getEncoded()));
    files.keySet().removeAll(absent);
    files.put(LdsFile.SOD, signer.sign(dataGroups(files)));
    files.put(LdsFile.COM, COM);
    files.put(LdsFile.CARD_ACCESS, SecurityInfos.cardAccess());
    return new LdsImage(
        files,
        Td1.keys(citizen),
        Optional.of(active.getPrivate().getEncoded()),
        Optional.of(privateInfo(agreement)));
  }

  /**
   * A card that proves its key while it is opened (PACE with chip authentication mapping), and has
   * it signed in EF.CardSecurity.
   */
  public LdsImage withProofAtOpening(Citizen citizen) {
    AsymmetricCipherKeyPair agreement = ChipKeys.brainpool();
    LdsImage card = card(citizen, Portrait.jpeg(citizen), Set.of(), agreement);
    byte[] key = publicInfo(agreement);
    return card.with(LdsFile.CARD_ACCESS, SecurityInfos.cardAccessWithProof())
        .with(LdsFile.CARD_SECURITY, signer.cardSecurity(SecurityInfos.cardSecurity(key)));
  }

  /** DG13 was written over after signing: another residence. */
  public LdsImage dataChanged(Citizen citizen, String otherResidence) {
    return card(citizen)
        .with(LdsFile.DG13, NationalDataGroup.of(citizen.livingAt(otherResidence), layout));
  }

  /** The last byte of the signature in EF.SOD is wrong. */
  public LdsImage signatureChanged(Citizen citizen) {
    LdsImage card = card(citizen);
    byte[] object = card.file(LdsFile.SOD).orElseThrow().clone();
    object[object.length - 1] ^= 1;
    return card.with(LdsFile.SOD, object);
  }

  /** All files of a good card in a chip that holds none of its keys. */
  public LdsImage copied(Citizen citizen) {
    return card(citizen)
        .withActiveKey(ChipKeys.active(activeKey).getPrivate().getEncoded())
        .withAgreementKey(privateInfo(ChipKeys.brainpool()));
  }

  private static SortedMap<Integer, byte[]> dataGroups(Map<LdsFile, byte[]> files) {
    SortedMap<Integer, byte[]> groups = new TreeMap<>();
    files.forEach((file, content) -> groups.put(file.fileId() & 0x1F, content));
    return groups;
  }

  /** Stands for fingerprints: listed and signed, and readable by nobody. */
  private static byte[] fingerprints() {
    byte[] noise = new byte[FINGERPRINTS];
    new SecureRandom().nextBytes(noise);
    return Tlv.of(0x63, Tlv.of(0x7F61, noise));
  }

  private static byte[] publicInfo(AsymmetricCipherKeyPair keys) {
    try {
      return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(keys.getPublic()).getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] privateInfo(AsymmetricCipherKeyPair keys) {
    try {
      return PrivateKeyInfoFactory.createPrivateKeyInfo(keys.getPrivate()).getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
