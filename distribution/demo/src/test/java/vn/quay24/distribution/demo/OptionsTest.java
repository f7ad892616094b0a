package vn.quay24.distribution.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void nothingAskedForIsTheUsualDemo() {
    assertEquals(8024, Options.parse(List.of()).ports().bench());
  }

  @Test
  void aPortAWindowAndAFreshStartAreUnderstood() {
    Options options = Options.parse(List.of("--port", "9000", "--window", "--fresh"));

    assertEquals(9000, options.ports().bench());
    assertTrue(options.window());
    assertTrue(options.fresh());
  }

  @Test
  void whatIsNotUnderstoodIsSaid() {
    assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of("--prot", "9000")));
    assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of("--port", "many")));
    assertThrows(IllegalArgumentException.class, () -> Options.parse(List.of("--port")));
  }
}
