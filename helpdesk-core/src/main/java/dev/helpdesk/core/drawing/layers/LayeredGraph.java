package dev.helpdesk.core.drawing.layers;

import java.util.ArrayList;
import java.util.List;

/**
 * A directed graph to be laid out: boxes, edges with labels between them, and arrivals that come to
 * a box from nowhere. Not safe for use by several threads.
 */
public final class LayeredGraph {

  /** Where an arrival comes from. */
  static final int NOWHERE = -1;

  /** A box; {@code last} when it belongs to the bottom. */
  record Node(double width, double height, boolean last) {}

  /** An edge, with the size of its label. */
  record Edge(int from, int to, double width, double height) {

    boolean isArrival() {
      return from == NOWHERE;
    }
  }

  private final List<Node> nodes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  /** Creates a graph without boxes. */
  public LayeredGraph() {}

  /**
   * Adds a box; the first one is where the reader begins.
   *
   * @param last whether it belongs to the bottom, if nothing follows it
   * @return its number, from 0 on
   */
  public int node(double width, double height, boolean last) {
    nodes.add(new Node(even(width), even(height), last));
    return nodes.size() - 1;
  }

  /**
   * Adds an edge between two boxes.
   *
   * @return its number, from 0 on, counted with the arrivals
   */
  public int edge(int from, int to, double labelWidth, double labelHeight) {
    if (from == to || from < 0 || to < 0 || Math.max(from, to) >= nodes.size()) {
      throw new IllegalArgumentException("Expected two boxes of the graph.");
    }
    edges.add(new Edge(from, to, even(labelWidth), even(labelHeight)));
    return edges.size() - 1;
  }

  /**
   * Adds an arrival at a box.
   *
   * @return its number, from 0 on, counted with the edges
   */
  public int arrival(int to, double labelWidth, double labelHeight) {
    if (to < 0 || to >= nodes.size()) {
      throw new IllegalArgumentException("Expected a box of the graph.");
    }
    edges.add(new Edge(NOWHERE, to, even(labelWidth), even(labelHeight)));
    return edges.size() - 1;
  }

  /**
   * Lays the graph out, as a rule no wider than told: it becomes higher instead. It becomes wider
   * only when one label or box is, or too many edges pass by each other.
   */
  public Layout layOut(double width) {
    boolean[] reversed = Cycles.reversed(nodes, edges);
    int[] layers = Layering.of(nodes, edges, reversed, width);
    Grid grid = Grid.of(this, layers, width);
    Crossings.reduce(grid.rows());
    new Columns(grid.rows(), width).place();
    return new Routes(grid, this).layout(reversed);
  }

  /** Returns the next even number, so that all middles lie on whole pixels. */
  private static double even(double size) {
    return Math.ceil(size / 2) * 2;
  }

  List<Node> nodes() {
    return nodes;
  }

  List<Edge> edges() {
    return edges;
  }
}
