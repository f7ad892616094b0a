package vn.quay24.centre.health;

import java.time.Instant;
import java.util.Optional;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.health.HealthReport;
import vn.quay24.protocol.health.KioskState;
import vn.quay24.protocol.health.UpdateReceipt;

/**
 * The last that is known of a kiosk.
 *
 * @param receivedAt when the report came, by the centre's clock
 * @param update last receipt about a release
 */
public record KioskHealth(
    KioskId kiosk,
    Optional<KioskState> state,
    Optional<HealthReport> report,
    Optional<Instant> receivedAt,
    Optional<UpdateReceipt> update) {}
