package vn.quay24.device.emulator.camera;

/** A Gaussian blur. */
final class Defocus {
  private static final double WIDE = 3; // sigmas

  private Defocus() {}

  static void blur(float[] light, int width, int height, double sigma) {
    if (sigma <= 0) {
      return;
    }
    float[] kernel = kernel(sigma);
    float[] between = new float[light.length];
    along(light, between, kernel, new int[] {width, 1, height, width});
    along(between, light, kernel, new int[] {height, width, width, 1});
  }

  private static float[] kernel(double sigma) {
    int reach = (int) Math.ceil(WIDE * sigma);
    float[] kernel = new float[2 * reach + 1];
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = (float) Math.exp(-(i - reach) * (i - reach) / (2 * sigma * sigma));
      sum += kernel[i];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = (float) (kernel[i] / sum);
    }
    return kernel;
  }

  /** One direction; shape is: samples of a line, their distance, lines, their distance. */
  private static void along(float[] from, float[] to, float[] kernel, int[] shape) {
    int reach = kernel.length / 2;
    for (int line = 0; line < shape[2]; line++) {
      int begin = line * shape[3];
      for (int i = 0; i < shape[0]; i++) {
        float sum = 0;
        for (int k = -reach; k <= reach; k++) {
          sum += kernel[k + reach] * from[begin + Math.clamp(i + k, 0, shape[0] - 1) * shape[1]];
        }
        to[begin + i * shape[1]] = sum;
      }
    }
  }
}
