package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.pages.Pages;
import vn.quay24.kiosk.visit.Filling;

/** What a page of papers asks for can be done. */
class PaperWordsTest {
  private final Pages pages = new Pages(Samples.FACE.site());

  @Test
  void noPaperIsAskedForWhileTheDeviceIsInTrouble() {
    List<String> asking =
        Samples.all().stream()
            .filter(PaperWordsTest::troubled)
            .filter(
                sample ->
                    pages.of(sample.visit()).blocks().stream()
                        .anyMatch(Block.Guide.class::isInstance))
            .map(Samples.Named::name)
            .toList();

    assertEquals(List.of(), asking);
  }

  private static boolean troubled(Samples.Named sample) {
    return sample.name().contains("-paper-away-only")
        || sample.name().contains("-paper-away-both")
        || (sample.visit().stage() instanceof Filling.ScanPaper paper
            && paper.progress() instanceof Filling.ScanProgress.Faulted);
  }

  @ParameterizedTest
  @CsvSource({
    "paper-fault-Broken,true,cách khác",
    "paper-fault-no-camera,false,cách khác",
    "paper-fault-eye-only,true,quét ở dưới",
    "paper-fault-jam-other,true,chụp bằng máy ảnh",
    "paper-away-only-scanner,false,chụp bằng máy ảnh",
    "paper-away-both,true,Máy quét và máy ảnh"
  })
  void anotherWayIsNamedWhereThereIsOne(String sample, boolean said, String words) {
    String notices = notices(page(sample)).toString();

    assertEquals(said, notices.contains(words), notices);
  }

  @Test
  void noPageIsDroppedWhileAScanRuns() {
    assertTrue(dropped("paper-pages"));
    assertFalse(dropped("paper-scanning"));
  }

  private boolean dropped(String sample) {
    return page(sample).blocks().stream()
        .anyMatch(
            block ->
                block instanceof Block.Sheets(var sheets, _)
                    && sheets.stream().anyMatch(sheet -> sheet.drop().isPresent()));
  }

  @Test
  void toDoWithoutAPaperIsNotWhatStandsOut() {
    Page page = page("paper-optional");

    assertEquals(Optional.empty(), page.next());
    assertTrue(
        page.blocks().stream()
            .anyMatch(
                block ->
                    block instanceof Block.Offer(var action)
                        && action.label().equals("Không có giấy này")));
  }

  private static List<String> notices(Page page) {
    return page.blocks().stream()
        .filter(Block.Notice.class::isInstance)
        .map(Block.Notice.class::cast)
        .map(notice -> notice.title() + " " + notice.text().orElse(""))
        .toList();
  }

  private Page page(String sample) {
    return Samples.all().stream()
        .filter(named -> named.name().endsWith("-" + sample))
        .findFirst()
        .map(named -> pages.of(named.visit()))
        .orElseThrow();
  }
}
