package vn.quay24.protocol.health;

import java.time.Instant;

/** Retained hint that the catalogue has a new release; trust comes from the signed files alone. */
public record ReleaseAnnouncement(int version, long release, Instant at) {}
