package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.hall.Describing;
import dev.helpdesk.core.sla.EntitlementUse;
import dev.helpdesk.core.sla.MetricKind;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.spi.store.AttributeValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of clocks: {@code dueAt}, {@code dueAt.<metric>} and {@code breachAt}; and those
 * of what they are held to: {@code agreement}, and {@code entitled} where the policy asks for it.
 *
 * <p>They hold instants, never verdicts that age. A clock that stands still has no due.
 */
final class ClockAttributes {

  private ClockAttributes() {}

  static void describe(SlaState slice, SlaPolicy policy, ClockMath math, Describing out) {
    AgreementChosen chosen = slice.chosen();
    if (chosen != null) {
      agreement(chosen, policy, out);
    }
    Instant earliestDue = null;
    Instant earliestBreach = null;
    for (ClockState clock : slice.clocks()) {
      boolean running = !clock.finished() && !clock.paused();
      Instant due = running ? math.due(clock) : null;
      if (due != null) {
        out.set("dueAt." + clock.metric(), AttributeValue.of(due));
        earliestDue = earlier(earliestDue, due);
      }
      boolean resolution =
          policy
              .metric(clock.metric())
              .map(metric -> metric.kind() == MetricKind.RESOLUTION)
              .orElse(false);
      if (resolution) {
        Instant breach = clock.breachedAt() == null ? due : clock.breachedAt();
        earliestBreach = earlier(earliestBreach, breach);
      }
    }
    if (earliestDue != null) {
      out.set("dueAt", AttributeValue.of(earliestDue));
    }
    if (earliestBreach != null) {
      out.set("breachAt", AttributeValue.of(earliestBreach));
    }
  }

  private static void agreement(AgreementChosen chosen, SlaPolicy policy, Describing out) {
    AgreementId agreement = chosen.agreement();
    if (agreement != null) {
      out.set("agreement", AttributeValue.of(agreement.value()));
    }
    if (policy.entitlements() != EntitlementUse.IGNORED) {
      out.set("entitled", AttributeValue.of(chosen.entitlement() != null));
    }
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.isBefore(one) ? other : one;
  }
}
