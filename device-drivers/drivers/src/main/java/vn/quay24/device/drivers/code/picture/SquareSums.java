package vn.quay24.device.drivers.code.picture;

/** Means of squares of a picture, each found in the same short time (a summed-area table). */
record SquareSums(int width, int height, int[] table) {

  static SquareSums of(GreyPicture picture) {
    int width = picture.width();
    int height = picture.height();
    int[] table = new int[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      int row = 0;
      int at = (y + 1) * (width + 1) + 1;
      for (int x = 0; x < width; x++, at++) {
        row += picture.at(x, y);
        table[at] = table[at - width - 1] + row;
      }
    }
    return new SquareSums(width, height, table);
  }

  /** The mean of the pixels at most so far away across and down. */
  int mean(int x, int y, int reach) {
    int left = Math.max(0, x - reach);
    int top = Math.max(0, y - reach);
    int right = Math.min(width, x + reach + 1);
    int bottom = Math.min(height, y + reach + 1);
    int line = width + 1;
    int sum =
        table[bottom * line + right]
            - table[top * line + right]
            - table[bottom * line + left]
            + table[top * line + left];
    return sum / ((right - left) * (bottom - top));
  }
}
