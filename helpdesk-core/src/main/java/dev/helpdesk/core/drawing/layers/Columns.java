package dev.helpdesk.core.drawing.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses how far right each cell lies: edges that pass several rows stay in one column, boxes and
 * what leads to them come close to each other, and neighbours keep apart.
 */
final class Columns {

  private static final int ROUNDS = 240;
  private static final int CORRECTIONS = 12;
  private static final double FREE = 18;

  /** Two columns that keep apart. */
  private record Apart(int left, int right, double distance) {}

  private final List<List<Cell>> rows;
  private final double width;
  private final List<Apart> apart = new ArrayList<>();
  private List<Column> columns = List.of();
  private double[] x = new double[0];

  Columns(List<List<Cell>> rows, double width) {
    this.rows = rows;
    this.width = width;
  }

  void place() {
    columns = Column.of(rows);
    collect();
    double[] packed = packed();
    while (reach(packed) > width && Column.breakUp(columns, critical(packed))) {
      columns = Column.of(rows);
      collect();
      packed = packed();
    }
    double room = Math.max(width, reach(packed));
    x = packed;
    for (int round = 0; round < ROUNDS; round++) {
      pull();
      for (int i = 0; i < CORRECTIONS; i++) {
        correct(room);
      }
    }
    settle(room);
    new Straight(rows, columns, x, room).improve();
    for (Column column : columns) {
      column.cells().forEach(cell -> cell.x = x[cell.block]);
    }
  }

  private void collect() {
    apart.clear();
    for (List<Cell> row : rows) {
      for (int i = 0; i + 1 < row.size(); i++) {
        Cell left = row.get(i);
        Cell right = row.get(i + 1);
        apart.add(new Apart(left.block, right.block, left.apart(right)));
      }
    }
  }

  /** Returns the columns as far to the left as they can be. */
  private double[] packed() {
    double[] result = new double[columns.size()];
    Arrays.setAll(result, i -> columns.get(i).half());
    boolean moved = true;
    for (int round = 0; moved && round <= columns.size(); round++) {
      moved = false;
      for (Apart pair : apart) {
        double least = result[pair.left] + pair.distance;
        if (result[pair.right] < least) {
          result[pair.right] = least;
          moved = true;
        }
      }
    }
    return result;
  }

  private double reach(double[] places) {
    double reach = 0;
    for (int i = 0; i < places.length; i++) {
      reach = Math.max(reach, places[i] + columns.get(i).half());
    }
    return reach;
  }

  /** Returns the columns that force the rightmost one to where it is. */
  private boolean[] critical(double[] places) {
    boolean[] critical = new boolean[places.length];
    double reach = reach(places);
    for (int i = 0; i < places.length; i++) {
      critical[i] = places[i] + columns.get(i).half() == reach;
    }
    for (int round = 0; round < places.length; round++) {
      for (Apart pair : apart) {
        if (critical[pair.right] && places[pair.right] == places[pair.left] + pair.distance) {
          critical[pair.left] = true;
        }
      }
    }
    return critical;
  }

  /** Moves every column half of the way to where it would like to be. */
  private void pull() {
    double[] next = x.clone();
    for (int i = 0; i < x.length; i++) {
      double sum = 0;
      double weight = 0;
      for (Cell cell : columns.get(i).cells()) {
        for (List<Cell> others : List.of(cell.above, cell.below)) {
          for (Cell other : others) {
            if (other.block != i) {
              double strength = strength(cell, other);
              sum += strength * wish(cell, other);
              weight += strength;
            }
          }
        }
      }
      if (weight > 0) {
        next[i] += (sum / weight - x[i]) / 2;
      }
    }
    x = next;
  }

  private static double strength(Cell cell, Cell other) {
    return cell.isBox() || other.isBox() ? 1 : 4;
  }

  /** Returns where a cell would like to be for a neighbour: anywhere below a box will nearly do. */
  private double wish(Cell cell, Cell other) {
    double there = x[other.block];
    if (cell.isBox() == other.isBox()) {
      return there;
    }
    double free = (cell.isBox() ? cell.width : other.width) / 2 - FREE;
    double here = x[cell.block];
    double near = Math.max(there - free, Math.min(there + free, here));
    return near * 0.7 + there * 0.3;
  }

  private void correct(double room) {
    for (Apart pair : apart) {
      double lack = pair.distance - (x[pair.right] - x[pair.left]);
      if (lack > 0) {
        x[pair.left] -= lack / 2;
        x[pair.right] += lack / 2;
      }
    }
    for (int i = 0; i < x.length; i++) {
      double half = columns.get(i).half();
      x[i] = Math.max(half, Math.min(room - half, x[i]));
    }
  }

  /** Puts every column on a whole pixel, and mends exactly what is still too close. */
  private void settle(double room) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.rint(x[i]);
    }
    push(0);
    for (int round = 0; round <= x.length; round++) {
      for (int i = 0; i < x.length; i++) {
        x[i] = Math.min(x[i], Math.floor(room - columns.get(i).half()));
      }
      for (int k = apart.size() - 1; k >= 0; k--) {
        Apart pair = apart.get(k);
        x[pair.left] = Math.min(x[pair.left], Math.floor(x[pair.right] - pair.distance));
      }
    }
    push(Double.NEGATIVE_INFINITY);
  }

  private void push(double least) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.max(x[i], least + columns.get(i).half());
    }
    boolean moved = true;
    for (int round = 0; moved && round <= x.length; round++) {
      moved = false;
      for (Apart pair : apart) {
        double wanted = x[pair.left] + pair.distance;
        if (x[pair.right] < wanted) {
          x[pair.right] = Math.ceil(wanted);
          moved = true;
        }
      }
    }
  }
}
