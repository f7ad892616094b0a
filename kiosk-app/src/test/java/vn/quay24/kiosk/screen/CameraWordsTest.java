package vn.quay24.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.pages.Pages;

class CameraWordsTest {
  private final Pages pages = new Pages(Samples.FACE.site());

  @ParameterizedTest
  @CsvSource({"vi,quét", "en,scan"})
  void nothingSpeaksOfScanningWhereThereIsOnlyACamera(String language, String word) {
    List<Samples.Named> camera =
        Samples.all().stream().filter(sample -> sample.name().contains("paper-camera")).toList();
    assertFalse(camera.isEmpty());

    List<String> scanning =
        camera.stream()
            .map(sample -> pages.of(sample.in(language).visit()))
            .flatMap(CameraWordsTest::words)
            .filter(words -> words.toLowerCase(Locale.ROOT).contains(word))
            .toList();

    assertEquals(List.of(), scanning);
  }

  @Test
  void aScannerThatStoppedIsNamedAlsoWhereOnlyTheCameraIsLeft() {
    Samples.Named gone =
        Samples.all().stream()
            .filter(sample -> sample.name().contains("paper-scanner-gone"))
            .findAny()
            .orElseThrow();

    List<String> words = words(pages.of(gone.in("vi").visit())).toList();

    assertTrue(words.contains("Máy quét dừng lại"), words.toString());
    assertFalse(words.stream().anyMatch(said -> said.contains("vẫn còn")), "no page was kept");
  }

  @Test
  void aFrontThatWasPhotographedAsksForItsBackToBePhotographed() {
    List<String> words = words("paper-turn-photographed");

    assertTrue(words.contains("Xin lật giấy, rồi chụp mặt sau"), words.toString());
  }

  @Test
  void aScannerThatDropsOutUnaskedIsMissedByName() {
    for (String sample : List.of("paper-away-scanner", "paper-away-scanner-turn")) {
      List<String> words = words(sample);

      assertTrue(said(words, "Máy quét đang tạm dừng"), words.toString());
      assertTrue(said(words, "Chụp bằng máy ảnh"), words.toString());
      assertFalse(said(words, "Quét"), words.toString());
    }
  }

  @Test
  void aCameraThatDropsOutUnaskedIsMissedByName() {
    List<String> words = words("paper-away-eye");

    assertTrue(said(words, "Máy ảnh đang tạm dừng"), words.toString());
    assertTrue(said(words, "Xin quét giấy từ khay hoặc trên kính"), words.toString());
  }

  @Test
  void whereNothingWorksWhatIsInstalledIsOfferedAndNothingElse() {
    assertFalse(said(words("paper-away-only-eye"), "Quét"));
    assertTrue(said(words("paper-away-only-eye"), "Chụp bằng máy ảnh"));
    assertTrue(said(words("paper-away-only-scanner"), "Quét từ khay"));
    assertTrue(said(words("paper-away-both"), "Quét khay"));
    assertTrue(said(words("paper-away-both"), "Chụp ảnh"));
  }

  private static boolean said(List<String> words, String part) {
    return words.stream().anyMatch(word -> word.contains(part));
  }

  private List<String> words(String sample) {
    return Samples.all().stream()
        .filter(named -> named.name().endsWith("-" + sample))
        .findFirst()
        .map(named -> words(pages.of(named.in("vi").visit())).toList())
        .orElseThrow();
  }

  private static Stream<String> words(Page page) {
    return Stream.of(
            Stream.of(page.title()),
            page.lead().stream(),
            page.next().stream().map(Page.Action::label),
            page.blocks().stream().flatMap(CameraWordsTest::words))
        .flatMap(words -> words);
  }

  private static Stream<String> words(Block block) {
    return switch (block) {
      case Block.Notice(_, var title, Optional<String> text) ->
          Stream.concat(Stream.of(title), text.stream());
      case Block.Guide(_, Optional<String> caption) -> caption.stream();
      case Block.Busy(var text) -> Stream.of(text);
      case Block.Actions(var actions) -> actions.stream().map(Page.Action::label);
      case Block.Choices(var choices) -> choices.stream().map(Block.Choice::label);
      case Block.Sheets(var sheets, var empty) ->
          sheets.isEmpty()
              ? Stream.of(empty)
              : sheets.stream()
                  .flatMap(
                      sheet ->
                          Stream.concat(
                              Stream.of(sheet.label()),
                              sheet.drop().stream().map(Page.Action::label)));
      case Block.Paragraph(var text) -> Stream.of(text);
      case Block.Tick(var label, _, _) -> Stream.of(label);
      case Block.Offer(var action) -> Stream.of(action.label());
      case Block.Tiles _,
          Block.Facts _,
          Block.Entry _,
          Block.Emblem _,
          Block.Steps _,
          Block.Qr _,
          Block.Amount _,
          Block.Big _,
          Block.Countdown _,
          Block.Seconds _,
          Block.Locker _,
          Block.Compartments _,
          Block.Devices _,
          Block.Answer _,
          Block.History _,
          Block.Languages _ ->
          throw new AssertionError("no page of papers has had a " + block);
    };
  }
}
