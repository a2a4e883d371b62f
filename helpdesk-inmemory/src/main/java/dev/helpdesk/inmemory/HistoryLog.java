package dev.helpdesk.inmemory;

import dev.helpdesk.spi.store.HistoryRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A tenant's history rows in order of positions, in chunks so that growing never copies them. */
final class HistoryLog {

  private static final int CHUNK = 1_024;

  private final List<HistoryRow[]> chunks = new ArrayList<>();
  private int inLast = CHUNK;
  private long size;

  /** Returns the position of the last row, 0 when there is none. */
  long head() {
    return size;
  }

  /** Appends a row and returns it at the place it got. */
  HistoryRow append(HistoryRow row) {
    if (inLast == CHUNK) {
      chunks.add(new HistoryRow[chunks.isEmpty() ? 16 : CHUNK]);
      inLast = 0;
    }
    HistoryRow placed = row.at(++size);
    int last = chunks.size() - 1;
    HistoryRow[] chunk = chunks.get(last);
    if (inLast == chunk.length) {
      chunk = Arrays.copyOf(chunk, CHUNK);
      chunks.set(last, chunk);
    }
    chunk[inLast++] = placed;
    return placed;
  }

  /** Returns rows after a position, at most so many. */
  List<HistoryRow> read(long afterPosition, int limit) {
    if (afterPosition >= size) {
      return List.of();
    }
    long end = Math.min(size, afterPosition + limit);
    List<HistoryRow> rows = new ArrayList<>((int) (end - afterPosition));
    for (long position = afterPosition; position < end; position++) {
      rows.add(chunks.get((int) (position / CHUNK))[(int) (position % CHUNK)]);
    }
    return Collections.unmodifiableList(rows);
  }
}
