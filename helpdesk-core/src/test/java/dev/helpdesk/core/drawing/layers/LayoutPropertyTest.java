package dev.helpdesk.core.drawing.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.drawing.layers.Layout.Place;
import dev.helpdesk.core.drawing.layers.Layout.Spot;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LayoutPropertyTest {

  private static final double WIDTH = 1_152;

  /** Edges as pairs of numbers, taken modulo the count of boxes. */
  record Case(List<Integer> widths, List<List<Integer>> edges) {

    Case {
      widths = List.copyOf(widths);
      edges = List.copyOf(edges);
    }

    LayeredGraph graph() {
      LayeredGraph graph = new LayeredGraph();
      for (int i = 0; i < widths.size(); i++) {
        graph.node(widths.get(i), 45, i + 1 == widths.size());
      }
      graph.arrival(0, 14, 14);
      for (List<Integer> edge : edges) {
        int from = edge.get(0) % widths.size();
        int to = edge.get(1) % widths.size();
        if (from == to) {
          graph.arrival(to, edge.get(2), 19);
        } else {
          graph.edge(from, to, edge.get(2), 19);
        }
      }
      return graph;
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<List<Integer>> widths =
        Arbitraries.integers().between(60, 230).list().ofMinSize(1).ofMaxSize(25);
    Arbitrary<List<Integer>> edge =
        Combinators.combine(
                Arbitraries.integers().between(0, 1_000),
                Arbitraries.integers().between(0, 1_000),
                Arbitraries.integers().between(20, 200))
            .as(List::of);
    return Combinators.combine(widths, edge.list().ofMaxSize(45)).as(Case::new);
  }

  @Property(tries = 150)
  void boxes_and_labels_lie_apart(@ForAll("cases") Case graph) {
    List<Place> places = places(graph.graph().layOut(WIDTH));
    for (int i = 0; i < places.size(); i++) {
      for (Place other : places.subList(i + 1, places.size())) {
        assertThat(meet(places.get(i), other)).isFalse();
      }
    }
  }

  @Property(tries = 150)
  void lines_run_between_boxes_and_labels(@ForAll("cases") Case graph) {
    Layout layout = graph.graph().layOut(WIDTH);
    for (List<List<Spot>> way : layout.ways()) {
      for (List<Spot> part : way) {
        for (int i = 0; i + 1 < part.size(); i++) {
          Spot from = part.get(i);
          Spot to = part.get(i + 1);
          assertThat(from.x() == to.x() || from.y() == to.y()).isTrue();
          assertThat(places(layout)).noneMatch(place -> runsThrough(place, from, to));
        }
      }
    }
  }

  @Property(tries = 60)
  void a_way_begins_at_its_box_and_ends_at_the_other(@ForAll("cases") Case graph) {
    LayeredGraph given = graph.graph();
    Layout layout = given.layOut(WIDTH);
    for (int i = 0; i < given.edges().size(); i++) {
      List<List<Spot>> way = layout.ways().get(i);
      List<Spot> last = way.get(way.size() - 1);
      Place to = layout.nodes().get(given.edges().get(i).to());
      assertThat(touches(to, last.get(last.size() - 1))).isTrue();
      if (!given.edges().get(i).isArrival()) {
        Place from = layout.nodes().get(given.edges().get(i).from());
        assertThat(way).hasSize(2);
        assertThat(touches(from, way.get(0).get(0))).isTrue();
        assertThat(touches(layout.labels().get(i), last.get(0))).isTrue();
      }
    }
  }

  @Property(tries = 60)
  void everything_lies_in_the_picture(@ForAll("cases") Case graph) {
    Layout layout = graph.graph().layOut(WIDTH);
    assertThat(places(layout))
        .allMatch(
            place ->
                place.x() >= 0
                    && place.y() >= 0
                    && place.x() + place.width() <= layout.width()
                    && place.y() + place.height() <= layout.height());
  }

  @Property(tries = 60)
  void the_same_graph_is_laid_out_the_same(@ForAll("cases") Case graph) {
    assertThat(graph.graph().layOut(WIDTH)).isEqualTo(graph.graph().layOut(WIDTH));
  }

  private static List<Place> places(Layout layout) {
    List<Place> places = new ArrayList<>(layout.nodes());
    places.addAll(layout.labels());
    return places;
  }

  private static boolean meet(Place one, Place other) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }

  private static boolean runsThrough(Place place, Spot from, Spot to) {
    return Math.min(from.x(), to.x()) < place.x() + place.width()
        && place.x() < Math.max(from.x(), to.x())
        && Math.min(from.y(), to.y()) < place.y() + place.height()
        && place.y() < Math.max(from.y(), to.y());
  }

  private static boolean touches(Place place, Spot spot) {
    boolean edge = spot.y() == place.y() || spot.y() == place.y() + place.height();
    return edge && place.x() <= spot.x() && spot.x() <= place.x() + place.width();
  }
}
