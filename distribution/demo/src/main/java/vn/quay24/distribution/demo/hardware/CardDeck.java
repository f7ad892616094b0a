package vn.quay24.distribution.demo.hardware;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.quay24.device.emulator.chip.ContactlessCard;
import vn.quay24.device.emulator.chip.ContactlessTiming;
import vn.quay24.device.emulator.chip.FaultyCard;
import vn.quay24.device.emulator.chip.VpcdReader;
import vn.quay24.device.emulator.chip.issue.DemoCard;
import vn.quay24.device.emulator.chip.issue.DemoCards;

/** Cards on the desk, and the reader that one of them may lie on. Thread-safe. */
public final class CardDeck implements AutoCloseable {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  /** The slowest that ISO 14443-4 knows, and what reader and chip take for a command. */
  private static final ContactlessTiming OVER_THE_AIR =
      new ContactlessTiming(106, Duration.ofMillis(20));

  /** Past the opening of the chip, before the first file is whole. */
  private static final int FALTERS_AT = 12;

  private final DemoCards cards;
  private final List<Face> faces;
  private final VpcdReader reader;
  private final Runnable changed;
  private volatile boolean falterNext;
  private volatile boolean slow;
  private Optional<String> lying = Optional.empty(); // guarded by this

  /**
   * Finds the cards in the folder, or makes them.
   *
   * @param socket where the driver connects
   * @param changed called after every change, from the caller's thread
   */
  public CardDeck(Path folder, Path socket, InstantSource clock, Runnable changed)
      throws IOException {
    this.cards = DemoCards.prepare(folder, clock);
    this.faces = cards.cards().stream().map(CardDeck::face).toList();
    this.reader = VpcdReader.listen(UnixDomainSocketAddress.of(socket));
    this.changed = changed;
  }

  /**
   * What can be seen.
   *
   * @param falterNext the next card that is laid down stops answering while it is read
   * @param slow cards that are laid down from now on take as long as over the air
   */
  public record View(
      boolean plugged,
      boolean falterNext,
      boolean slow,
      Optional<String> onReader,
      List<Face> deck) {}

  /**
   * The front of a card; texts are empty for a card that is no identity card.
   *
   * @param story what is the matter with it: {@code genuine expired unknown-issuer …}
   */
  public record Face(
      String id, String story, String name, String number, String birth, String expiry) {
    @Override
    public String toString() {
      return "Face[" + id + "]";
    }
  }

  private static Face face(DemoCard card) {
    String story = card.story().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return card.citizen()
        .map(
            citizen ->
                new Face(
                    card.id(),
                    story,
                    citizen.fullName(),
                    citizen.number(),
                    DATE.format(citizen.birth()),
                    citizen.expiry().map(DATE::format).orElse("Không thời hạn")))
        .orElseGet(() -> new Face(card.id(), story, "", "", "", ""));
  }

  public View view() {
    return new View(reader.plugged(), falterNext, slow, lying(), faces);
  }

  /** The folder of certificates that vouch for the good cards. */
  public Path trustStore() {
    return cards.trustStore();
  }

  /** The face printed on a card, JPEG. */
  public Optional<byte[]> portrait(String id) {
    return cards.card(id).flatMap(DemoCard::portrait);
  }

  /** The text of the code printed on a card. */
  public Optional<String> qr(String id) {
    return cards.card(id).flatMap(DemoCard::qr);
  }

  /** Lays a card down; returns whether there is such a card. */
  public boolean lay(String id) throws IOException {
    Optional<DemoCard> card = cards.card(id);
    if (card.isPresent()) {
      synchronized (this) {
        lying = Optional.of(id);
        reader.lay(inThisHand(card.get().card()));
        falterNext = false;
      }
      changed.run();
    }
    return card.isPresent();
  }

  private ContactlessCard inThisHand(ContactlessCard chip) {
    FaultyCard held = new FaultyCard(chip);
    if (falterNext) {
      var _ = held.silentFromAnswer(FALTERS_AT);
    }
    if (slow) {
      var _ = held.timed(OVER_THE_AIR);
    }
    return held;
  }

  /** Lets cards that are laid down from now on take as long as over the air, or answer at once. */
  public void slow(boolean asOverTheAir) {
    slow = asOverTheAir;
    changed.run();
  }

  /** Makes the next card that is laid down stop answering while it is read, or lets it be. */
  public void falter(boolean next) {
    falterNext = next;
    changed.run();
  }

  /** Takes the card back, if one lies there. */
  public void take() {
    synchronized (this) {
      lying = Optional.empty();
      var _ = reader.take();
    }
    changed.run();
  }

  /** Pulls the reader's cable, or puts it back. */
  public void plug(boolean plugged) throws IOException {
    if (plugged) {
      reader.plug();
    } else {
      reader.unplug();
    }
    changed.run();
  }

  private synchronized Optional<String> lying() {
    return lying;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
