package vn.quay24.device.emulator.chip.issue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.quay24.device.emulator.chip.BankCard;
import vn.quay24.device.emulator.chip.ContactlessCard;
import vn.quay24.device.emulator.chip.LdsFolder;
import vn.quay24.device.emulator.chip.VirtualChip;

/**
 * A card that lies ready to be put on the reader.
 *
 * @param id lower-case letters and hyphens, the same on every start
 * @param citizen the holder; empty for a bank card
 * @param folder of the image; empty for a bank card
 */
public record DemoCard(
    String id, CardStory story, Optional<Citizen> citizen, Optional<Path> folder) {

  /** The card itself, fresh from the image. */
  public ContactlessCard card() throws IOException {
    return folder.isPresent() ? new VirtualChip(LdsFolder.read(folder.get())) : new BankCard();
  }

  /** What the code reader reads from the card; empty when nothing is printed on it. */
  public Optional<String> qr() {
    return citizen.map(CardQr::of);
  }

  /** The face as printed on the card, JPEG of 480 × 640; empty for a bank card. */
  public Optional<byte[]> portrait() {
    return citizen.map(Portrait::jpeg);
  }

  @Override
  public String toString() {
    return "DemoCard[" + id + "]";
  }
}
