package vn.quay24.protocol.pickup;

import java.util.UUID;

/**
 * Staff hold a result envelope in front of a kiosk.
 *
 * @param load idempotency key of this loading
 * @param envelope text of the envelope's QR: {@code Q24E:{dossier code}}
 */
public record PickupPreparation(UUID load, String envelope, String staff) {}
