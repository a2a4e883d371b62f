package dev.helpdesk.acceptance.lint;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.conversation.ConversationPolicy;
import dev.helpdesk.core.directory.AgentEntry;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.directory.GroupEntry;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.Need;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.ReopenWindow;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.GroupId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes policies with small workflows at random: the same seed always gives the same policy. */
final class RandomPolicies {

  /** A group that rules send tickets to; whether the desk knows it is another matter. */
  static final GroupId FALLBACK = GroupId.of("fallback");

  /** A kind of tickets that nothing happens to by itself, so that they are good children. */
  static final String CHILD = "task";

  private static final Workflow CALM =
      Workflow.named("calm")
          .initial("open")
          .state("open", StateCategory.NEW)
          .state("closed", StateCategory.CLOSED)
          .transition(Transition.named("close").from("open").to("closed").by(Relation.AGENT))
          .build();

  private static final List<StateCategory> CATEGORIES =
      List.of(
          StateCategory.NEW,
          StateCategory.ACTIVE,
          StateCategory.ACTIVE,
          StateCategory.WAITING,
          StateCategory.WAITING,
          StateCategory.RESOLVED,
          StateCategory.RESOLVED,
          StateCategory.CLOSED,
          StateCategory.CLOSED,
          StateCategory.CANCELLED);

  /** The guards that the linter knows all about; of the others it leaves open whether they hold. */
  private static final List<Guard> GUARDS =
      List.of(
          Guard.NO_OPEN_CHILDREN,
          Guard.ASSIGNED,
          Guard.HAS_AGENT,
          Guard.NO_AGENT,
          Guard.ACCEPTED,
          Guard.RESOLVED_BEFORE,
          Guard.REOPENED_BEFORE,
          Guard.NOT_REOPENED_BEFORE);

  private static final List<String> REASONS = List.of("vendor", "customer");

  private final Random random;
  private final List<State> states = new ArrayList<>();
  private final List<Transition> transitions = new ArrayList<>();

  private RandomPolicies(long seed) {
    random = new Random(seed);
  }

  static Policy of(long seed) {
    RandomPolicies policies = new RandomPolicies(seed);
    Workflow.Builder workflow = policies.workflow();
    while (!workflow.problems().isEmpty()) {
      workflow = policies.workflow();
    }
    return policies.policy(workflow.build());
  }

  /** The policy with people of its own, among them the group that rules send tickets to. */
  static Policy peopled(Policy policy) {
    DirectoryPolicy people =
        DirectoryPolicy.builder()
            .group(GroupEntry.of(FALLBACK.value(), 1))
            .agent(AgentEntry.of("ana", "en", FALLBACK.value()))
            .build();
    return policy.toBuilder().directory(people).build();
  }

  private Policy policy(Workflow workflow) {
    TicketKind kind = TicketKind.of("incident", "INC");
    IntakePolicy intake =
        IntakePolicy.builder()
            .kind(oneIn(3) ? kind.requiring("description") : kind)
            .kind(TicketKind.of(CHILD, "TSK"))
            .channels(List.of("web"))
            .build();
    AssignmentPolicy assignment =
        AssignmentPolicy.builder().fallback(oneIn(4) ? FALLBACK : null).build();
    ConversationPolicy conversation =
        Policy.defaults().conversation().toBuilder().writableAfterEnd(oneIn(2)).build();
    return Policy.defaults().toBuilder()
        .sla(SlaPolicy.none())
        .escalation(EscalationPolicy.builder().build())
        .notification(quiet())
        .survey(Policy.defaults().survey().toBuilder().enabled(false).build())
        .knowledge(Policy.defaults().knowledge().toBuilder().enabled(false).build())
        .workflow(WorkflowPolicy.builder(workflow).workflow(CHILD, CALM).build())
        .intake(intake)
        .assignment(assignment)
        .conversation(conversation)
        .build();
  }

