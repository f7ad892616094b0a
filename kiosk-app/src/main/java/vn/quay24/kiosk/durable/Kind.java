package vn.quay24.kiosk.durable;

/**
 * A kind of durable record.
 *
 * @param name {@code [a-z-]{1,32}}, never changes
 * @param type a record that crosses {@link vn.quay24.protocol.Wire}
 */
public record Kind<T>(String name, Class<T> type) {}
