package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.util.function.Supplier;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.Upkeep;
import vn.quay24.device.link.ApduLink;

/** Opens the link to a card reader and asks whether it is there. */
record ReaderUpkeep(Supplier<ApduLink> links) implements Upkeep<ApduLink> {

  @Override
  public ApduLink open() throws IOException {
    ApduLink link = links.get();
    try {
      observe(link);
      return link;
    } catch (IOException e) {
      link.close();
      throw e;
    }
  }

  /** A reader that can tell whether a card lies on it works. */
  @Override
  public Observation observe(ApduLink link) throws IOException {
    link.cardPresent();
    return Observation.well();
  }

  @Override
  public void close(ApduLink link) {
    link.close();
  }
}
