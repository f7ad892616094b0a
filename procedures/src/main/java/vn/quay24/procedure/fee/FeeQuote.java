package vn.quay24.procedure.fee;

import java.util.Optional;
import vn.quay24.procedure.definition.LocalizedText;

/**
 * What is owed and why.
 *
 * @param amount đồng
 * @param exemption why nothing is owed, when an exemption applies
 */
public record FeeQuote(
    long amount, long unitAmount, int quantity, Optional<LocalizedText> exemption) {}
