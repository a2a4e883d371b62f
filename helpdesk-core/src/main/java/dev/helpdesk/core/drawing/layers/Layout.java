package dev.helpdesk.core.drawing.layers;

import java.util.List;

/**
 * Where everything of a graph came to lie; the origin is the left upper corner.
 *
 * @param nodes the boxes, by their numbers
 * @param labels the labels, by the numbers of their edges
 * @param ways the lines of each edge in its direction: up to its label and on from there; of an
 *     arrival the second alone
 * @param width how wide it is
 * @param height how high it is
 */
public record Layout(
    List<Place> nodes,
    List<Place> labels,
    List<List<List<Spot>>> ways,
    double width,
    double height) {

  /** Copies the lists. */
  public Layout {
    nodes = List.copyOf(nodes);
    labels = List.copyOf(labels);
    ways = List.copyOf(ways);
  }

  /** A rectangle, by its left upper corner. */
  public record Place(double x, double y, double width, double height) {

    /** Returns the middle between left and right. */
    public double middle() {
      return x + width / 2;
    }
  }

  /** A point of a line. */
  public record Spot(double x, double y) {}
}
