package vn.quay24.protocol.payment;

import java.util.UUID;

/**
 * Asks for a payment order.
 *
 * @param order made by the kiosk; asking again with it returns the same order
 * @param amount đồng, as the signed catalogue of {@code catalogueVersion} says
 */
public record OrderRequest(
    UUID order, UUID dossier, String procedureCode, long catalogueVersion, long amount) {}
