package vn.quay24.procedure.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

  @ParameterizedTest
  @EnumSource
  void isToldInBothLanguages(Flaw flaw) {
    Problem problem = new Problem("place:", flaw, List.of("first", "second"));

    assertNotEquals(problem.in("vi"), problem.in("en"));
    assertEquals(problem.in("vi").contains("first"), problem.in("en").contains("first"));
    assertEquals(problem.in("vi").contains("second"), problem.in("en").contains("second"));
  }

  @Test
  void namesThePlaceFirst() {
    Problem problem = Problem.of("fee.amount", Flaw.TOO_MUCH_MONEY, 20_000_000).within("a.toml: ");

    assertEquals("a.toml: fee.amount is more than 20000000 đ: check the zeros", problem.in("en"));
  }

  @Test
  void quotesAreShownAsTheyAreTyped() {
    Problem problem = Problem.of("when", Flaw.CONDITION_HAS, "reason");

    assertEquals(
        "when uses has(): an answer that was not given is '', so write a.reason != ''",
        problem.in("en"));
  }
}
