package dev.helpdesk.core.drawing.layers;

import dev.helpdesk.core.drawing.layers.LayeredGraph.Edge;
import dev.helpdesk.core.drawing.layers.LayeredGraph.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives each box its layer: below all that lead to it, and no farther from them than needed. */
final class Layering {

  private static final double GAP = 36;

  private final List<Node> nodes;
  private final List<List<Integer>> above = new ArrayList<>();
  private final List<List<Integer>> below = new ArrayList<>();
  private final int[] layer;

  private Layering(List<Node> nodes, List<Edge> edges, boolean[] reversed) {
    this.nodes = nodes;
    layer = new int[nodes.size()];
    for (int i = 0; i < nodes.size(); i++) {
      above.add(new ArrayList<>());
      below.add(new ArrayList<>());
    }
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      if (!edge.isArrival()) {
        int upper = reversed[i] ? edge.to() : edge.from();
        int lower = reversed[i] ? edge.from() : edge.to();
        above.get(lower).add(upper);
        below.get(upper).add(lower);
      }
    }
  }

  /** Returns the layer of each box, from 0 at the top; none is wider than told, if possible. */
  static int[] of(List<Node> nodes, List<Edge> edges, boolean[] reversed, double width) {
    Layering layering = new Layering(nodes, edges, reversed);
    layering.push();
    layering.sink();
    layering.relax();
    layering.split(width * 0.85);
    return layering.layer;
  }

  /** Puts each box one below the lowest that leads to it. */
  private void push() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int node = 0; node < layer.length; node++) {
        int lowest = earliest(node);
        if (layer[node] < lowest) {
          layer[node] = lowest;
          moved = true;
        }
      }
    }
  }

  private void sink() {
    int deepest = Arrays.stream(layer).max().orElse(0);
    for (int node = 0; node < layer.length; node++) {
      if (nodes.get(node).last() && below.get(node).isEmpty()) {
        layer[node] = deepest;
      }
    }
  }

  /** Draws boxes to where most of their edges lead, as far as there is room. */
  private void relax() {
    for (int round = 0; round < nodes.size(); round++) {
      boolean moved = false;
      for (int node = 1; node < layer.length; node++) {
        int better = better(node);
        moved |= better != layer[node];
        layer[node] = better;
      }
      if (!moved) {
        return;
      }
    }
  }

  private int better(int node) {
    List<Integer> lower = below.get(node);
    boolean fixed = nodes.get(node).last() && lower.isEmpty();
    int pull = lower.size() - above.get(node).size();
    if (fixed || pull == 0) {
      return layer[node];
    }
    if (pull < 0) {
      return above.get(node).isEmpty() ? layer[node] : earliest(node);
    }
    return lower.stream().mapToInt(each -> layer[each] - 1).min().orElse(layer[node]);
  }

  private int earliest(int node) {
    return above.get(node).stream().mapToInt(each -> layer[each] + 1).max().orElse(0);
  }

  /** Moves what is too much for a layer to one of its own below it. */
  private void split(double width) {
    for (int depth = 0; depth <= Arrays.stream(layer).max().orElse(0); depth++) {
      double used = 0;
      boolean full = false;
      boolean[] rest = new boolean[layer.length];
      for (int node = 0; node < layer.length; node++) {
        if (layer[node] == depth) {
          full |= used > 0 && used + nodes.get(node).width() > width;
          rest[node] = full;
          used += nodes.get(node).width() + GAP;
        }
      }
      for (int node = 0; full && node < layer.length; node++) {
        if (layer[node] > depth || rest[node]) {
          layer[node]++;
        }
      }
    }
  }
}
