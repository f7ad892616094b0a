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

    assertTrue(words.contains("Máy quét dừng lại."), words.toString());
    assertFalse(words.stream().anyMatch(said -> said.contains("vẫn còn")), "no page was kept");
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
              : sheets.stream().flatMap(sheet -> Stream.of(sheet.label(), sheet.drop().label()));
      case Block.Paragraph(var text) -> Stream.of(text);
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
          Block.History _,
          Block.Languages _ ->
          throw new AssertionError("no page of papers has had a " + block);
    };
  }
}
