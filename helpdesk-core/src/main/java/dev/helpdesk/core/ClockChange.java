package dev.helpdesk.core;

import dev.helpdesk.core.sla.ClockView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a ticket before and after something.
 *
 * @param metric which clock
 * @param before how it stands before; empty when it starts by it
 * @param after how it stands after
 */
public record ClockChange(String metric, Optional<ClockView> before, Optional<ClockView> after) {

  /** Returns the changes of all clocks of a ticket, those that stay as they are among them. */
  static List<ClockChange> of(TicketView before, TicketView after) {
    List<ClockChange> changes = new ArrayList<>();
    for (ClockView clock : after.clocks()) {
      changes.add(
          new ClockChange(clock.metric(), before.clock(clock.metric()), Optional.of(clock)));
    }
    return List.copyOf(changes);
  }

  /** Tells whether anything of it is other than before. */
  public boolean isDifferent() {
    return !before.equals(after);
  }

  /** Tells whether it is to be done by another instant, or has a due now or none any more. */
  public boolean isDueMoved() {
    return !Objects.equals(due(before), due(after));
  }

  /** Tells whether more or less time is promised, or a promise came or went. */
  public boolean isTargetChanged() {
    return !Objects.equals(target(before), target(after));
  }

  /** Tells whether its promise is broken by the change. */
  public boolean isBreachNew() {
    return !isBroken(before) && isBroken(after);
  }

  /** Tells whether its promise was broken and is so no more. */
  public boolean isBreachWithdrawn() {
    return isBroken(before) && !isBroken(after);
  }

  private static @Nullable Instant due(Optional<ClockView> clock) {
    return clock.isEmpty() ? null : clock.get().due();
  }

  private static @Nullable Duration target(Optional<ClockView> clock) {
    return clock.isEmpty() ? null : clock.get().target();
  }

  private static boolean isBroken(Optional<ClockView> clock) {
    return clock.isPresent() && clock.get().breachedAt() != null;
  }
}
