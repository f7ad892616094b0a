package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.card.Verdict.Reason;
import vn.quay24.device.drivers.emrtd.Foreign.Begun;
import vn.quay24.device.drivers.emrtd.Foreign.RejectedException;
import vn.quay24.device.drivers.emrtd.TrustStore.Issuer;

/**
 * One conversation with a freshly reset chip, from access control to the proof of its key. A file
 * is hashed as it was read before anything looks into it, and EF.SOD is believed only after its
 * signature was checked.
 */
final class ChipSession {
  private static final Logger LOG = System.getLogger(ChipSession.class.getName());
  private static final ZoneId WHERE_CARDS_EXPIRE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int SHORT_ANSWER = 256;
  private static final int LONG_ANSWER = 65_536;

  /** What fits, protected, into an answer of 256 bytes. */
  private static final int SHORT_BLOCK = 223;

  /** Small enough for every reader that passes extended length on. */
  private static final int LONG_BLOCK = 1000;

  private final Conversation conversation;
  private final ChipFiles plainFiles;
  private final ChipFiles files;
  private final ChipAccess access;
  private final ChipProofs proofs;
  private final TrustStore trust;
  private final Instant now;

  /**
   * How a session talks to the chip.
   *
   * @param longBlocks blocks longer than 256 bytes
   * @param careful the last try: asks for no byte that a file may not have, and does without a
   *     signature that does not come through
   * @param agreements how often chip authentication is still tried, this session included
   */
  record Style(boolean longBlocks, boolean careful, int agreements) {
    int longestAnswer() {
      return longBlocks ? LONG_ANSWER : SHORT_ANSWER;
    }
  }

  /** Where a session stands. */
  enum Stage {
    /** The chip is not open: what fails may fail for the key. */
    OPENING,
    /** In chip authentication, up to the first answer after it. */
    AGREEING,
    READING
  }

  ChipSession(LinkCardService service, Style style, TrustStore trust, Instant now) {
    this.conversation = new Conversation(service);
    this.plainFiles = new ChipFiles(conversation, SHORT_BLOCK, style.careful());
    this.files =
        new ChipFiles(conversation, style.longBlocks() ? LONG_BLOCK : SHORT_BLOCK, style.careful());
    this.access = new ChipAccess(service, conversation, style.longestAnswer());
    this.proofs = new ChipProofs(conversation, style);
    this.trust = trust;
    this.now = now;
  }

  Stage stage() {
    if (!conversation.isProtected()) {
      return Stage.OPENING;
    }
    return proofs.agreeing() ? Stage.AGREEING : Stage.READING;
  }

  /**
   * Reads everything.
   *
   * @param basicOnly passes over an offer of PACE
   * @throws ReadingEndedException the outcome is another than a reading
   * @throws IOException the link failed
   */
  CardOutcome read(AccessKey key, boolean basicOnly, Consumer<CardHolder> details)
      throws IOException, ReadingEndedException, InterruptedException {
    try {
      open(key, basicOnly);
      return opened(details);
    } catch (ReadingEndedException e) {
      throw proofs.agreementRefuted() ? refused(Reason.CHIP_CLONED) : e;
    }
  }

  private CardOutcome opened(Consumer<CardHolder> details)
      throws IOException, ReadingEndedException, InterruptedException {
    SecurityObject security = securityObject();
    if (!security.lists(ChipFile.DG1) || !security.lists(ChipFile.DG13)) {
      throw new ReadingEndedException(new CardOutcome.NotAnIdCard());
    }
    Begun<Optional<Issuer>> judgement = Foreign.begin("issuer", () -> issuerOf(security));
    byte[] zone = files.read(ChipFile.DG1);
    byte[] national = files.read(ChipFile.DG13);
    Issuer issuer = judged(judgement);
    requireUnchanged(security, ChipFile.DG1, zone);
    requireUnchanged(security, ChipFile.DG13, national);
    if (issuer == Issuer.INVALID) {
      throw refused(Reason.ISSUER_CHAIN_INVALID);
    }
    CardHolder holder = holder(zone, national);
    details.accept(holder);
    return finish(security, issuer, holder);
  }

  private Optional<Issuer> issuerOf(SecurityObject security) throws InterruptedException {
    Optional<X509CertificateHolder> signer = security.signer();
    return signer.isPresent() ? Optional.of(trust.judge(signer.get(), now)) : Optional.empty();
  }

  private static Issuer judged(Begun<Optional<Issuer>> judgement)
      throws ReadingEndedException, InterruptedException {
    try {
      return judgement.result().orElseThrow(() -> refused(Reason.SIGNATURE_INVALID));
    } catch (RejectedException e) {
      throw refused(Reason.SIGNATURE_INVALID);
    }
  }

