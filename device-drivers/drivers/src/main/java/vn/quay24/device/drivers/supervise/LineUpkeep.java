package vn.quay24.device.drivers.supervise;

import vn.quay24.device.link.ByteLink;

/** Upkeep of a device on a byte link. */
public interface LineUpkeep extends Upkeep<ByteLink> {
  @Override
  default void close(ByteLink line) {
    line.close();
  }
}
