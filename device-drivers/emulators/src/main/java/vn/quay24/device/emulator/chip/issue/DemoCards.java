package vn.quay24.device.emulator.chip.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.emulator.chip.LdsFolder;
import vn.quay24.device.emulator.chip.LdsImage;
import vn.quay24.device.emulator.chip.issue.NationalDataGroup.Parents;

/**
 * The cards of the demonstration, made once into a folder and found there again. The authority that
 * signs the good ones leaves its certificate in {@code trust/csca.der}.
 */
public final class DemoCards {
  /** Rises when the cast or the layout of the cards changes; older folders are made anew. */
  private static final String EDITION = "1";

  private static final String EDITION_FILE = "edition.txt";
  private static final String FORGED_RESIDENCE = "Số 1, Đường Giả, Phường Giả, Tam Kỳ, Quảng Nam";

  private final Path folder;
  private final List<DemoCard> cards;

  private DemoCards(Path folder) {
    this.folder = folder;
    cards =
        List.of(
            card("nguyen-thi-lan", CardStory.GENUINE, DemoCast.LAN),
            card("tran-van-minh", CardStory.GENUINE, DemoCast.MINH),
            card("le-thi-mau-don", CardStory.GENUINE, DemoCast.MAU_DON),
            card("long-name", CardStory.GENUINE, DemoCast.LONG_NAME),
            card("expired", CardStory.EXPIRED, DemoCast.KHAI),
            card("unknown-issuer", CardStory.UNKNOWN_ISSUER, DemoCast.HA),
            card("data-changed", CardStory.DATA_CHANGED, DemoCast.TAI),
            card("copied", CardStory.COPIED, DemoCast.BINH),
            new DemoCard("bank-card", CardStory.BANK_CARD, Optional.empty(), Optional.empty()));
  }

  /**
   * Finds the cards, or makes them.
   *
   * @param folder is made when it does not exist
   */
  public static DemoCards prepare(Path folder, InstantSource clock) throws IOException {
    DemoCards cards = new DemoCards(folder);
    if (!cards.made()) {
      cards.make(clock);
    }
    return cards;
  }

  /** In the order in which they should be shown. */
  public List<DemoCard> cards() {
    return cards;
  }

  public Optional<DemoCard> card(String id) {
    return cards.stream().filter(card -> card.id().equals(id)).findFirst();
  }

  /** Holds {@code csca.der}, the trust anchor of the cards in good order. */
  public Path trustStore() {
    return folder.resolve("trust");
  }

  private DemoCard card(String id, CardStory story, Citizen citizen) {
    return new DemoCard(id, story, Optional.of(citizen), Optional.of(folder.resolve(id)));
  }

  private boolean made() throws IOException {
    Path edition = folder.resolve(EDITION_FILE);
    return Files.exists(edition) && Files.readString(edition).strip().equals(EDITION);
  }

  private void make(InstantSource clock) throws IOException {
    Files.createDirectories(trustStore());
    CardAuthority authority = new CardAuthority("CSCA Demonstration", clock.instant());
    Signers signers =
        new Signers(
            authority.signer(),
            authority.expiredSigner(),
            new CardAuthority("CSCA Elsewhere", clock.instant()).signer());
    for (DemoCard card : cards) {
      if (card.citizen().isPresent() && card.folder().isPresent()) {
        LdsImage image = image(card.story(), card.citizen().get(), signers);
        LdsFolder.write(image, card.folder().get());
      }
    }
    authority.believedIn(trustStore());
    Files.writeString(folder.resolve(EDITION_FILE), EDITION);
  }

  /** One card is made as the first ones were: RSA, and the other layout of DG13. */
  private static LdsImage image(CardStory story, Citizen citizen, Signers signers) {
    LdsGenerator office =
        citizen.equals(DemoCast.LAN)
            ? new LdsGenerator(signers.known(), ActiveKeyKind.RSA_1024, Parents.NESTED)
            : officeOf(signers.known());
    return switch (story) {
      case GENUINE, EXPIRED, BANK_CARD -> office.card(citizen);
      case UNKNOWN_ISSUER -> officeOf(signers.unknown()).card(citizen);
      case ISSUER_EXPIRED -> officeOf(signers.expired()).card(citizen);
      case DATA_CHANGED -> office.dataChanged(citizen, FORGED_RESIDENCE);
      case SIGNATURE_CHANGED -> office.signatureChanged(citizen);
      case COPIED -> office.copied(citizen);
    };
  }

  private static LdsGenerator officeOf(DocumentSigner signer) {
    return new LdsGenerator(signer, ActiveKeyKind.EC_P256, Parents.SIDE_BY_SIDE);
  }

  /** Who may sign a card of the set. */
  private record Signers(DocumentSigner known, DocumentSigner expired, DocumentSigner unknown) {}
}
