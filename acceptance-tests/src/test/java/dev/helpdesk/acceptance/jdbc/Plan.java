package dev.helpdesk.acceptance.jdbc;

import dev.helpdesk.tck.jdbc.SqlFault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Says which faults the points of a part have. */
interface Plan {

  /** Returns what happens to a part with some points, in the order in which it is tried. */
  List<Strike> of(List<Point> part);

  /** Plans every fault at every point. */
  static Plan each(List<SqlFault> faults) {
    return inTurn(faults, point -> true);
  }

  /** Plans every fault at some points, and one of them at each other point, in turn. */
  static Plan inTurn(List<SqlFault> faults, Predicate<Point> wholly) {
    return part -> {
      List<Strike> strikes = new ArrayList<>();
      for (Point point : part) {
        int turn = (point.part() + point.number()) % faults.size();
        for (SqlFault fault : wholly.test(point) ? faults : List.of(faults.get(turn))) {
          strikes.add(new Strike(point, fault));
        }
      }
      return strikes;
    };
  }
}
