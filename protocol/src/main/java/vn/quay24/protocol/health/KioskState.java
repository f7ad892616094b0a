package vn.quay24.protocol.health;

import java.time.Instant;

/**
 * Birth and last will of an agent, retained.
 *
 * @param online false in the will and before an orderly end
 * @param boot number of the agent's start, rising; with the report's sequence it names a message
 */
public record KioskState(int version, boolean online, long boot, Instant at) {}
