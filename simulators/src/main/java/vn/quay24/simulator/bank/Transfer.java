package vn.quay24.simulator.bank;

import java.time.Instant;

/**
 * Money that went from the phone's account to another.
 *
 * @param transaction the bank's own number of it
 * @param amount đồng
 * @param description transfer message
 */
public record Transfer(
    String transaction, String bin, String account, long amount, String description, Instant at) {}
