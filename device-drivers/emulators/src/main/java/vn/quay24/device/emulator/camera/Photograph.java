package vn.quay24.device.emulator.camera;

import java.util.SplittableRandom;

/**
 * A camera's frame of a card with a printed code: each pixel is the light of a small square of the
 * card, then blurred, shaded, made faint and noisy. The same seed gives the same frame.
 *
 * @param samples one byte a pixel, 0 black to 255 white, rows from the top
 */
public record Photograph(int width, int height, byte[] samples) {
  public static final int WIDTH = 1_280;
  public static final int HEIGHT = 960;
  private static final int FINE = 4; // so many looks a pixel and side
  private static final double MIDDLE = 128;

  /** Takes a picture of a code. */
  public static Photograph of(PrintedCode code, View view, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Card card = new Card(code, view.damage(), random);
    Placement placement = Placement.of(code.size(), view, random);
    float[] light = exposed(card, placement);
    Defocus.blur(light, WIDTH, HEIGHT, view.blur() * view.module());
    return new Photograph(WIDTH, HEIGHT, developed(light, view, placement, random));
  }

  /** A square out of its middle. */
  public Photograph middle(int side) {
    byte[] cut = new byte[side * side];
    int left = (width - side) / 2;
    int top = (height - side) / 2;
    for (int y = 0; y < side; y++) {
      System.arraycopy(samples, (top + y) * width + left, cut, y * side, side);
    }
    return new Photograph(side, side, cut);
  }

  private static float[] exposed(Card card, Placement placement) {
    float[] light = new float[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int fine = card.isDetailed(placement.across(x, y), placement.down(x, y)) ? FINE : 1;
        light[y * WIDTH + x] = pixel(card, placement, x, y, fine);
      }
    }
    return light;
  }

  private static float pixel(Card card, Placement placement, int x, int y, int fine) {
    double sum = 0;
    for (int i = 0; i < fine * fine; i++) {
      double px = x + (i % fine + 0.5) / fine;
      int row = i / fine;
      double py = y + (row + 0.5) / fine;
      sum += card.light(placement.across(px, py), placement.down(px, py));
    }
    return (float) (sum / (fine * fine));
  }

  private static byte[] developed(
      float[] light, View view, Placement placement, SplittableRandom random) {
    byte[] samples = new byte[light.length];
    for (int i = 0; i < light.length; i++) {
      double lit = light[i] * placement.lightAt(i % WIDTH, view.shading());
      double faint = MIDDLE + view.contrast() * (lit - MIDDLE);
      double seen = faint + view.noise() * random.nextGaussian();
      samples[i] = (byte) Math.clamp(Math.round(seen), 0, 255);
    }
    return samples;
  }
}
