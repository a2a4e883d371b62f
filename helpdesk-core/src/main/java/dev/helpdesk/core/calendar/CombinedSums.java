package dev.helpdesk.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers the questions on combined time by the sums of its blocks.
 *
 * <p>Arguments are checked by the caller, amounts are more than zero; null is the answer where
 * there is none. Sums are kept as far as somebody has asked, and grown by replacing them with
 * longer ones: a cache that never changes an answer.
 */
final class CombinedSums {

  private static final long FIRST_STEP = 16;

  private final CombinedBlocks blocks;
  private final Recurrence recurrence;
  private volatile @Nullable Sums sums;

  CombinedSums(CombinedBlocks blocks, Recurrence recurrence) {
    this.blocks = blocks;
    this.recurrence = recurrence;
  }

  Duration between(Instant from, Instant to) {
    long first = CombinedBlock.indexOf(from);
    long last = CombinedBlock.indexOf(to);
    long open = openBefore(last, to) - openBefore(first, from);
    if (first == last) {
      return Duration.ofNanos(open);
    }
    Sums known = covering(first, last);
    return known.at(last).minus(known.at(first)).plusNanos(open);
  }

  /** Counts the microseconds between, without an object once the sums are there. */
  long microsBetween(Instant from, Instant to) {
    long first = CombinedBlock.indexOf(from);
    long last = CombinedBlock.indexOf(to);
    long nanos = openBefore(last, to) - openBefore(first, from);
    if (first == last) {
      return nanos / 1000;
    }
    Sums known = covering(first, last);
    Duration before = known.at(first);
    Duration until = known.at(last);
    nanos += until.getNano() - before.getNano();
    long seconds = until.getSeconds() - before.getSeconds();
    return seconds * 1_000_000 + Math.floorDiv(nanos, 1000L);
  }

  /** Returns all open time from an instant on. */
  Duration after(Instant from) {
    long index = CombinedBlock.indexOf(from);
    Sums known = covering(index, CombinedBlock.LAST + 1);
    return known
        .at(CombinedBlock.LAST + 1)
        .minus(known.at(index))
        .minusNanos(openBefore(index, from));
  }

  /** Returns all open time before an instant. */
  Duration before(Instant to) {
    long index = CombinedBlock.indexOf(to);
    Sums known = covering(CombinedBlock.FIRST, index);
    return known.at(index).minus(known.at(CombinedBlock.FIRST)).plusNanos(openBefore(index, to));
  }

  @Nullable Instant add(Instant from, Duration amount) {
    if (OpenInstants.isBeyondAllTime(amount)) {
      return null;
    }
    long index = CombinedBlock.indexOf(from);
    Sums known = covering(index, index + 1);
    Duration target = known.at(index).plusNanos(openBefore(index, from)).plus(amount);
    long step = FIRST_STEP;
    while (known.at(known.end()).compareTo(target) < 0) {
      if (known.end() > CombinedBlock.LAST) {
        return null;
      }
      known = covering(known.begin(), known.end() + step);
      step *= 2;
      target = known.at(index).plusNanos(openBefore(index, from)).plus(amount);
    }
    long block = known.firstAtLeast(target) - 1;
    long rest = target.minus(known.at(block)).toNanos();
    return supported(block, blocks.block(block).earliest(rest));
  }

  @Nullable Instant subtract(Instant to, Duration amount) {
    if (OpenInstants.isBeyondAllTime(amount)) {
      return null;
    }
    long index = CombinedBlock.indexOf(to);
    Sums known = covering(index, index + 1);
    Duration target = known.at(index).plusNanos(openBefore(index, to)).minus(amount);
    long step = FIRST_STEP;
    while (known.at(known.begin()).compareTo(target) > 0) {
      if (known.begin() == CombinedBlock.FIRST) {
        return null;
      }
      known = covering(known.begin() - step, known.end());
      step *= 2;
      target = known.at(index).plusNanos(openBefore(index, to)).minus(amount);
    }
    long block = known.firstAbove(target) - 1;
    long rest = target.minus(known.at(block)).toNanos();
    return supported(block, blocks.block(block).latest(rest));
  }

  @Nullable Instant nextOpen(Instant at) {
    long index = CombinedBlock.indexOf(at);
    long here = blocks.block(index).nextOpen(CombinedBlock.offset(at));
    if (here != CombinedBlock.NONE) {
      return supported(index, here);
    }
    Sums known = covering(index, index + 1);
    long step = FIRST_STEP;
    while (known.at(known.end()).equals(known.at(index + 1))) {
      if (known.end() > CombinedBlock.LAST) {
        return null;
      }
      known = covering(known.begin(), known.end() + step);
      step *= 2;
    }
    long block = known.firstAbove(known.at(index + 1)) - 1;
    return supported(block, blocks.block(block).nextOpen(0));
  }

