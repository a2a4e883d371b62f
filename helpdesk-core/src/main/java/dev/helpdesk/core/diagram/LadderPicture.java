package dev.helpdesk.core.diagram;

import dev.helpdesk.core.drawing.Letters;
import dev.helpdesk.core.drawing.Stroke;
import dev.helpdesk.core.drawing.Svg;
import dev.helpdesk.core.drawing.Svg.Anchor;
import dev.helpdesk.core.drawing.layers.Layout.Spot;
import java.util.ArrayList;
import java.util.List;

/** Draws rules at the left, the steps they lead to at the right, and what joins them. */
final class LadderPicture {

  private static final double MARGIN = 24;
  private static final double TOP = 62;
  private static final double CARD = 430;
  private static final double CHANNEL = 110;
  private static final double STEP = 430;
  private static final double STEP_LEFT = MARGIN + CARD + CHANNEL;
  private static final double GAP = 12;
  private static final double DOWN = 44;
  private static final double PADDING = 14;
  private static final int LANES = 9;
  private static final double LANE = 9;
  private static final String FUNCTIONAL_LINE = "#2f6fb5";
  private static final String HIERARCHICAL_LINE = "#6b4fa0";

  private final LadderPlan plan;
  private final Words words;

  LadderPicture(LadderPlan plan, Words words) {
    this.plan = plan;
    this.words = words;
  }

  String svg() {
    String title = words.of(Term.LADDER);
    Svg svg = new Svg(title).bold(MARGIN, 34, 16, Anchor.START, Look.INK, title);
    List<Double> ruleMiddles = new ArrayList<>();
    double left = TOP;
    for (LadderPlan.Rule rule : plan.rules()) {
      double high = card(svg, rule, left);
      ruleMiddles.add(left + high / 2);
      left += high + GAP;
    }
    if (plan.rules().isEmpty()) {
      svg.text(MARGIN, left + 14, 13, Anchor.START, Look.PALE, words.of(Term.NO_RULES));
      left += 30;
    }
    List<Double> stepMiddles = new ArrayList<>();
    double right = TOP;
    for (int i = 0; i < plan.steps().size(); i++) {
      LadderPlan.Step step = plan.steps().get(i);
      double high = step(svg, step, right);
      stepMiddles.add(right + high / 2);
      right += high;
      right += step.next().isPresent() ? onward(svg, step, right) : GAP;
    }
    wires(svg, ruleMiddles, stepMiddles);
    double bottom = legend(svg, Math.max(left, right) + 20);
    double width = STEP_LEFT + STEP + MARGIN;
    return svg.document((int) width, (int) Math.ceil(bottom + MARGIN));
  }

  private static double card(Svg svg, LadderPlan.Rule rule, double y) {
    List<Line> lines = new ArrayList<>();
    for (String part : Letters.wrapped(rule.name(), 13, CARD - 2 * PADDING, 2)) {
      lines.add(new Line().bold(part, 13, Look.INK));
    }
    for (String part : Letters.wrapped(rule.when(), 12, CARD - 2 * PADDING, 2)) {
      lines.add(new Line().text(part, 12, Look.PALE));
    }
    double high = lines.size() * Line.HEIGHT + PADDING;
    svg.open(rule.name());
    svg.frame(MARGIN, y, CARD, high, 4, "#f8fafb", Stroke.solid(Look.PALE, 1.2));
    write(svg, lines, MARGIN + PADDING, y + 7);
    svg.close();
    return high;
  }

  private static double step(Svg svg, LadderPlan.Step step, double y) {
    List<Line> lines = new ArrayList<>();
    for (String part : Letters.wrapped(step.title(), 13, STEP - 2 * PADDING, 2)) {
      lines.add(new Line().bold(part, 13, Look.INK));
    }
    for (String line : step.lines()) {
      for (String part : Letters.wrapped(line, 12, STEP - 2 * PADDING, 6)) {
        lines.add(new Line().text(part, 12, Look.INK));
      }
    }
    double high = lines.size() * Line.HEIGHT + PADDING;
    svg.open(step.title());
    String fill = LadderSubject.colour(step);
    svg.frame(STEP_LEFT, y, STEP, high, 10, fill, Stroke.solid(colour(step), 1.4));
    write(svg, lines, STEP_LEFT + PADDING, y + 7);
    svg.close();
    return high;
  }

