package dev.helpdesk.acceptance.jdbc;

import dev.helpdesk.acceptance.ScriptRun;
import dev.helpdesk.tck.jdbc.FaultyDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run of a script with at most one strike in each of its parts. */
final class Storm implements ScriptRun.Weather {

  private final FaultyDataSource faults;
  private final Map<Integer, Strike> planned = new HashMap<>();
  private final List<List<Point>> met = new ArrayList<>();
  private final List<Strike> struck = new ArrayList<>();
  private long failures;

  Storm(FaultyDataSource faults, List<Strike> planned) {
    this.faults = faults;
    planned.forEach(strike -> this.planned.put(strike.point().part(), strike));
  }

  @Override
  public void beforePart() {
    faults.forget();
    Strike strike = due();
    if (strike != null) {
      faults.failAt(strike.point().number(), strike.fault());
    }
  }

  @Override
  public void afterPart() {
    List<Point> points = points(faults.pointsMet());
    Strike strike = due();
    if (strike != null && faults.fired() > 0) {
      failures++;
      if (points.contains(strike.point())) {
        struck.add(strike);
      }
    }
    met.add(points);
    faults.heal();
    faults.forget();
  }

  private @Nullable Strike due() {
    return planned.get(met.size());
  }

  private List<Point> points(List<String> asked) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      points.add(new Point(met.size(), i + 1, asked.get(i)));
    }
    return points;
  }

  @Override
  public void calm() {
    faults.heal();
  }

  @Override
  public long failures() {
    return failures;
  }

  /** Returns the points of each part. */
  List<List<Point>> met() {
    return met;
  }

  /** Returns what happened of what was planned, where it asked for what it does without faults. */
  List<Strike> struck() {
    return struck;
  }
}
