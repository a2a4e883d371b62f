package dev.helpdesk.core.diagram;

import dev.helpdesk.core.drawing.Letters;
import dev.helpdesk.core.drawing.Stroke;
import dev.helpdesk.core.drawing.Svg;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;

/** Says below a workflow what its shapes, lines and marks mean. */
final class WorkflowLegend {

  private final Workflow workflow;
  private final Words words;
  private final Signs signs;
  private final List<Sources.Shared> shared;

  WorkflowLegend(Workflow workflow, Words words, Signs signs, List<Sources.Shared> shared) {
    this.workflow = workflow;
    this.words = words;
    this.signs = signs;
    this.shared = shared;
  }

  /** Draws it from a base line on, and returns the last one. */
  double draw(Svg svg, double left, double top, double width) {
    svg.line(left, top - 24, left + width, top - 24, Look.FAINT, 1);
    Flow flow = new Flow(svg, left, top, width);
    flow.item(
        new Line().text(words.of(Term.BEGIN), 12, Look.INK),
        (x, base) -> svg.disc(x + 12, base - 4, 6, Look.INK));
    for (StateCategory category :
        workflow.states().stream().map(State::category).distinct().sorted().toList()) {
      flow.item(name(category), (x, base) -> box(svg, Look.of(category), x, base));
    }
    flow.newLine();
    List<Way> ways = Way.of(workflow);
    boolean requester = ways.stream().anyMatch(Way::isRequesters);
    boolean automatic =
        ways.stream().flatMap(way -> way.steps().stream()).anyMatch(Way.Step::isAutomatic);
    wire(svg, flow, Term.BY_DESK, Look.PALE, false);
    if (requester) {
      Line text = new Line().mark(Mark.PERSON, "", Look.REQUESTER);
      text.text(words.of(Term.BY_REQUESTER), 12, Look.REQUESTER);
      flow.item(text, (x, base) -> line(svg, x, base, Stroke.solid(Look.REQUESTER, 1.6)));
    }
    if (automatic) {
      wire(svg, flow, Term.BY_ITSELF, Look.PALE, true);
    }
    marks(flow, width);
    for (Sources.Shared each : shared) {
      flow.newLine();
      for (Line line : lines(each, width)) {
        flow.item(line);
        flow.newLine();
      }
    }
    return flow.bottom();
  }

  private Line name(StateCategory category) {
    boolean end = category == StateCategory.CLOSED || category == StateCategory.CANCELLED;
    String text = words.of(category) + (end ? " (" + words.of(Term.END) + ")" : "");
    return new Line().text(text, 12, Look.INK);
  }

  private static void box(Svg svg, Look.Box look, double x, double base) {
    svg.frame(x, base - 12, 24, 16, Math.min(look.radius(), 8), look.fill(), look.stroke());
    if (look.isDouble()) {
      svg.frame(x + 2.5, base - 9.5, 19, 11, 2, "none", Stroke.solid(look.line(), 1));
    }
  }

  private void wire(Svg svg, Flow flow, Term term, String colour, boolean dashed) {
    flow.item(
        new Line().text(words.of(term), 12, Look.INK),
        (x, base) -> line(svg, x, base, new Stroke(colour, 1.6, dashed)));
  }

  private static void line(Svg svg, double x, double base, Stroke stroke) {
    svg.path("M" + Svg.number(x) + " " + Svg.number(base - 4) + "H" + Svg.number(x + 24), stroke);
  }

  private void marks(Flow flow, double width) {
    boolean timers = workflow.states().stream().anyMatch(state -> !state.timers().isEmpty());
    if (timers) {
      flow.item(
          new Line().mark(Mark.CLOCK, "", Look.PALE).text(words.of(Term.TIMER), 12, Look.INK));
    }
    if (Way.of(workflow).stream().anyMatch(Way::isLoop)) {
      flow.item(new Line().mark(Mark.LOOP, "", Look.PALE).text(words.of(Term.LOOP), 12, Look.INK));
    }
    flow.newLine();
    explain(flow, Mark.BOLT, words.of(Term.ON) + " ", width);
    explain(flow, Mark.EFFECT, words.of(Term.THEN) + " ", width);
    explain(flow, Mark.GUARD, "", width);
    explain(flow, Mark.FIELDS, "", width);
  }

  private void explain(Flow flow, Mark mark, String before, double width) {
    signs
        .meanings(mark)
        .forEach(
            (meaning, letter) -> {
              List<String> parts = Letters.wrapped(before + meaning, 12, width - 60, 20);
              Line line = new Line().mark(mark, letter, Look.PALE);
              flow.item(line.text(parts.get(0), 12, Look.INK));
              for (String part : parts.subList(1, parts.size())) {
                flow.newLine();
                flow.item(new Line().text(part, 12, Look.INK));
              }
            });
  }

  private List<Line> lines(Sources.Shared each, double width) {
    List<String> names = each.steps().stream().map(step -> step.transition().name()).toList();
    String text =
        String.join(", ", names)
            + " "
            + words.of(Term.FROM)
            + " "
            + String.join(", ", each.from())
            + " → "
            + each.to();
    List<Line> lines = new ArrayList<>();
    for (String part : Letters.wrapped(text, 12, width - 40, 20)) {
      Line line = lines.isEmpty() ? new Line().chip(each.number()) : new Line();
      lines.add(line.text(part, 12, Look.INK));
    }
    return lines;
  }
}
