package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.card.CardHolder;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.pages.Pages;
import vn.quay24.kiosk.visit.CardStage;

/** Whoever agrees to the reading has read of everything that is read. */
class ConsentWordsTest {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("number", "số định danh"),
          Map.entry("fullName", "họ tên"),
          Map.entry("birth", "ngày sinh"),
          Map.entry("sex", "giới tính"),
          Map.entry("expiry", "ngày hết hạn"),
          Map.entry("issued", "ngày cấp"),
          Map.entry("nationality", "quốc tịch"),
          Map.entry("ethnicGroup", "dân tộc"),
          Map.entry("religion", "tôn giáo"),
          Map.entry("origin", "quê quán"),
          Map.entry("residence", "nơi cư trú"),
          Map.entry("father", "cha mẹ"),
          Map.entry("mother", "cha mẹ"),
          Map.entry("spouse", "vợ chồng"),
          Map.entry("oldNumber", "số chứng minh cũ"));

  /** Read with the rest, though no driver passes the first on. */
  private static final Set<String> BESIDES =
      Set.of("đặc điểm nhận dạng", "ảnh", "khóa của chip", "Không đọc vân tay");

  private final Pages pages = new Pages(Samples.FACE.site());

  @Test
  void everythingThatTheChipTellsIsNamedForEveryErrand() {
    List<String> read = reads();

    assertEquals(List.of(), read.stream().filter(words -> !whole(words)).toList());
    assertEquals(Samples.all().stream().filter(ConsentWordsTest::consent).count(), read.size());
  }

  private static boolean whole(String words) {
    return Arrays.stream(CardHolder.class.getRecordComponents())
            .map(RecordComponent::getName)
            .allMatch(part -> words.contains(NAMES.getOrDefault(part, "no word for " + part)))
        && BESIDES.stream().allMatch(words::contains);
  }

  private List<String> reads() {
    return Samples.all().stream()
        .filter(ConsentWordsTest::consent)
        .flatMap(sample -> pages.of(sample.in("vi").visit()).blocks().stream())
        .filter(Block.Facts.class::isInstance)
        .map(Block.Facts.class::cast)
        .map(facts -> facts.facts().getFirst().value())
        .toList();
  }

  private static boolean consent(Samples.Named sample) {
    return sample.visit().stage() instanceof CardStage.Consent;
  }
}
