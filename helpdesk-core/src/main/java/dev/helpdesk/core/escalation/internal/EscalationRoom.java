package dev.helpdesk.core.escalation.internal;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationView;
import dev.helpdesk.core.hall.Describing;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.spi.store.AttributeValue;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Raises tickets and asks for decisions. Stateless, safe for use by several threads.
 *
 * <p>Sets the attribute {@value #ATTRIBUTE}: the highest level of the pending escalations.
 */
public final class EscalationRoom implements Room<EscalationState, EscalationPolicy> {

  /** Name of the attribute. */
  public static final String ATTRIBUTE = "escalation";

  /** Creates the room. */
  public EscalationRoom() {}

  @Override
  public EscalationState initial() {
    return EscalationState.EMPTY;
  }

  @Override
  public EscalationState evolve(EscalationState slice, Happened happened) {
    return happened.event().match(new Evolution(slice, happened));
  }

  @Override
  public @Nullable Refusal decide(
      Command command,
      EscalationState slice,
      EscalationPolicy policy,
      Situation situation,
      Draft draft) {
    return command.match(new EscalationCommands(slice, policy, situation, draft)).orElse(null);
  }

  @Override
  public void react(
      Happened cause,
      EscalationState slice,
      EscalationPolicy policy,
      Situation situation,
      Draft draft) {
    cause.event().match(new Reaction(slice, policy, situation, draft)).run();
  }

  @Override
  public @Nullable Instant wakeUp(
      EscalationState slice, EscalationPolicy policy, Situation situation) {
    if (!isOpenTicket(situation.record())) {
      return null;
    }
    Instant earliest = null;
    for (EscalationView escalation : asked(slice)) {
      earliest = earlier(earliest, escalation.answerBy());
    }
    for (RuleTimers.Due due : RuleTimers.of(slice.timing(), policy, situation)) {
      earliest = earlier(earliest, due.at());
    }
    return earliest;
  }

  @Override
  public void ahead(
      EscalationState slice, EscalationPolicy policy, Situation situation, Consumer<Instant> out) {
    if (isOpenTicket(situation.record())) {
      asked(slice).forEach(escalation -> out.accept(escalation.answerBy()));
      RuleTimers.of(slice.timing(), policy, situation).forEach(due -> out.accept(due.at()));
    }
  }

  private static Instant earlier(@Nullable Instant earliest, Instant other) {
    return earliest == null || other.isBefore(earliest) ? other : earliest;
  }

  @Override
  public void due(
      EscalationState slice, EscalationPolicy policy, Situation situation, Draft draft) {
    Instant now = situation.now();
    if (!isOpenTicket(situation.record()) || InFlight.of(draft).isLeaving()) {
      return;
    }
    Ladder ladder = new Ladder(policy, situation, draft);
    asked(slice).stream().filter(asked -> !asked.answerBy().isAfter(now)).forEach(ladder::climb);
    String state = situation.record().progress().state();
    RuleTimers.of(slice.timing(), policy, situation).stream()
        .filter(due -> !due.at().isAfter(now))
        .forEach(due -> draft.add(RuleTimers.event(due.rule(), state)));
  }

  @Override
  public void describe(
      EscalationState slice, EscalationPolicy policy, Situation situation, Describing out) {
    long highest = slice.highestPending();
    if (highest > 0) {
      out.set(ATTRIBUTE, AttributeValue.of(highest));
    }
  }

  private static boolean isOpenTicket(RecordView record) {
    return record.isTicket() && record.isOpen();
  }

  private static List<EscalationView> asked(EscalationState slice) {
    // Most tickets are never escalated, and this is asked at each of their commits.
    if (slice.escalations().isEmpty()) {
      return List.of();
    }
    return slice.escalations().stream()
        .filter(escalation -> escalation.status() == EscalationView.Status.ASKED)
        .toList();
  }
}
