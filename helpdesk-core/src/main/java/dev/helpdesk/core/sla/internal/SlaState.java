package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.event.PolicyMigrated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a ticket, and the little they need to know of it.
 *
 * @param clocks one for each metric that ever had a target, in the order in which they started
 * @param openedAt when the ticket was opened at its source, or null before
 * @param talk who waits for an answer
 * @param occurred what happened to the ticket, the latest last; at most {@value #MAX_MOVES}, by
 *     which a clock that starts late knows what it would have counted
 * @param exclusions the periods that do not count
 * @param chosen under which agreement it stands and why, or null before that was decided
 */
public record SlaState(
    List<ClockState> clocks,
    @Nullable Instant openedAt,
    Talk talk,
    List<Occurred> occurred,
    Exclusions exclusions,
    @Nullable AgreementChosen chosen) {

  /** Happenings that are kept; beyond that the changes of state only, and the registration. */
  public static final int MAX_OCCURRED = 64;

  /** Changes of state that are kept. */
  public static final int MAX_MOVES = 128;

  /** Nothing happened yet. */
  public static final SlaState INITIAL =
      new SlaState(List.of(), null, Talk.NONE, List.of(), Exclusions.NONE, null);

  /** Copies the lists. */
  public SlaState {
    clocks = List.copyOf(clocks);
    occurred = List.copyOf(occurred);
  }

  /** Returns the clock of a metric, or null. */
  public @Nullable ClockState clock(String metric) {
    for (ClockState clock : clocks) {
      if (clock.metric().equals(metric)) {
        return clock;
      }
    }
    return null;
  }

  /** Returns how the ticket stands, or null before its first state. */
  @Nullable Step current() {
    return occurred.isEmpty() ? null : occurred.get(occurred.size() - 1).step();
  }

  /** Returns this state with a clock put in, in the place of the one of its metric. */
  SlaState with(ClockState changed) {
    List<ClockState> all = new ArrayList<>(clocks);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).metric().equals(changed.metric())) {
        all.set(i, changed);
        return new SlaState(all, openedAt, talk, occurred, exclusions, chosen);
      }
    }
    all.add(changed);
    return new SlaState(all, openedAt, talk, occurred, exclusions, chosen);
  }

  SlaState with(Talk changed) {
    return new SlaState(clocks, openedAt, changed, occurred, exclusions, chosen);
  }

  /** Returns this state with one more period that does not count. */
  SlaState with(ExcludedPeriod period) {
    return new SlaState(clocks, openedAt, talk, occurred, exclusions.with(period), chosen);
  }

  SlaState with(AgreementChosen choice) {
    return new SlaState(clocks, openedAt, talk, occurred, exclusions, choice);
  }

  SlaState opened(Instant at, Talk then) {
    return new SlaState(clocks, at, then, occurred, exclusions, chosen);
  }

  /** Returns this state with the past under the names of another version of the policy. */
  SlaState renamed(PolicyMigrated event) {
    List<Occurred> all = new ArrayList<>();
    for (int i = 0; i < occurred.size(); i++) {
      Occurred each = occurred.get(i);
      Step step = each.step().renamed(event.states(), event.reasons());
      boolean last = i == occurred.size() - 1;
      all.add(new Occurred(each.what(), last ? step.within(event.category()) : step, each.at()));
    }
    return new SlaState(clocks, openedAt, talk, all, exclusions, chosen);
  }

  /** Returns this state after one more happening. Of a run of the same, first and last are kept. */
  SlaState after(Occurred last) {
    List<Occurred> all = new ArrayList<>(occurred);
    int size = all.size();
    if (size > 1 && all.get(size - 1).isLike(last) && all.get(size - 2).isLike(last)) {
      all.remove(size - 1);
    }
    all.add(last);
    int oldest = all.size() > MAX_OCCURRED ? oldest(all) : 0;
    if (oldest > 0) {
      all.remove(oldest);
    }
    return new SlaState(clocks, openedAt, talk.after(last, current()), all, exclusions, chosen);
  }

  /**
   * Returns what is forgotten first; 0 for nothing. Never the registration, without which no clock
   * would start late.
   */
  private static int oldest(List<Occurred> all) {
    for (int i = 1; i < all.size() - 1; i++) {
      if (!all.get(i).isMove()) {
        return i;
      }
    }
    return all.size() > MAX_MOVES ? 1 : 0;
  }
}
