package dev.helpdesk.core.drawing.layers;

import dev.helpdesk.core.drawing.layers.LayeredGraph.Edge;
import dev.helpdesk.core.drawing.layers.LayeredGraph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Chooses the edges that run upwards, so that the others form no circle. */
final class Cycles {

  private Cycles() {}

  /** Tells of each edge whether it is to run upwards. */
  static boolean[] reversed(List<Node> nodes, List<Edge> edges) {
    List<Integer> given = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      given.add(i);
    }
    boolean[] asGiven = against(given, nodes, edges);
    boolean[] asWalked = against(walked(nodes.size(), edges), nodes, edges);
    // As a rule states are given in the order of a ticket's life, which is the best to read.
    return count(asWalked) * 2 < count(asGiven) ? asWalked : asGiven;
  }

  private static boolean[] against(List<Integer> order, List<Node> nodes, List<Edge> edges) {
    int[] place = new int[nodes.size()];
    for (int i = 0; i < order.size(); i++) {
      int node = order.get(i);
      place[node] = nodes.get(node).last() ? i + nodes.size() : i;
    }
    boolean[] reversed = new boolean[edges.size()];
    for (int i = 0; i < reversed.length; i++) {
      Edge edge = edges.get(i);
      reversed[i] = !edge.isArrival() && place[edge.to()] < place[edge.from()];
    }
    return reversed;
  }

  /** Returns the boxes so that only edges back to a box on the way there run against the order. */
  private static List<Integer> walked(int count, List<Edge> edges) {
    List<List<Integer>> next = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      next.add(new ArrayList<>());
    }
    for (Edge edge : edges) {
      if (!edge.isArrival()) {
        next.get(edge.from()).add(edge.to());
      }
    }
    List<Integer> order = new ArrayList<>();
    boolean[] seen = new boolean[count];
    // From behind, as what was left first comes out last.
    for (int start = 0; start < count; start++) {
      List<Integer> done = new ArrayList<>();
      walk(start, next, seen, done);
      Collections.reverse(done);
      order.addAll(start == 0 ? 0 : order.size(), done);
    }
    return order;
  }

  private static void walk(
      int start, List<List<Integer>> next, boolean[] seen, List<Integer> done) {
    Deque<Integer> way = new ArrayDeque<>();
    Deque<Integer> taken = new ArrayDeque<>();
    if (!seen[start]) {
      seen[start] = true;
      way.push(start);
      taken.push(0);
    }
    while (!way.isEmpty()) {
      List<Integer> ahead = next.get(way.peek());
      int index = taken.pop();
      if (index == ahead.size()) {
        done.add(way.pop());
        continue;
      }
      taken.push(index + 1);
      int to = ahead.get(ahead.size() - 1 - index);
      if (!seen[to]) {
        seen[to] = true;
        way.push(to);
        taken.push(0);
      }
    }
  }

  private static int count(boolean[] values) {
    int count = 0;
    for (boolean value : values) {
      count += value ? 1 : 0;
    }
    return count;
  }
}
