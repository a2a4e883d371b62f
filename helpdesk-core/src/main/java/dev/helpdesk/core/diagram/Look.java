package dev.helpdesk.core.diagram;

import dev.helpdesk.core.drawing.Stroke;
import dev.helpdesk.core.event.StateCategory;

/** How drawings look: colours, and shapes for those who see no colours. */
final class Look {

  static final String INK = "#1f2933";
  static final String PALE = "#52606d";
  static final String FAINT = "#d5dbe1";
  static final String PAPER = "#ffffff";
  static final String REQUESTER = "#1a56c4";

  private Look() {}

  /**
   * How a state's box is drawn.
   *
   * @param fill its ground
   * @param line the colour of its frame
   * @param radius how round its corners are
   */
  record Box(String fill, String line, double radius, boolean dashed, boolean isDouble) {

    Stroke stroke() {
      return new Stroke(line, 1.5, dashed);
    }
  }

  static Box of(StateCategory category) {
    return switch (category) {
      case NEW -> new Box("#e6f0fc", "#2f6fb5", 16, false, false);
      case ACTIVE -> new Box("#e2f4ea", "#2b8360", 4, false, false);
      case WAITING -> new Box("#fff3d1", "#9a6200", 4, true, false);
      case RESOLVED -> new Box("#eee7fa", "#6b4fa0", 16, false, false);
      case CLOSED -> new Box("#e4e8ec", "#3e4c59", 4, false, true);
      case CANCELLED -> new Box("#fbe6e3", "#b42318", 4, false, true);
    };
  }

  /** Returns the ground of a priority by its rank, from 0 the gravest; paler the lesser. */
  static String priority(int rank, int count) {
    int[] grave = {236, 124, 112};
    int[] middle = {250, 220, 140};
    int[] slight = {226, 244, 234};
    double share = count < 2 ? 0 : (double) rank / (count - 1);
    int[] from = share < 0.5 ? grave : middle;
    int[] to = share < 0.5 ? middle : slight;
    double part = share < 0.5 ? share * 2 : share * 2 - 1;
    StringBuilder colour = new StringBuilder("#");
    for (int i = 0; i < 3; i++) {
      long value = Math.round(from[i] + (to[i] - from[i]) * part);
      colour.append(Character.forDigit((int) value / 16, 16));
      colour.append(Character.forDigit((int) value % 16, 16));
    }
    return colour.toString();
  }
}
