package dev.helpdesk.core.drawing.layers;

import java.util.ArrayList;
import java.util.List;

/** Moves columns a little, within the room they have, so that more lines go straight. */
final class Straight {

  private static final int ROUNDS = 4;
  private static final double FARTHEST = 30;

  /** A stretch of places at which a line would go straight. */
  private record Stretch(double from, double to) {

    boolean holds(double place) {
      return from <= place && place <= to;
    }

    double nearest(double place) {
      return Math.max(from, Math.min(to, place));
    }
  }

  private final List<List<Cell>> rows;
  private final List<Column> columns;
  private final double[] x;
  private final double room;
  private final double[] given;

  Straight(List<List<Cell>> rows, List<Column> columns, double[] x, double room) {
    this.rows = rows;
    this.columns = columns;
    this.x = x;
    this.room = room;
    given = x.clone();
  }

  void improve() {
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < x.length; i++) {
        x[i] = best(i);
      }
    }
  }

  private double best(int column) {
    double half = columns.get(column).half();
    double least = Math.max(half, given[column] - FARTHEST);
    double most = Math.min(room - half, given[column] + FARTHEST);
    List<Stretch> stretches = new ArrayList<>();
    for (Cell cell : columns.get(column).cells()) {
      List<Cell> row = rows.get(cell.row);
      if (cell.position > 0) {
        Cell left = row.get(cell.position - 1);
        least = Math.max(least, x[left.block] + left.apart(cell));
      }
      if (cell.position + 1 < row.size()) {
        Cell right = row.get(cell.position + 1);
        most = Math.min(most, x[right.block] - cell.apart(right));
      }
      cell.above.forEach(other -> add(cell, other, stretches));
      cell.below.forEach(other -> add(cell, other, stretches));
    }
    double best = x[column];
    for (Stretch stretch : stretches) {
      double place = stretch.nearest(x[column]);
      boolean free = least <= place && place <= most;
      if (free && count(stretches, place) > count(stretches, best)) {
        best = place;
      }
    }
    return best;
  }

  private void add(Cell cell, Cell other, List<Stretch> stretches) {
    if (cell.block != other.block) {
      double free = Math.max(0, Ports.free(cell) + Ports.free(other));
      stretches.add(new Stretch(x[other.block] - free, x[other.block] + free));
    }
  }

  private static long count(List<Stretch> stretches, double place) {
    return stretches.stream().filter(stretch -> stretch.holds(place)).count();
  }
}
