package vn.quay24.agent.outbox;

import java.util.List;
import java.util.UUID;

/**
 * Messages on disk until the broker has acknowledged them. At-least-once: the receiver removes
 * repeats by key. Thread-safe.
 */
public interface Outbox {
  /** Messages kept at most; the oldest heartbeats make room. */
  int CAPACITY = 20_000;

  /** Keeps a message that must arrive; durable when this returns. */
  void keep(UUID key, String topic, byte[] payload) throws OutboxException;

  /** The oldest messages, at most {@code max}. */
  List<OutboxMessage> oldest(int max) throws OutboxException;

  /** The broker has it. */
  void sent(OutboxMessage message) throws OutboxException;

  /** The broker will never take it: set aside for a technician. */
  void refused(OutboxMessage message, int reasonCode) throws OutboxException;
}