  private static NotificationPolicy quiet() {
    NotificationPolicy.Builder quiet = Policy.defaults().notification().toBuilder();
    Policy.defaults().notification().rules().forEach(rule -> quiet.withoutRule(rule.name()));
    return quiet.build();
  }

  private Workflow.Builder workflow() {
    states.clear();
    transitions.clear();
    int count = 2 + random.nextInt(5) + (oneIn(4) ? 2 : 0);
    int ways = count + random.nextInt(count + 2);
    for (int i = 1; i < count; i++) {
      if (!oneIn(8)) {
        transitions.add(transition(random.nextInt(i), i, count));
      }
    }
    for (int i = count; i < ways; i++) {
      transitions.add(transition(random.nextInt(count), random.nextInt(count), count));
    }
    for (int i = 0; i < count; i++) {
      states.add(state(i, count));
    }
    Workflow.Builder builder =
        Workflow.named("random").initial("s0").waitingReasons("vendor", "customer");
    states.forEach(builder::state);
    transitions.forEach(builder::transition);
    return builder;
  }

  private State state(int index, int count) {
    String name = "s" + index;
    boolean last = index == count - 1;
    StateCategory category =
        index == 0 && !oneIn(8)
            ? StateCategory.NEW
            : last && !oneIn(8)
                ? StateCategory.CLOSED
                : CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    List<StateTimer> timers = new ArrayList<>();
    int most = oneIn(2) ? 0 : 1 + random.nextInt(3);
    for (int i = 0; i < most; i++) {
      timers.add(timer(name, "t" + i));
    }
    boolean done =
        category == StateCategory.RESOLVED
            || category == StateCategory.CLOSED
            || category == StateCategory.CANCELLED;
    ReopenWindow window =
        done && oneIn(4) ? ReopenWindow.of(Duration.ofHours(1 + random.nextInt(3))) : null;
    return new State(name, category, timers, window);
  }

  private StateTimer timer(String state, String name) {
    Duration after = Duration.ofHours(1 + random.nextInt(4));
    List<String> takeable =
        transitions.stream()
            .filter(each -> each.from().contains(state) && each.needs().isEmpty())
            .map(Transition::name)
            .toList();
    return takeable.isEmpty() || oneIn(3)
        ? StateTimer.reminder(name, after)
        : new StateTimer(name, after, null, takeable.get(random.nextInt(takeable.size())));
  }

  private Transition transition(int source, int target, int count) {
    Set<String> from = new LinkedHashSet<>();
    from.add("s" + source);
    if (oneIn(4)) {
      from.add("s" + random.nextInt(count));
    }
    Transition.Builder builder =
        Transition.named("go" + transitions.size()).from(from).to("s" + target);
    builder.by(
        oneIn(4)
            ? List.of(Relation.REQUESTER)
            : some(List.of(Relation.values()), oneIn(5) ? 0 : 1 + random.nextInt(3)));
    builder.guardedBy(some(GUARDS, oneIn(4) ? 1 + random.nextInt(2) : 0));
    if (oneIn(12)) {
      builder.causing(Effect.RELEASE);
    }
    boolean reasoned = oneIn(4);
    if (reasoned) {
      builder.reasons(some(REASONS, 1 + random.nextInt(2)));
    }
    if (reasoned && oneIn(2)) {
      return builder.needing(Need.REASON).build();
    }
    return builder.triggeredBy(triggers()).build();
  }

  private List<Trigger> triggers() {
    List<Trigger> triggers = new ArrayList<>();
    if (oneIn(3)) {
      for (Trigger.On on : some(List.of(Trigger.On.values()), 1 + random.nextInt(2))) {
        Trigger trigger = Trigger.on(on);
        triggers.add(oneIn(4) ? trigger.whilst(REASONS.get(random.nextInt(2))) : trigger);
      }
    }
    return triggers;
  }

  private <T> List<T> some(List<T> all, int count) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }
}
