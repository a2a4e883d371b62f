package dev.helpdesk.core.drawing.layers;

import java.util.ArrayList;
import java.util.List;

/** Cells right below each other: a box, or a stretch of an edge. */
record Column(List<Cell> cells) {

  /** Sets up the columns of rows, and tells each cell the number of its own. */
  static List<Column> of(List<List<Cell>> rows) {
    for (List<Cell> row : rows) {
      row.forEach(cell -> cell.block = -1);
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (Cell cell : rows.get(i)) {
        if (cell.block < 0) {
          cell.block = columns.size();
          columns.add(new Column(new ArrayList<>()));
        }
        columns.get(cell.block).cells.add(cell);
      }
      straight(rows.get(i)).forEach(cell -> cell.below.get(0).block = cell.block);
    }
    return columns;
  }

  /** Ends the columns at each of their cells; tells whether that changed anything. */
  static boolean breakUp(List<Column> columns, boolean[] which) {
    boolean broken = false;
    for (int i = 0; i < which.length; i++) {
      List<Cell> cells = columns.get(i).cells;
      if (which[i] && cells.size() > 1) {
        cells.forEach(cell -> cell.bends = true);
        broken = true;
      }
    }
    return broken;
  }

  /** Returns half of what it is wide. */
  double half() {
    return cells.stream().mapToDouble(cell -> cell.width).max().orElse(0) / 2;
  }

  /** Returns the most cells of a row that can go straight on without crossing each other. */
  private static List<Cell> straight(List<Cell> row) {
    List<Cell> able = row.stream().filter(Column::goesOn).toList();
    int[] most = new int[able.size()];
    int[] before = new int[able.size()];
    int best = -1;
    for (int i = 0; i < most.length; i++) {
      before[i] = -1;
      for (int k = 0; k < i; k++) {
        if (place(able.get(k)) < place(able.get(i)) && most[k] > most[i]) {
          most[i] = most[k];
          before[i] = k;
        }
      }
      most[i]++;
      best = best < 0 || most[i] > most[best] ? i : best;
    }
    List<Cell> straight = new ArrayList<>();
    for (int i = best; i >= 0; i = before[i]) {
      straight.add(able.get(i));
    }
    return straight;
  }

  private static boolean goesOn(Cell cell) {
    return !cell.isBox() && !cell.bends && cell.below.size() == 1 && !cell.below.get(0).isBox();
  }

  private static int place(Cell cell) {
    return cell.below.get(0).position;
  }
}
