package vn.quay24.protocol.dossier;

import java.util.UUID;

/**
 * Asks the centre to send the slip by SMS, because paper was out or its printing is in doubt.
 *
 * @param id idempotency key
 */
public record SlipMessage(UUID id, UUID dossier) {}
