package vn.quay24.centre.web.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnsignedPostsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

  @Test
  void theFirstIsToldOfAtOnceAndAFloodOncePerMinuteWithItsNumber() {
    UnsignedPosts posts = new UnsignedPosts();
    assertEquals(1, posts.another(NOW));

    for (int i = 0; i < 1000; i++) {
      assertEquals(0, posts.another(NOW.plusSeconds(59)));
    }

    assertEquals(1001, posts.another(NOW.plusSeconds(60)));
    assertEquals(0, posts.another(NOW.plusSeconds(61)));
  }
}
