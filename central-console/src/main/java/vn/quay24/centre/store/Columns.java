package vn.quay24.centre.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.quay24.protocol.release.Sha256;

/** How values stand in columns: times as milliseconds, ids as text, absent as NULL. */
final class Columns {
  private Columns() {}

  static @Nullable Long millis(Optional<Instant> at) {
    return at.map(Instant::toEpochMilli).orElse(null);
  }

  static @Nullable String text(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  static Optional<Instant> instantOrNot(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return UUID.fromString(row.getString(column));
  }

  static Optional<UUID> uuidOrNot(ResultSet row, String column) throws SQLException {
    return textOrNot(row, column).map(UUID::fromString);
  }

  static Optional<String> textOrNot(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  /** Hash over the values of a row that matters, so that a changed one is noticed. */
  static String rowHash(@Nullable Object... values) {
    StringBuilder text = new StringBuilder();
    for (Object value : values) {
      String part = String.valueOf(value);
      text.append(part.length()).append(':').append(part);
    }
    return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The row is what was written. */
  static void require(String expected, String actual, String what) {
    if (!expected.equals(actual)) {
      throw new IllegalStateException(
          what + " was changed outside the centre, or its page of the database is damaged");
    }
  }
}
