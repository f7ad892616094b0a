package vn.quay24.distribution.demo.hardware;

import java.awt.image.BufferedImage;

/** A sheet of paper with something on its front. */
public record Sheet(String id, String title, BufferedImage front) {
  @Override
  public String toString() {
    return "Sheet[" + id + "]";
  }
}
