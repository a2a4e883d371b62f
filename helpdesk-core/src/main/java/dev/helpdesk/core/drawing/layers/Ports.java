package dev.helpdesk.core.drawing.layers;

/** Spreads the ends of lines along a side of a box. */
final class Ports {

  private static final double MARGIN = 18;
  private static final double WIDEST = 18;
  private static final double NARROWEST = 8;

  private Ports() {}

  /**
   * Returns where the lines end, each as near as can be to where it comes from: as far apart as
   * lets all go straight that could.
   *
   * @param wishes where they come from, from left to right
   */
  static double[] of(double[] wishes, double middle, double width) {
    double left = middle - width / 2 + MARGIN;
    double right = middle + width / 2 - MARGIN;
    double room = wishes.length < 2 ? WIDEST : (right - left) / (wishes.length - 1);
    double step = Math.min(WIDEST, room);
    double[] best = spread(wishes, left, right, step);
    while (!isStraight(best, wishes, left, right) && step - 2 >= NARROWEST) {
      step -= 2;
      double[] closer = spread(wishes, left, right, step);
      if (isStraight(closer, wishes, left, right)) {
        best = closer;
      }
    }
    return best;
  }

  /** Returns how far from the middle of a cell a line may end. */
  static double free(Cell cell) {
    return cell.isBox() ? cell.width / 2 - MARGIN : 0;
  }

  private static double[] spread(double[] wishes, double left, double right, double step) {
    int count = wishes.length;
    double[] ports = new double[count];
    for (int i = 0; i < count; i++) {
      double least = i == 0 ? left : ports[i - 1] + step;
      ports[i] = Math.max(least, Math.min(right, wishes[i]));
    }
    for (int i = count - 1; i >= 0; i--) {
      ports[i] = Math.min(ports[i], right - (count - 1 - i) * step);
    }
    return ports;
  }

  private static boolean isStraight(double[] ports, double[] wishes, double left, double right) {
    for (int i = 0; i < ports.length; i++) {
      boolean can = left <= wishes[i] && wishes[i] <= right;
      if (can && ports[i] != wishes[i]) {
        return false;
      }
    }
    return true;
  }
}
