package dev.helpdesk.core.drawing.layers;

import dev.helpdesk.core.drawing.layers.LayeredGraph.Edge;
import dev.helpdesk.core.drawing.layers.Layout.Place;
import dev.helpdesk.core.drawing.layers.Layout.Spot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Draws the lines between rows, and makes as much room for them as they need. */
final class Routes {

  private static final double FREE = 14;
  private static final double TRACK = 11;

  private final Grid grid;
  private final LayeredGraph graph;
  private final List<List<Link>> gaps = new ArrayList<>();

  Routes(Grid grid, LayeredGraph graph) {
    this.grid = grid;
    this.graph = graph;
  }

  /** Returns where everything lies; lines of reversed edges are turned round. */
  Layout layout(boolean[] reversed) {
    collect();
    double height = stack();
    List<Place> nodes = new ArrayList<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      nodes.add(place(grid.box(i)));
    }
    List<Place> labels = new ArrayList<>();
    List<List<List<Spot>>> ways = new ArrayList<>();
    for (int i = 0; i < graph.edges().size(); i++) {
      List<Cell> chain = grid.chain(i);
      chain.stream()
          .filter(cell -> cell.kind == Cell.Kind.LABEL)
          .forEach(cell -> labels.add(place(cell)));
      ways.add(way(i, reversed[i]));
    }
    double width = 0;
    for (List<Cell> row : grid.rows()) {
      for (Cell cell : row) {
        width = Math.max(width, cell.x + cell.width / 2);
      }
    }
    return new Layout(nodes, labels, ways, width, height);
  }

  private static Place place(Cell cell) {
    return new Place(cell.x - cell.width / 2, cell.y, cell.width, cell.height);
  }

  private void collect() {
    for (List<Cell> row : grid.rows()) {
      List<Link> gap = new ArrayList<>();
      for (Cell cell : row) {
        cell.below.forEach(other -> cell.links.add(new Link(cell, other)));
        gap.addAll(cell.links);
      }
      gaps.add(gap);
    }
    for (int i = 0; i < gaps.size(); i++) {
      List<Link> gap = gaps.get(i);
      for (Cell cell : grid.rows().get(i)) {
        ports(gap.stream().filter(link -> link.upper == cell).toList(), cell, true);
      }
      if (i + 1 < grid.rows().size()) {
        for (Cell cell : grid.rows().get(i + 1)) {
          ports(gap.stream().filter(link -> link.lower == cell).toList(), cell, false);
        }
      }
      Link.chooseTracks(gap);
    }
  }

  /** Spreads the ends of lines along a side of a box, each as near to its other end as can be. */
  private static void ports(List<Link> links, Cell cell, boolean upper) {
    Comparator<Link> byOtherEnd =
        Comparator.comparingDouble(link -> upper ? link.lower.x : link.upper.x);
    List<Link> sorted = new ArrayList<>(links);
    sorted.sort(byOtherEnd);
    if (!cell.isBox()) {
      sorted.forEach(link -> link.end(upper, cell.x));
      return;
    }
    double[] wishes = new double[sorted.size()];
    for (int i = 0; i < wishes.length; i++) {
      wishes[i] = upper ? sorted.get(i).lower.x : sorted.get(i).upper.x;
    }
    double[] ports = Ports.of(wishes, cell.x, cell.width);
    for (int i = 0; i < ports.length; i++) {
      sorted.get(i).end(upper, ports[i]);
    }
  }

  /** Puts the rows below each other, with the lines between them, and returns the height. */
  private double stack() {
    double y = 0;
    for (int i = 0; i < grid.rows().size(); i++) {
      List<Cell> row = grid.rows().get(i);
      double high = row.stream().mapToDouble(cell -> cell.height).max().orElse(0);
      for (Cell cell : row) {
        cell.y = y + (high - cell.height) / 2;
      }
      y += high;
      List<Link> gap = gaps.get(i);
      int tracks = gap.stream().mapToInt(link -> link.track + 1).max().orElse(0);
      for (Link link : gap) {
        link.y = y + FREE + Math.max(link.track, 0) * TRACK;
      }
      y += i + 1 == grid.rows().size() ? 0 : 2 * FREE + Math.max(0, tracks - 1) * TRACK;
    }
    return y;
  }

  private List<List<Spot>> way(int number, boolean reversed) {
    Edge edge = graph.edges().get(number);
    List<Cell> chain = grid.chain(number);
    List<List<Spot>> parts = new ArrayList<>();
    List<Spot> part = new ArrayList<>();
    if (!edge.isArrival()) {
      Cell box = grid.box(reversed ? edge.to() : edge.from());
      box.links.stream()
          .filter(link -> link.lower == chain.get(0))
          .forEach(link -> link.addTo(part));
    }
    for (Cell cell : chain) {
      if (cell.kind == Cell.Kind.LABEL && !part.isEmpty()) {
        parts.add(List.copyOf(part));
        part.clear();
      }
      cell.links.forEach(link -> link.addTo(part));
    }
    parts.add(List.copyOf(part));
    if (reversed) {
      Collections.reverse(parts);
      parts.replaceAll(Routes::turned);
    }
    return parts;
  }

  private static List<Spot> turned(List<Spot> part) {
    List<Spot> turned = new ArrayList<>(part);
    Collections.reverse(turned);
    return turned;
  }
}
