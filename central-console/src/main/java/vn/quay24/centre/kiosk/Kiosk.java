package vn.quay24.centre.kiosk;

import java.time.Instant;
import java.util.Optional;
import vn.quay24.protocol.KioskId;

/**
 * A kiosk of the fleet.
 *
 * @param name what people call it
 * @param unitCode commune that it stands in, national code
 * @param enrolledAt empty until its first enrolment
 */
public record Kiosk(
    KioskId id,
    String tenant,
    String name,
    String unitCode,
    String unitName,
    Optional<Instant> enrolledAt) {}
