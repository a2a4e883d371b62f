package dev.helpdesk.core.diagram;

import static dev.helpdesk.core.drawing.Svg.number;

import dev.helpdesk.core.drawing.Stroke;
import dev.helpdesk.core.drawing.Svg;
import dev.helpdesk.core.drawing.layers.Layout.Spot;
import java.util.List;

/**
 * A line with round corners and an arrow at its end.
 *
 * @param stroke how it is drawn
 */
record Wire(Stroke stroke) {

  static final Wire PLAIN = new Wire(Stroke.solid(Look.PALE, 1.4));

  private static final double ROUND = 7;
  private static final double ARROW = 8;

  static Wire of(Way way) {
    String colour = way.isRequesters() ? Look.REQUESTER : Look.PALE;
    return new Wire(new Stroke(colour, 1.4, way.isAutomatic()));
  }

  /** Draws the parts of a way, the last with an arrow. */
  void draw(Svg svg, List<List<Spot>> parts, double dx, double dy) {
    for (int i = 0; i < parts.size(); i++) {
      List<Spot> part =
          parts.get(i).stream().map(spot -> new Spot(spot.x() + dx, spot.y() + dy)).toList();
      boolean last = i + 1 == parts.size();
      svg.path(path(part, last ? ARROW - 1 : 0), stroke);
      if (last) {
        arrow(svg, part.get(part.size() - 2), part.get(part.size() - 1));
      }
    }
  }

  private static String path(List<Spot> spots, double shorter) {
    StringBuilder path = new StringBuilder("M").append(at(spots.get(0)));
    for (int i = 1; i + 1 < spots.size(); i++) {
      Spot here = spots.get(i);
      Spot before = toward(here, spots.get(i - 1), ROUND);
      Spot after = toward(here, spots.get(i + 1), ROUND);
      path.append('L').append(at(before)).append('Q').append(at(here)).append(' ');
      path.append(at(after));
    }
    Spot end = spots.get(spots.size() - 1);
    path.append('L').append(at(toward(end, spots.get(spots.size() - 2), shorter)));
    return path.toString();
  }

  /** Returns the spot so far away in a direction, but not beyond the middle. */
  private static Spot toward(Spot from, Spot to, double distance) {
    double length = Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
    double share = length == 0 ? 0 : Math.min(distance / length, 0.5);
    return new Spot(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
  }

  /** All arrows go straight up or down. */
  private void arrow(Svg svg, Spot before, Spot end) {
    double back = end.y() > before.y() ? -ARROW : ARROW;
    String path =
        "M"
            + at(end)
            + "L"
            + at(new Spot(end.x() - 4, end.y() + back))
            + "L"
            + at(new Spot(end.x() + 4, end.y() + back))
            + "Z";
    svg.area(path, stroke.colour());
  }

  private static String at(Spot spot) {
    return number(spot.x()) + " " + number(spot.y());
  }
}
