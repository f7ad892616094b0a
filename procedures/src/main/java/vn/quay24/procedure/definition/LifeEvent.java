package vn.quay24.procedure.definition;

/**
 * A turn in a life under which citizens look for procedures.
 *
 * @param key {@code [a-z][a-z0-9-]*}
 */
public record LifeEvent(String key, LocalizedText name) {}
