package vn.quay24.device.emulator.camera;

/**
 * How a camera sees a printed code.
 *
 * @param module side of a module in pixels, before perspective
 * @param turn degrees clockwise
 * @param perspective how much shorter the far side is than the near one, 0 to 0.5
 * @param blur sigma of the defocus, in modules
 * @param noise sigma of the sensor's noise, in grey levels
 * @param contrast 1 for black on white, 0.1 for hardly any
 * @param shading share of the light that is lost from one side of the code to the other
 * @param damage share of the code's area under blots
 */
public record View(
    double module,
    double turn,
    double perspective,
    double blur,
    double noise,
    double contrast,
    double shading,
    double damage) {
  private static final double SENSOR_NOISE = 2;

  /** A code seen well: in focus, from the front, under even light. */
  public static View clean(double module) {
    return new View(module, 0, 0, 0, SENSOR_NOISE, 1, 0, 0);
  }

  public View turned(double degrees) {
    return new View(module, degrees, perspective, blur, noise, contrast, shading, damage);
  }

  public View tilted(double share) {
    return new View(module, turn, share, blur, noise, contrast, shading, damage);
  }

  public View blurred(double modules) {
    return new View(module, turn, perspective, modules, noise, contrast, shading, damage);
  }

  public View noisy(double sigma) {
    return new View(module, turn, perspective, blur, sigma, contrast, shading, damage);
  }

  public View faint(double share) {
    return new View(module, turn, perspective, blur, noise, share, shading, damage);
  }

  public View shaded(double share) {
    return new View(module, turn, perspective, blur, noise, contrast, share, damage);
  }

  public View damaged(double share) {
    return new View(module, turn, perspective, blur, noise, contrast, shading, share);
  }
}