  private void open(AccessKey key, boolean basicOnly)
      throws IOException, ReadingEndedException, InterruptedException {
    Optional<PaceOffer> offer = basicOnly ? Optional.empty() : paceOffer();
    if (offer.isPresent()) {
      Optional<ChipMapping> mapping = access.pace(key, offer.get());
      if (mapping.isPresent()) {
        checkMapping(mapping.get());
      }
      access.selectApplication();
      return;
    }
    access.selectApplication();
    switch (key) {
      case AccessKey.Mrz mrz -> access.basic(mrz);
      case AccessKey.Can _ ->
          throw ReadingEndedException.unreadable("no PACE that can be taken up; it needs the MRZ");
    }
  }

  private void checkMapping(ChipMapping mapping)
      throws IOException, ReadingEndedException, InterruptedException {
    Optional<byte[]> file = cardSecurity();
    Optional<CardSecurity> security =
        file.isPresent() ? CardSecurity.parse(file.get()) : Optional.empty();
    if (security.isPresent()) {
      Optional<X509CertificateHolder> signer = security.get().signer();
      Issuer issuer = signer.isPresent() ? trust.judge(signer.get(), now) : Issuer.INVALID;
      proofs.mapped(mapping, security.get(), issuer);
    }
  }

  /** One that the chip keeps back or fills with nonsense is none: other keys may prove the chip. */
  private Optional<byte[]> cardSecurity()
      throws IOException, ReadingEndedException, InterruptedException {
    try {
      return files.readIfThere(ChipFile.CARD_SECURITY);
    } catch (ReadingEndedException e) {
      if (conversation.isLost()) {
        throw e;
      }
      LOG.log(Level.INFO, "a chip is read without its EF.CardSecurity: {0}", e.outcome());
      return Optional.empty();
    }
  }

  private Optional<PaceOffer> paceOffer() throws IOException, InterruptedException {
    try {
      Optional<byte[]> cardAccess = plainFiles.readIfThere(ChipFile.CARD_ACCESS);
      return cardAccess.isPresent() ? PaceOffer.best(cardAccess.get()) : Optional.empty();
    } catch (ReadingEndedException e) {
      return Optional.empty();
    }
  }

  private SecurityObject securityObject()
      throws IOException, ReadingEndedException, InterruptedException {
    byte[] file = files.read(ChipFile.SECURITY_OBJECT);
    try {
      return SecurityObject.parse(file);
    } catch (RejectedException e) {
      throw refused(Reason.SIGNATURE_INVALID);
    }
  }

  private static void requireUnchanged(SecurityObject security, ChipFile file, byte[] content)
      throws ReadingEndedException, InterruptedException {
    if (!security.matches(file, content)) {
      throw refused(Reason.DATA_CHANGED);
    }
  }

  private CardHolder holder(byte[] zone, byte[] national) throws ReadingEndedException {
    LocalDate today = LocalDate.ofInstant(now, WHERE_CARDS_EXPIRE);
    CardHolder holder =
        MachineReadableZone.parse(zone)
            .flatMap(parsed -> Holders.of(parsed, NationalData.parse(national), today))
            .orElseThrow(() -> new ReadingEndedException(new CardOutcome.NotAnIdCard()));
    if (holder.expiry().filter(expiry -> expiry.isBefore(today)).isPresent()) {
      throw new ReadingEndedException(new CardOutcome.Expired());
    }
    return holder;
  }

  private CardOutcome finish(SecurityObject security, Issuer issuer, CardHolder holder)
      throws IOException, ReadingEndedException, InterruptedException {
    Optional<byte[]> infos = listed(security, ChipFile.DG14);
    if (infos.isPresent()) {
      proofs.agree(infos.get());
    }
    Optional<byte[]> activeKey =
        listed(security, ChipFile.DG15).flatMap(ActiveAuthentication::keyOf);
    Optional<Portrait> portrait = listed(security, ChipFile.DG2).map(Portrait::in);
    if (activeKey.isPresent()) {
      proofs.sign(activeKey.get());
    }
    if (proofs.signatureRefuted()) {
      throw refused(Reason.CHIP_CLONED);
    }
    Optional<byte[]> image = portrait.isPresent() ? portrait.get().image() : Optional.empty();
    Verdict verdict =
        issuer == Issuer.TRUSTED && proofs.given()
            ? new Verdict.Genuine()
            : new Verdict.IntactIssuerUnverified();
    LOG.log(Level.INFO, "a chip was read, its key proved by {0}", proofs.ways());
    return new CardOutcome.Read(
        new ChipReading(holder, verdict, proofs.chipKeys(), proofs.ofChipKeys(), image));
  }

  /** A file that the issuer put on the chip; one that is gone was changed, too. */
  private Optional<byte[]> listed(SecurityObject security, ChipFile file)
      throws IOException, ReadingEndedException, InterruptedException {
    if (!security.lists(file)) {
      return Optional.empty();
    }
    byte[] content = files.readIfThere(file).orElseThrow(() -> refused(Reason.DATA_CHANGED));
    requireUnchanged(security, file, content);
    return Optional.of(content);
  }

  private static ReadingEndedException refused(Reason reason) {
    return new ReadingEndedException(
        new CardOutcome.Read(
            new ChipReading(
                CardHolder.unknown(),
                new Verdict.Refused(reason),
                Optional.empty(),
                false,
                Optional.empty())));
  }
}
