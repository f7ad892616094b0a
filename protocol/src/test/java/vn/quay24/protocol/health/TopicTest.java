package vn.quay24.protocol.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.protocol.KioskId;

class TopicTest {
  private static final KioskId KIOSK = new KioskId("tam-ky-01");

  @Test
  void everyTopicReadsBackWhatItWrites() {
    List<Topic> topics =
        List.of(
            new Topic.State("danang", KIOSK),
            new Topic.Health("danang", KIOSK),
            new Topic.Answer("danang", KIOSK),
            new Topic.Update("danang", KIOSK),
            new Topic.Command("danang", KIOSK),
            new Topic.Desired("danang", KIOSK));

    assertEquals(Topic.class.getPermittedSubclasses().length, topics.size());
    for (Topic topic : topics) {
      assertEquals(Optional.of(topic), Topic.parse(topic.path()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fleet/v1/danang/k1/up/other",
        "fleet/v1/danang/+/up/state",
        "fleet/v1/danang/k1/up/state/more",
        "fleet/v2/danang/k1/up/state",
        "fleet/v1/danang/#"
      })
  void anythingElseIsNoTopicOfOurs(String path) {
    assertEquals(Optional.empty(), Topic.parse(path));
  }
}
