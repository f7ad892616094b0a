package vn.quay24.device.indicator;

/**
 * How a light shines, in the words of CEN XFS4IoT (Lights). A light of one colour shines in that,
 * whatever it is asked for.
 */
public record Glow(Rate rate, Colour colour) {

  /** Dark. */
  public static final Glow OFF = new Glow(Rate.OFF, Colour.WHITE);

  /**
   * How it flashes. The fastest is twice a second: three flashes a second and more can bring on a
   * seizure (WCAG 2.2, success criterion 2.3.1).
   */
  public enum Rate {
    OFF,
    /** One second lit, one second dark. */
    SLOW,
    /** Half a second lit, half a second dark. */
    MEDIUM,
    /** A quarter of a second lit, a quarter of a second dark. */
    QUICK,
    CONTINUOUS
  }

  /** Colours of the standard. */
  public enum Colour {
    RED,
    GREEN,
    YELLOW,
    BLUE,
    CYAN,
    MAGENTA,
    WHITE
  }
}
