package vn.quay24.provisioning.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.protocol.release.Refusal;

class TextsTest {

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertEquals(keys("vi"), keys("en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void everyCommandIsExplained(String language) throws IOException {
    Set<String> keys = keys(language);

    Subcommand.all().forEach(each -> assertTrue(keys.contains("help." + each.name())));
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalIsExplained(Refusal refusal) throws IOException {
    assertTrue(keys("vi").contains("refused." + refusal.word()), refusal.word());
  }

  @Test
  void theLanguageIsTheOneOfTheEnvironment() {
    assertEquals("vi", Quay24Command.language(Map.of("LANG", "vi_VN.UTF-8")));
    assertEquals("en", Quay24Command.language(Map.of("LANG", "vi_VN.UTF-8", "LC_ALL", "C")));
    assertEquals("en", Quay24Command.language(Map.of()));
  }

  private static Set<String> keys(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                TextsTest.class.getResourceAsStream("texts_" + language + ".properties")),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
