package vn.quay24.agent.outbox;

import java.util.UUID;

/**
 * A message for the centre.
 *
 * @param position rising; messages leave in this order
 * @param key idempotency key, also sent as MQTT user property {@code key}
 */
public record OutboxMessage(long position, UUID key, String topic, byte[] payload) {}
