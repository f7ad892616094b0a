package vn.quay24.protocol.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The centre's answer to a manifest.
 *
 * @param stored everything is durable at the centre: the kiosk may erase its copy
 * @param missing parts that the centre does not hold yet, whole
 * @param acceptBy latest time of the office's decision (8 working hours)
 */
public record IntakeReceipt(
    UUID dossier, boolean stored, List<String> missing, Optional<Instant> acceptBy) {}
