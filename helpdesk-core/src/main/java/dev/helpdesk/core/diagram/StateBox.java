package dev.helpdesk.core.diagram;

import dev.helpdesk.core.drawing.Letters;
import dev.helpdesk.core.drawing.Stroke;
import dev.helpdesk.core.drawing.Svg;
import dev.helpdesk.core.drawing.layers.Layout.Place;
import dev.helpdesk.core.workflow.ReopenWindow;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import java.util.ArrayList;
import java.util.List;

/** The box of a state: its name, its category, and what belongs to it alone. Immutable. */
final class StateBox {

  private static final double TEXT = 170;
  private static final int CHIPS = 6;

  private final State state;
  private final List<Line> lines;

  /**
   * Writes the lines of a box.
   *
   * @param loops the transitions that stay in the state
   * @param chips the numbers of the ways that leave it without a line
   */
  StateBox(State state, List<Way.Step> loops, List<Integer> chips, Signs signs, Words words) {
    this.state = state;
    lines = new ArrayList<>();
    for (String part : Letters.wrapped(state.name(), 13, TEXT, 3)) {
      lines.add(new Line().bold(part, 13, Look.INK));
    }
    Line category = new Line().text(words.of(state.category()), 11, Look.PALE);
    lines.add(category);
    for (StateTimer timer : WorkflowSubject.reminders(state)) {
      String amount = Letters.fitted(words.amount(timer.after(), timer.calendar()), 11, TEXT / 2);
      String name = Letters.fitted(timer.name(), 11, TEXT + 20 - Letters.width(amount, 11));
      lines.add(note(Mark.CLOCK, name + " " + amount));
    }
    ReopenWindow window = state.reopenWithin();
    if (window != null) {
      String within = words.amount(window.within(), window.calendar());
      String text = words.of(Term.REOPEN_WITHIN) + " " + within;
      lines.add(new Line().text(Letters.fitted(text, 11, TEXT), 11, Look.PALE));
    }
    for (Way.Step loop : loops) {
      List<Line> label = signs.label(loop);
      lines.add(new Line().mark(Mark.LOOP, "", Look.PALE).add(label.get(0)));
      lines.addAll(label.subList(1, label.size()));
    }
    Line row = category;
    for (int i = 0; i < chips.size(); i++) {
      boolean full = i > 0 && i % CHIPS == 0;
      if (full || (i == 0 && chips.size() > CHIPS)) {
        row = new Line();
        lines.add(row);
      }
      row.chip(chips.get(i));
    }
  }

  private static Line note(Mark mark, String text) {
    return new Line().mark(mark, "", Look.PALE).text(text, 11, Look.PALE);
  }

  double width() {
    return Math.max(110, Line.width(lines) + 28);
  }

  double height() {
    return lines.size() * Line.HEIGHT + 11;
  }

  void draw(Svg svg, Place place, double dx, double dy) {
    Look.Box look = Look.of(state.category());
    double x = place.x() + dx;
    double y = place.y() + dy;
    svg.open(state.name());
    svg.frame(x, y, place.width(), place.height(), look.radius(), look.fill(), look.stroke());
    if (look.isDouble()) {
      Stroke thin = Stroke.solid(look.line(), 1);
      svg.frame(x + 3, y + 3, place.width() - 6, place.height() - 6, 2, "none", thin);
    }
    Line.centred(svg, lines, x + place.width() / 2, y + 6);
    svg.close();
  }
}
