package dev.helpdesk.core.diagram;

import dev.helpdesk.core.drawing.Letters;
import dev.helpdesk.core.drawing.Svg;
import dev.helpdesk.core.drawing.Svg.Anchor;
import dev.helpdesk.core.drawing.layers.LayeredGraph;
import dev.helpdesk.core.drawing.layers.Layout;
import dev.helpdesk.core.drawing.layers.Layout.Place;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws a workflow from top to bottom. Not safe for use by several threads. */
final class WorkflowPicture {

  private static final double MARGIN = 24;
  private static final double TOP = 58;
  private static final double INSIDE = 1_200 - 2 * MARGIN;
  private static final double NARROWEST = 560;
  private static final int MOST_LINES = 70;

  private final Workflow workflow;
  private final Words words;
  private final Signs signs;
  private final Sources sources;

  WorkflowPicture(Workflow workflow, Words words) {
    this.workflow = workflow;
    this.words = words;
    signs = new Signs(words);
    sources = new Sources(Way.of(workflow));
  }

  /** What is drawn, and where. */
  private record Plan(
      List<String> names,
      List<StateBox> boxes,
      List<Way> ways,
      List<List<Line>> labels,
      Layout layout) {}

  String svg() {
    Plan plan = plan();
    while (plan.layout.width() > INSIDE && !plan.ways.isEmpty()) {
      longest(plan, 1 + plan.ways.size() / 10).forEach(sources::mark);
      plan = plan();
    }
    String title = words.of(Term.WORKFLOW) + " " + workflow.name();
    Svg svg = new Svg(title);
    double inside = Math.max(NARROWEST, plan.layout.width());
    double dx = MARGIN + Math.floor((inside - plan.layout.width()) / 2);
    svg.bold(MARGIN, 34, 16, Anchor.START, Look.INK, Letters.fitted(title, 16, inside));
    draw(svg, plan, dx);
    WorkflowLegend legend = new WorkflowLegend(workflow, words, signs, sources.shared());
    double bottom = legend.draw(svg, MARGIN, TOP + plan.layout.height() + 40, inside);
    return svg.document((int) Math.ceil(inside + 2 * MARGIN), (int) Math.ceil(bottom + MARGIN));
  }

  /** Returns the ways that pass by most, the longest first. */
  private static List<Way> longest(Plan plan, int count) {
    Map<Way, Double> lengths = new LinkedHashMap<>();
    for (Way way : plan.ways) {
      Place from = plan.layout.nodes().get(plan.names.indexOf(way.from()));
      Place to = plan.layout.nodes().get(plan.names.indexOf(way.to()));
      lengths.put(way, Math.abs(from.y() - to.y()));
    }
    return plan.ways.stream()
        .sorted(Comparator.comparing(lengths::get, Comparator.reverseOrder()))
        .limit(count)
        .toList();
  }

  private Plan plan() {
    while (sources.drawn().size() > MOST_LINES) {
      List<Way> drawn = sources.drawn();
      sources.mark(drawn.get(drawn.size() - 1));
    }
    List<Way> ways = sources.drawn();
    List<Sources.Shared> shared = sources.shared();
    LayeredGraph graph = new LayeredGraph();
    List<String> names = new ArrayList<>(List.of(workflow.initial()));
    workflow.states().stream().map(State::name).filter(n -> !names.contains(n)).forEach(names::add);
    List<StateBox> boxes = new ArrayList<>();
    for (String name : names) {
      StateBox box = box(name, shared);
      boxes.add(box);
      boolean end = workflow.state(name).filter(WorkflowSubject::isEnd).isPresent();
      graph.node(box.width(), box.height(), end);
    }
    graph.arrival(0, 14, 14);
    List<List<Line>> labels = new ArrayList<>();
    labels.add(List.of());
    for (Way way : ways) {
      List<Line> label = way.steps().stream().flatMap(step -> signs.label(step).stream()).toList();
      graph.edge(
          names.indexOf(way.from()), names.indexOf(way.to()), labelWidth(label), height(label));
      labels.add(label);
    }
    for (String name : names) {
      List<Line> label = arrivals(name, shared);
      if (!label.isEmpty()) {
        graph.arrival(names.indexOf(name), labelWidth(label), height(label));
        labels.add(label);
      }
    }
    return new Plan(names, boxes, ways, labels, graph.layOut(INSIDE));
  }

  private StateBox box(String name, List<Sources.Shared> shared) {
    List<Integer> chips =
        shared.stream()
            .filter(each -> each.from().contains(name))
            .map(Sources.Shared::number)
            .toList();
    List<Way.Step> loops =
        Way.of(workflow).stream()
            .filter(way -> way.isLoop() && way.from().equals(name))
            .flatMap(way -> way.steps().stream())
            .toList();
    return new StateBox(workflow.state(name).orElseThrow(), loops, chips, signs, words);
  }

  private List<Line> arrivals(String to, List<Sources.Shared> shared) {
    List<Line> lines = new ArrayList<>();
    for (Sources.Shared each : shared) {
      if (each.to().equals(to)) {
        int first = lines.size();
        each.steps().forEach(step -> lines.addAll(signs.label(step)));
        lines.set(first, new Line().chip(each.number()).add(lines.get(first)));
      }
    }
    return lines;
  }

  private static double labelWidth(List<Line> label) {
    return Line.width(label) + 8;
  }

  private static double height(List<Line> label) {
    return label.size() * Line.HEIGHT + 2;
  }

  private void draw(Svg svg, Plan plan, double dx) {
    Layout layout = plan.layout;
    for (int i = 0; i < layout.ways().size(); i++) {
      boolean isWay = i > 0 && i <= plan.ways.size();
      Wire wire = isWay ? Wire.of(plan.ways.get(i - 1)) : Wire.PLAIN;
      wire.draw(svg, layout.ways().get(i), dx, TOP);
    }
    for (int i = 0; i < layout.labels().size(); i++) {
      Place place = layout.labels().get(i);
      if (i == 0) {
        svg.disc(dx + place.middle(), TOP + place.y() + 7, 7, Look.INK);
      } else {
        boolean isWay = i <= plan.ways.size();
        svg.open(isWay ? tip(plan.ways.get(i - 1)) : "");
        Line.centred(svg, plan.labels.get(i), dx + place.middle(), TOP + place.y());
        svg.close();
      }
    }
    for (int i = 0; i < plan.boxes.size(); i++) {
      plan.boxes.get(i).draw(svg, layout.nodes().get(i), dx, TOP);
    }
  }

  private String tip(Way way) {
    return way.steps().stream().map(step -> step.text(words)).collect(Collectors.joining("; "));
  }
}