  @Nullable Instant prevOpen(Instant at) {
    long index = CombinedBlock.indexOf(at);
    long here = blocks.block(index).prevOpen(CombinedBlock.offset(at));
    if (here != CombinedBlock.NONE) {
      return supported(index, here);
    }
    Sums known = covering(index, index + 1);
    long step = FIRST_STEP;
    while (known.at(known.begin()).equals(known.at(index))) {
      if (known.begin() == CombinedBlock.FIRST) {
        return null;
      }
      known = covering(known.begin() - step, known.end());
      step *= 2;
    }
    long block = known.firstAtLeast(known.at(index)) - 1;
    return supported(block, blocks.block(block).prevOpen(CombinedBlock.END));
  }

  @Nullable Instant nextClose(Instant at) {
    Instant open = nextOpen(at);
    if (open == null) {
      return null;
    }
    long index = CombinedBlock.indexOf(open);
    long here = blocks.block(index).nextClosed(CombinedBlock.offset(open));
    if (here < CombinedBlock.END) {
      return supported(index, here);
    }
    Sums known = covering(index, index + 1);
    long step = FIRST_STEP;
    while (known.closedAt(known.end()).equals(known.closedAt(index + 1))) {
      if (known.end() > CombinedBlock.LAST) {
        return null;
      }
      known = covering(known.begin(), known.end() + step);
      step *= 2;
    }
    long block = known.firstClosedAbove(known.closedAt(index + 1)) - 1;
    return supported(block, blocks.block(block).nextClosed(0));
  }

  private long openBefore(long index, Instant at) {
    return blocks.block(index).before(CombinedBlock.offset(at));
  }

  private static @Nullable Instant supported(long block, long offset) {
    Instant found = CombinedBlock.instant(block, offset);
    return found.getEpochSecond() >= SupportedTime.END_SECOND ? null : found;
  }

  /** Returns sums that reach from the start of one block at least to that of another. */
  private Sums covering(long first, long last) {
    Sums known = sums;
    if (known == null) {
      known = new Sums(first, new Duration[] {Duration.ZERO});
    }
    long begin = Math.max(Math.min(first, known.begin()), CombinedBlock.FIRST);
    long end = Math.min(Math.max(last, known.end()), CombinedBlock.LAST + 1);
    if (begin < known.begin() || end > known.end()) {
      known = grown(known, begin, end);
      sums = known;
    }
    return known;
  }

  private Sums grown(Sums known, long begin, long end) {
    Duration[] at = new Duration[Math.toIntExact(end - begin + 1)];
    int shift = Math.toIntExact(known.begin() - begin);
    System.arraycopy(known.at, 0, at, shift, known.at.length);
    int filled = shift + known.at.length - 1;
    for (int i = filled; i < at.length - 1; i++) {
      int past = i - (int) CombinedBlock.CYCLE;
      boolean known400 = past >= shift && recurrence.repeats(begin + past, begin + i);
      at[i + 1] = at[i].plus(known400 ? at[past + 1].minus(at[past]) : total(begin + i));
    }
    for (int i = shift - 1; i >= 0; i--) {
      int later = i + (int) CombinedBlock.CYCLE;
      boolean known400 = later < at.length - 1 && recurrence.repeats(begin + i, begin + later);
      at[i] = at[i + 1].minus(known400 ? at[later + 1].minus(at[later]) : total(begin + i));
    }
    return new Sums(begin, at);
  }

  private Duration total(long index) {
    return Duration.ofNanos(blocks.draw(index).total());
  }

  /** The open time from somewhere to the starts of consecutive blocks. */
  private static final class Sums {

    private final long begin;
    private final Duration[] at;

    Sums(long begin, Duration[] at) {
      this.begin = begin;
      this.at = at;
    }

    long begin() {
      return begin;
    }

    long end() {
      return begin + at.length - 1;
    }

    Duration at(long index) {
      return at[(int) (index - begin)];
    }

    Duration closedAt(long index) {
      long start = Math.max(CombinedBlock.start(index), SupportedTime.FIRST_SECOND);
      long clipped = Math.min(start, SupportedTime.END_SECOND);
      return Duration.ofSeconds(clipped).minus(at(index));
    }

    /** Returns the first block before whose start lies at least that much. */
    long firstAtLeast(Duration open) {
      return first(index -> at(index).compareTo(open) >= 0);
    }

    /** Returns the first block before whose start lies more than that. */
    long firstAbove(Duration open) {
      return first(index -> at(index).compareTo(open) > 0);
    }

    long firstClosedAbove(Duration closed) {
      return first(index -> closedAt(index).compareTo(closed) > 0);
    }

    private long first(LongPredicate holds) {
      long low = begin;
      long high = end();
      while (low < high) {
        long middle = Math.floorDiv(low + high, 2);
        if (holds.test(middle)) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }
  }
}
