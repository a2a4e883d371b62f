package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.PeriodExcluded;
import dev.helpdesk.core.event.PolicyMigrated;
import dev.helpdesk.core.event.Recount;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.TargetExtended;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.hall.Describing;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.sla.EntitlementUse;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.Occurrence;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the clocks of a ticket: starts, pauses, stops and reopens them as its state changes, gives
 * them new targets as it is classified, and notes warnings and breaches at their exact instants.
 */
public final class SlaRoom implements Room<SlaState, SlaPolicy> {

  @Override
  public SlaState initial() {
    return SlaState.INITIAL;
  }

  @Override
  public SlaState evolve(SlaState slice, Happened happened) {
    SlaState ticket = StepEvolution.evolve(slice, happened);
    return ClockEvolution.evolve(ticket, happened.event(), happened.at());
  }

  @Override
  public @Nullable Refusal decide(
      Command command, SlaState slice, SlaPolicy policy, Situation situation, Draft draft) {
    return command.match(new SlaCommands(slice, policy, situation, draft)).orElse(null);
  }

  @Override
  public void react(
      Happened cause, SlaState slice, SlaPolicy policy, Situation situation, Draft draft) {
    boolean chooses =
        !policy.metrics().isEmpty() || policy.entitlements() != EntitlementUse.IGNORED;
    if (cause.event().match(MIGRATES)) {
      new ClockMigration(slice, policy, situation, draft).run(chooses);
      return;
    }
    if (!chooses || !situation.record().isTicket()) {
      return;
    }
    Optional<Occurrence> what = Meaning.of(cause.event());
    List<String> recounted = cause.event().match(RECOUNTED);
    if (what.isEmpty() && recounted.isEmpty()) {
      return;
    }
    ClockDraft clocks = new ClockDraft(slice, policy, situation, draft);
    ClockDecisions decisions = new ClockDecisions(clocks);
    recounted.forEach(decisions::settleTarget);
    Passage passage = Passage.latest(slice);
    if (what.isPresent() && passage != null) {
      if (clocks.ticket().chosen() == null || what.get() == Occurrence.CLASSIFIED) {
        decisions.choose();
      }
      ClockMoves moves = new ClockMoves(clocks, decisions, passage);
      for (Metric metric : policy.metrics()) {
        moves.follow(metric);
        if (what.get() == Occurrence.CLASSIFIED) {
          decisions.retarget(metric);
          moves.align(metric);
        }
      }
    }
  }

  @Override
  public @Nullable Instant wakeUp(SlaState slice, SlaPolicy policy, Situation situation) {
    return Crossing.next(slice, policy, math(slice, situation));
  }

  @Override
  public void ahead(SlaState slice, SlaPolicy policy, Situation situation, Consumer<Instant> out) {
    ClockMath math = math(slice, situation);
    for (ClockState clock : slice.clocks()) {
      Crossing.ahead(clock, policy, math).stream()
          .sorted(Comparator.comparing(crossing -> threshold(crossing.event())))
          .forEach(crossing -> out.accept(crossing.when()));
    }
  }

  private static String threshold(Event event) {
    return event.match(THRESHOLD);
  }

  @Override
  public void due(SlaState slice, SlaPolicy policy, Situation situation, Draft draft) {
    Crossing.by(situation.now(), slice, policy, math(slice, situation))
        .forEach(crossing -> draft.add(crossing.event()));
  }

  @Override
  public void describe(SlaState slice, SlaPolicy policy, Situation situation, Describing out) {
    ClockAttributes.describe(slice, policy, math(slice, situation), out);
  }

  private static ClockMath math(SlaState slice, Situation situation) {
    return new ClockMath(new Calendars(situation::calendar), slice.exclusions());
  }

  private static final SomeEvents<Boolean> MIGRATES =
      new SomeEvents<>() {
        @Override
        protected Boolean otherwise(Event event) {
          return false;
        }

        @Override
        public Boolean policyMigrated(PolicyMigrated event) {
          return true;
        }
      };

  private static final SomeEvents<String> THRESHOLD =
      new SomeEvents<>() {
        @Override
        protected String otherwise(Event event) {
          return "";
        }

        @Override
        public String warningReached(WarningReached event) {
          return event.warning().code();
        }
      };

  /** The metrics whose clocks have another target or another past by an event. */
  private static final SomeEvents<List<String>> RECOUNTED =
      new SomeEvents<>() {
        @Override
        protected List<String> otherwise(Event event) {
          return List.of();
        }

        @Override
        public List<String> targetExtended(TargetExtended event) {
          return List.of(event.metric());
        }

        @Override
        public List<String> periodExcluded(PeriodExcluded event) {
          return event.recounts().stream().map(Recount::metric).toList();
        }
      };
}
