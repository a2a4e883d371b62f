package dev.helpdesk.core.drawing.layers;

import dev.helpdesk.core.drawing.layers.LayeredGraph.Edge;
import dev.helpdesk.core.drawing.layers.LayeredGraph.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a drawing: layers of boxes, and between them rows of labels. */
final class Grid {

  private static final double LABEL_GAP = 18;
  private static final double PASS_GAP = 16;

  private final List<Node> nodes;
  private final List<Edge> edges;
  private final int[] layers;
  private final double width;
  private final int[] gapOf;
  private final int[] subRowOf;
  private final int[] firstRow;
  private final int[] rowCount;
  private final List<List<Cell>> rows = new ArrayList<>();
  private final Cell[] boxes;
  private final List<List<Cell>> chains = new ArrayList<>();

  private Grid(LayeredGraph graph, int[] layers, double width) {
    nodes = graph.nodes();
    edges = graph.edges();
    this.layers = layers;
    this.width = width;
    int depth = Arrays.stream(layers).max().orElse(0) + 1;
    gapOf = new int[edges.size()];
    subRowOf = new int[edges.size()];
    firstRow = new int[depth + 1];
    rowCount = new int[depth];
    boxes = new Cell[nodes.size()];
  }

  static Grid of(LayeredGraph graph, int[] layers, double width) {
    Grid grid = new Grid(graph, layers, width);
    grid.chooseGaps();
    grid.chooseRows();
    grid.fill();
    return grid;
  }

  List<List<Cell>> rows() {
    return rows;
  }

  Cell box(int node) {
    return boxes[node];
  }

  /** Returns the cells of an edge from the upper box to the lower one, without these. */
  List<Cell> chain(int edge) {
    return chains.get(edge);
  }

  private int upper(Edge edge) {
    return edge.isArrival()
        ? layers[edge.to()] - 1
        : Math.min(layers[edge.from()], layers[edge.to()]);
  }

  private int lower(Edge edge) {
    return edge.isArrival() ? layers[edge.to()] : Math.max(layers[edge.from()], layers[edge.to()]);
  }

  /** Puts each label where there is most room on its way, rather near to where it comes from. */
  private void chooseGaps() {
    double[] load = new double[rowCount.length];
    for (Edge edge : edges) {
      for (int gap = upper(edge) + 1; gap <= lower(edge); gap++) {
        load[gap] += PASS_GAP;
      }
    }
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      boolean down = edge.isArrival() || layers[edge.from()] < layers[edge.to()];
      int near = down ? upper(edge) + 1 : lower(edge);
      int best = near;
      for (int gap = upper(edge) + 1; gap <= lower(edge); gap++) {
        double here = load[gap] + Math.abs(gap - near) * width / 8;
        double there = load[best] + Math.abs(best - near) * width / 8;
        if (here < there) {
          best = gap;
        }
      }
      gapOf[i] = best;
      load[best] += edge.width() + LABEL_GAP;
    }
    for (int gap = 0; gap < load.length; gap++) {
      int here = gap;
      boolean any = edges.stream().anyMatch(edge -> upper(edge) < here && here <= lower(edge));
      rowCount[gap] = any ? (int) Math.ceil(load[gap] / (width * 0.8)) : 0;
    }
  }

  private void chooseRows() {
    List<double[]> loads = new ArrayList<>();
    for (int count : rowCount) {
      loads.add(new double[count]);
    }
    for (int i = 0; i < edges.size(); i++) {
      double[] load = loads.get(gapOf[i]);
      int best = 0;
      for (int row = 1; row < load.length; row++) {
        best = load[row] < load[best] ? row : best;
      }
      load[best] += edges.get(i).width() + LABEL_GAP;
      subRowOf[i] = best;
    }
    int row = 0;
    for (int gap = 0; gap < rowCount.length; gap++) {
      firstRow[gap] = row;
      row += rowCount[gap] + 1;
    }
    firstRow[rowCount.length] = row;
  }

  private void fill() {
    for (int row = 0; row < firstRow[rowCount.length]; row++) {
      rows.add(new ArrayList<>());
    }
    for (int node = 0; node < boxes.length; node++) {
      Node each = nodes.get(node);
      boxes[node] = Cell.box(node, each.width(), each.height());
      add(boxes[node], boxRow(layers[node]));
    }
    for (int i = 0; i < edges.size(); i++) {
      chains.add(chain(i, edges.get(i)));
    }
  }

  private List<Cell> chain(int number, Edge edge) {
    int labelRow = firstRow[gapOf[number]] + subRowOf[number];
    int from = edge.isArrival() ? labelRow : boxRow(upper(edge)) + 1;
    boolean down = edge.isArrival() || layers[edge.from()] < layers[edge.to()];
    @Nullable Cell last = edge.isArrival() ? null : boxes[down ? edge.from() : edge.to()];
    List<Cell> chain = new ArrayList<>();
    for (int row = from; row < boxRow(lower(edge)); row++) {
      boolean labelled = row == labelRow;
      Cell cell = labelled ? Cell.label(number, edge.width(), edge.height()) : Cell.pass(number);
      add(cell, row);
      chain.add(cell);
      if (last != null) {
        last.over(cell);
      }
      last = cell;
    }
    if (last != null) {
      last.over(boxes[down ? edge.to() : edge.from()]);
    }
    return chain;
  }

  private int boxRow(int layer) {
    return firstRow[layer] + rowCount[layer];
  }

  private void add(Cell cell, int row) {
    cell.row = row;
    cell.position = rows.get(row).size();
    rows.get(row).add(cell);
  }
}
