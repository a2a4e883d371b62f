package dev.helpdesk.core.drawing.layers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Orders the cells of rows so that few lines cross: by the mean of neighbours, then by swaps. */
final class Crossings {

  private static final int SWEEPS = 24;

  private final List<List<Cell>> rows;

  private Crossings(List<List<Cell>> rows) {
    this.rows = rows;
  }

  static void reduce(List<List<Cell>> rows) {
    Crossings crossings = new Crossings(rows);
    List<List<Cell>> given = crossings.copy();
    long first = crossings.sweep();
    List<List<Cell>> best = crossings.copy();
    given.forEach(Collections::reverse);
    crossings.restore(given);
    if (crossings.sweep() >= first) {
      crossings.restore(best);
    }
  }

  /** Improves the present order and returns how many crossings are left. */
  private long sweep() {
    long fewest = count();
    List<List<Cell>> best = copy();
    for (int i = 0; i < SWEEPS && fewest > 0; i++) {
      if (i % 2 == 0) {
        for (int row = 1; row < rows.size(); row++) {
          sort(rows.get(row), true);
        }
      } else {
        for (int row = rows.size() - 2; row >= 0; row--) {
          sort(rows.get(row), false);
        }
      }
      swap();
      long now = count();
      if (now < fewest) {
        fewest = now;
        best = copy();
      }
    }
    restore(best);
    return fewest;
  }

  private static void sort(List<Cell> row, boolean byAbove) {
    row.sort(Comparator.comparingDouble(cell -> mean(cell, byAbove)));
    number(row);
  }

  private static double mean(Cell cell, boolean byAbove) {
    List<Cell> others = byAbove ? cell.above : cell.below;
    return others.stream().mapToInt(other -> other.position).average().orElse(cell.position);
  }

  /** Swaps neighbours as long as that takes crossings away. */
  private void swap() {
    boolean better = true;
    for (int round = 0; better && round < 20; round++) {
      better = false;
      for (List<Cell> row : rows) {
        for (int i = 0; i + 1 < row.size(); i++) {
          Cell left = row.get(i);
          Cell right = row.get(i + 1);
          if (between(right, left) < between(left, right)) {
            row.set(i, right);
            row.set(i + 1, left);
            right.position = i;
            left.position = i + 1;
            better = true;
          }
        }
      }
    }
  }

  /** Counts the crossings of the lines of two neighbours in this order. */
  private static long between(Cell left, Cell right) {
    return between(left.above, right.above) + between(left.below, right.below);
  }

  private static long between(List<Cell> left, List<Cell> right) {
    long count = 0;
    for (Cell one : left) {
      for (Cell other : right) {
        count += other.position < one.position ? 1 : 0;
      }
    }
    return count;
  }

  private long count() {
    long count = 0;
    for (List<Cell> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        for (int k = i + 1; k < row.size(); k++) {
          count += between(row.get(i).below, row.get(k).below);
        }
      }
    }
    return count;
  }

  private List<List<Cell>> copy() {
    List<List<Cell>> copy = new ArrayList<>();
    rows.forEach(row -> copy.add(new ArrayList<>(row)));
    return copy;
  }

  private void restore(List<List<Cell>> order) {
    for (int i = 0; i < rows.size(); i++) {
      List<Cell> row = rows.get(i);
      row.clear();
      row.addAll(order.get(i));
      number(row);
    }
  }

  private static void number(List<Cell> row) {
    for (int i = 0; i < row.size(); i++) {
      row.get(i).position = i;
    }
  }
}
