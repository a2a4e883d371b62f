package dev.helpdesk.core.escalation.internal;

import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationView;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.directory.Group;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what a rule says when it fires. */
final class RuleFiring implements EscalationAction.Cases<Runnable> {

  private final EscalationRule rule;
  private final EscalationState slice;
  private final EscalationPolicy policy;
  private final Situation situation;
  private final Draft draft;

  RuleFiring(
      EscalationRule rule,
      EscalationState slice,
      EscalationPolicy policy,
      Situation situation,
      Draft draft) {
    this.rule = rule;
    this.slice = slice;
    this.policy = policy;
    this.situation = situation;
    this.draft = draft;
  }

  void fire() {
    rule.action().match(this).run();
  }

  @Override
  public Runnable nextLevel(EscalationAction.NextLevel action) {
    return () -> raise(new Raise(situation).toNextLevel(), null);
  }

  @Override
  public Runnable toGroup(EscalationAction.ToGroup action) {
    return () -> raise(new Raise(situation).toGroup(action.group()), null);
  }

  @Override
  public Runnable toSkill(EscalationAction.ToSkill action) {
    return () -> raise(new Raise(situation).toSkill(action.skill()), action.skill());
  }

  @Override
  public Runnable askDirectory(EscalationAction.AskDirectory action) {
    return () -> ask(action.level());
  }

  /** Asks once until there is an answer: asking again would be no question but a nuisance. */
  private void ask(int level) {
    InFlight inFlight = InFlight.of(draft);
    List<EscalationView> pending = slice.pending();
    boolean asked = pending.stream().anyMatch(each -> each.cause().equals(rule.name()));
    boolean full = pending.size() + inFlight.asking() >= EscalationCommands.MAX_PENDING;
    if (asked || full || inFlight.isAsking(rule.name())) {
      return;
    }
    String question = rule.question();
    TextKey key =
        question == null ? null : draft.text("question", Audience.INTERNAL, List.of(), question);
    new Ladder(policy, situation, draft).begin(slice, level, rule.name(), key);
  }

  /** One cause may fire several rules; a ticket is raised by the first and not twice at once. */
  private void raise(Optional<Group> group, @Nullable String skill) {
    if (group.isPresent() && !InFlight.of(draft).isRaising()) {
      draft.add(new Raise(situation).event(group.get(), skill, rule.name(), null));
    }
  }
}
