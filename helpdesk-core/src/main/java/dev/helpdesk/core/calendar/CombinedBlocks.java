package dev.helpdesk.core.calendar;

import dev.helpdesk.core.calendar.CombinedTime.Combination;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Draws blocks of combined time, and keeps the last ones that were asked for: about four years. */
final class CombinedBlocks {

  private static final int KEPT = 64;

  private final Combination combination;
  private final List<BusinessTime> parts;
  private final AtomicReferenceArray<@Nullable CombinedBlock> kept =
      new AtomicReferenceArray<>(KEPT);

  CombinedBlocks(Combination combination, List<BusinessTime> parts) {
    this.combination = combination;
    this.parts = parts;
  }

  CombinedBlock block(long index) {
    int slot = (int) Math.floorMod(index, (long) KEPT);
    CombinedBlock known = kept.get(slot);
    if (known == null || known.index() != index) {
      known = draw(index);
      kept.set(slot, known);
    }
    return known;
  }

  /** Draws a block anew, without keeping it. */
  CombinedBlock draw(long index) {
    long[] bounds = bounds(parts.get(0), index);
    for (int i = 1; i < parts.size(); i++) {
      boolean settled = combination == Combination.INTERSECTION && bounds.length == 0;
      if (settled) {
        break;
      }
      long[] next = bounds(parts.get(i), index);
      bounds = combined(bounds, next, combination == Combination.UNION ? 1 : 2);
    }
    return new CombinedBlock(index, bounds);
  }

  /** Returns the openings and closings of one part within a block, in turn. */
  private static long[] bounds(BusinessTime part, long index) {
    long first = Math.max(CombinedBlock.start(index), SupportedTime.FIRST_SECOND);
    long last = Math.min(CombinedBlock.start(index + 1), SupportedTime.END_SECOND);
    Instant end = Instant.ofEpochSecond(last);
    long[] bounds = new long[64];
    int size = 0;
    Instant cursor = Instant.ofEpochSecond(first);
    while (cursor != null && cursor.isBefore(end)) {
      Instant open = nextOpen(part, cursor);
      if (open == null || !open.isBefore(end)) {
        break;
      }
      cursor = nextClose(part, open);
      if (size == bounds.length) {
        bounds = Arrays.copyOf(bounds, 2 * size);
      }
      bounds[size++] = CombinedBlock.offset(open);
      bounds[size++] = offsetOf(cursor, end, index);
    }
    return Arrays.copyOf(bounds, size);
  }

  private static long offsetOf(@Nullable Instant close, Instant end, long index) {
    Instant until = close == null || close.isAfter(end) ? end : close;
    boolean atEnd = CombinedBlock.indexOf(until) > index;
    return atEnd ? CombinedBlock.END : CombinedBlock.offset(until);
  }

  private static @Nullable Instant nextOpen(BusinessTime part, Instant at) {
    try {
      return part.nextOpen(at);
    } catch (NoBusinessTimeException none) {
      return null;
    }
  }

  private static @Nullable Instant nextClose(BusinessTime part, Instant at) {
    try {
      return part.nextClose(at);
    } catch (NoBusinessTimeException none) {
      return null;
    }
  }

  /** Sweeps over the bounds of two lists; open is where at least so many are. */
  private static long[] combined(long[] a, long[] b, int needed) {
    long[] result = new long[a.length + b.length];
    int size = 0;
    int i = 0;
    int k = 0;
    boolean open = false;
    while (i < a.length || k < b.length) {
      long at =
          Math.min(i < a.length ? a[i] : Long.MAX_VALUE, k < b.length ? b[k] : Long.MAX_VALUE);
      // Closings and openings at one instant count together, so that what touches stays one piece.
      i += i < a.length && a[i] == at ? 1 : 0;
      k += k < b.length && b[k] == at ? 1 : 0;
      boolean opens = i % 2 + k % 2 >= needed;
      if (opens != open) {
        result[size++] = at;
        open = opens;
      }
    }
    return Arrays.copyOf(result, size);
  }
}
