package vn.quay24.device.drivers.emrtd;

import java.util.Optional;
import org.jmrtd.protocol.SecureMessagingWrapper;

/**
 * What PACE or BAC led to.
 *
 * @param channel both sides know its keys
 * @param mapping what the chip said of its own key by chip authentication mapping
 */
record AgreedChannel(SecureMessagingWrapper channel, Optional<ChipMapping> mapping) {

  static AgreedChannel withoutProof(SecureMessagingWrapper channel) {
    return new AgreedChannel(channel, Optional.empty());
  }
}