  private static void write(Svg svg, List<Line> lines, double left, double top) {
    double base = top + 13;
    for (Line line : lines) {
      line.draw(svg, left, base);
      base += Line.HEIGHT;
    }
  }

  private static String colour(LadderPlan.Step step) {
    return step.functional() ? FUNCTIONAL_LINE : HIERARCHICAL_LINE;
  }

  /** Draws the arrow from a step to the next one, with what leads there. */
  private static double onward(Svg svg, LadderPlan.Step step, double y) {
    double x = STEP_LEFT + 40;
    Wire wire = new Wire(Stroke.dashed(colour(step), 1.4));
    wire.draw(svg, List.of(List.of(new Spot(x, y), new Spot(x, y + DOWN))), 0, 0);
    String text = Letters.fitted(step.next().orElse(""), 12, STEP - 70);
    svg.text(x + 14, y + DOWN / 2 + 4, 12, Anchor.START, Look.INK, text);
    return DOWN;
  }

  /** Joins each rule with its step; those of one step share a line. */
  private void wires(Svg svg, List<Double> ruleMiddles, List<Double> stepMiddles) {
    int lane = 0;
    for (int i = 0; i < stepMiddles.size(); i++) {
      int step = i;
      List<Integer> from = new ArrayList<>();
      for (int rule = 0; rule < plan.rules().size(); rule++) {
        if (plan.rules().get(rule).step() == step) {
          from.add(rule);
        }
      }
      if (from.isEmpty()) {
        continue;
      }
      Stroke stroke = Stroke.solid(colour(plan.steps().get(i)), 1.4);
      double x = MARGIN + CARD + 16 + lane % LANES * LANE;
      double y = stepMiddles.get(i);
      for (int rule : from) {
        wire(svg, stroke, x, ruleMiddles.get(rule), y);
      }
      lane++;
    }
  }

  private static void wire(Svg svg, Stroke stroke, double x, double from, double to) {
    double bend = Math.min(7, Math.abs(to - from) / 2) * Math.signum(to - from);
    double end = STEP_LEFT - 7;
    String number = Svg.number(x - 7) + " " + Svg.number(from);
    String path =
        "M"
            + Svg.number(MARGIN + CARD)
            + " "
            + Svg.number(from)
            + "L"
            + number
            + "Q"
            + Svg.number(x)
            + " "
            + Svg.number(from)
            + " "
            + Svg.number(x)
            + " "
            + Svg.number(from + bend)
            + "L"
            + Svg.number(x)
            + " "
            + Svg.number(to - bend)
            + "Q"
            + Svg.number(x)
            + " "
            + Svg.number(to)
            + " "
            + Svg.number(x + 7)
            + " "
            + Svg.number(to)
            + "L"
            + Svg.number(end)
            + " "
            + Svg.number(to);
    svg.path(path, stroke);
    svg.area(
        "M"
            + Svg.number(STEP_LEFT)
            + " "
            + Svg.number(to)
            + "L"
            + Svg.number(STEP_LEFT - 8)
            + " "
            + Svg.number(to - 4)
            + "L"
            + Svg.number(STEP_LEFT - 8)
            + " "
            + Svg.number(to + 4)
            + "Z",
        stroke.colour());
  }

  private double legend(Svg svg, double base) {
    Flow flow = new Flow(svg, MARGIN, base, STEP_LEFT + STEP - MARGIN);
    swatch(svg, flow, Term.FUNCTIONAL, LadderSubject.FUNCTIONAL, FUNCTIONAL_LINE);
    swatch(svg, flow, Term.HIERARCHICAL, LadderSubject.HIERARCHICAL, HIERARCHICAL_LINE);
    return flow.bottom();
  }

  private void swatch(Svg svg, Flow flow, Term term, String fill, String line) {
    flow.item(
        new Line().text(words.of(term), 12, Look.INK),
        (x, y) -> svg.frame(x, y - 12, 24, 16, 6, fill, Stroke.solid(line, 1.2)));
  }
}
