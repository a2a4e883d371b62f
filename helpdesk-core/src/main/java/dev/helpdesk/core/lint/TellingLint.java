package dev.helpdesk.core.lint;

import dev.helpdesk.core.assignment.AssignmentStrategy;
import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.notification.Detail;
import dev.helpdesk.core.notification.NotificationRule;
import dev.helpdesk.core.notification.Trigger;
import dev.helpdesk.core.notification.Whom;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.model.Audience;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds rules that never tell anybody. */
final class TellingLint {

  private static final Place RULES = Place.of("notification", "rules");
  private static final Set<String> OF_CLOCKS =
      Set.of(
          "ClockStarted",
          "ClockPaused",
          "ClockResumed",
          "ClockStopped",
          "ClockRetargeted",
          "TargetBreached",
          "TargetExtended",
          "BreachWithdrawn",
          "WarningReached");
  private static final Set<String> OF_SURVEYS =
      Set.of("SurveyInvited", "SurveyAnswered", "SurveyExpired");
  private static final Set<String> OF_CONTACTS =
      Set.of(
          "HierarchicallyEscalated",
          "EscalationAcknowledged",
          "EscalationDecided",
          "EscalationUnanswered",
          "EscalationEnded");

  private final Policy policy;
  private final Findings findings;
  private final Tellings tellings;
  private final List<Workflow> workflows = new ArrayList<>();
  private final Set<String> measured = new TreeSet<>();

  private TellingLint(Linted linted, Findings findings, Tellings tellings) {
    this.findings = findings;
    this.tellings = tellings;
    policy = linted.policy();
    for (Linted.OneWorkflow one : linted.workflows()) {
      if (!one.kinds().isEmpty()) {
        workflows.add(one.workflow());
      }
    }
    for (Agreement agreement : policy.sla().agreements()) {
      agreement.targets().keySet().stream()
          .filter(metric -> policy.sla().metric(metric).isPresent())
          .forEach(measured::add);
    }
  }

  static void inspect(Linted linted, Findings findings) {
    Tellings tellings = new Tellings(linted);
    TellingLint lint = new TellingLint(linted, findings, tellings);
    List<NotificationRule> rules = lint.policy.notification().rules();
    for (int i = 0; i < rules.size(); i++) {
      lint.rule(rules.get(i), RULES.at(i));
    }
    new RepeatLint(linted, findings, tellings).inspect();
  }

  private void rule(NotificationRule rule, Place place) {
    Trigger on = rule.on();
    boolean known = true;
    for (Map.Entry<Detail, String> detail : on.details().entrySet()) {
      if (!known(on, detail.getKey()).contains(detail.getValue())) {
        known = false;
        findings.add(
            NotificationFinding.DETAIL_UNKNOWN,
            place.in("on", "details", detail.getKey().name()),
            "Rule "
                + rule.name()
                + " waits for "
                + detail.getValue()
                + ", which no event of this policy has as its "
                + word(detail.getKey())
                + ".");
      }
    }
    if (known && !comes(on)) {
      findings.add(
          NotificationFinding.RULE_NEVER,
          place.in("on"),
          "Rule " + rule.name() + " waits for what never happens under this policy.");
    }
    if (rule.whom() == Whom.CONTACT && !OF_CONTACTS.contains(on.event())) {
      findings.add(
          NotificationFinding.NOBODY_TOLD,
          place.in("whom"),
          "Rule " + rule.name() + " tells a contact, but upon " + on.event() + " none is asked.");
    }
    withdrawals(rule, place.in("withdrawOn"));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The values that a detail of such an event can have. */
  private Set<String> known(Trigger on, Detail detail) {
    return switch (detail) {
      case TRANSITION -> transitions();
      case STATE -> names(states().map(State::name));
      case CATEGORY, ENTERED -> names(Arrays.stream(StateCategory.values()).map(Enum::name));
      case REASON ->
          names(workflows.stream().flatMap(each -> each.reasons().stream()).map(r -> r.name()));
      case AUDIENCE -> names(Arrays.stream(Audience.values()).map(Enum::name));
      case SIDE -> names(Arrays.stream(Side.values()).map(Enum::name));
      case METRIC -> measured;
      case WARNING -> warnings(on.details().get(Detail.METRIC));
      case TIMER -> names(states().flatMap(each -> each.timers().stream()).map(t -> t.name()));
      case OWNER -> Set.of("AGENT", "GROUP");
      case KIND -> names(policy.intake().kinds().stream().map(kind -> kind.name()));
      case CAUSE -> causes(on);
    };
  }

  private Stream<State> states() {
    return workflows.stream().flatMap(each -> each.states().stream());
  }

  private static Set<String> names(Stream<String> names) {
    Set<String> all = new HashSet<>();
    names.forEach(all::add);
    return all;
  }

  private Set<String> transitions() {
    Set<String> all = new HashSet<>(Set.of("register", "import", "correct"));
    workflows.forEach(each -> each.transitions().forEach(taken -> all.add(taken.name())));
    return all;
  }

  /** The warnings of agreements that have a target of the metric, or of any. */
  private Set<String> warnings(@Nullable String metric) {
    Set<String> all = new HashSet<>();
    for (Agreement agreement : policy.sla().agreements()) {
      boolean measures =
          agreement.targets().keySet().stream()
              .anyMatch(each -> measured.contains(each) && (metric == null || each.equals(metric)));
      if (measures) {
        agreement.warnings().stream().map(Warning::code).forEach(all::add);
      }
    }
    return all;
  }

  /**
   * Who escalates, and how an escalation ends, is told by others; any name may be one of theirs.
   */
  private Set<String> causes(Trigger on) {
    String asked = on.details().get(Detail.CAUSE);
    Set<String> all = new HashSet<>();
    if (on.event().equals("Classified")) {
      Arrays.stream(ClassificationCause.values()).map(TellingLint::word).forEach(all::add);
    } else if (on.event().equals("Assigned")) {
      all.addAll(Set.of("agent", "fallback", "escalation"));
      policy.assignment().rules().forEach(rule -> all.add(rule.name()));
    } else if (asked != null) {
      all.add(asked);
    }
    return all;
  }

  /** Tells whether events come that a trigger with known names waits for. */
  private boolean comes(Trigger on) {
    String event = on.event();
    if (event.equals("StateChanged")) {
      return !tellings.isComplete() || tellings.first(move -> move.meets(on)).isPresent();
    }
    if (event.equals("TimerFired")) {
      return states().anyMatch(state -> rings(state, on.details()));
    }
    if (event.equals("MessagePosted")) {
      // What a requester writes is always public.
      return !(Side.REQUESTER.name().equals(on.details().get(Detail.SIDE))
          && Audience.INTERNAL.name().equals(on.details().get(Detail.AUDIENCE)));
    }
    if (OF_SURVEYS.contains(event)) {
      return policy.survey().enabled();
    }
    if (event.equals("LeftQueued")) {
      return policy.assignment().strategy() != AssignmentStrategy.QUEUE;
    }
    if (event.equals("WarningReached")) {
      return !warnings(on.details().get(Detail.METRIC)).isEmpty();
    }
    return !OF_CLOCKS.contains(event) || !measured.isEmpty();
  }

  private static boolean rings(State state, Map<Detail, String> details) {
    String in = details.get(Detail.STATE);
    String timer = details.get(Detail.TIMER);
    return (in == null || in.equals(state.name()))
        && state.timers().stream().anyMatch(each -> timer == null || timer.equals(each.name()));
  }

  private void withdrawals(NotificationRule rule, Place place) {
    for (int i = 0; i < rule.withdrawOn().size(); i++) {
      String transition = rule.withdrawOn().get(i);
      if (!transition.equals(NotificationRule.EVERY_TRANSITION)
          && !transitions().contains(transition)) {
        findings.add(
            NotificationFinding.WITHDRAWAL_UNKNOWN,
            place.at(i),
            "Rule "
                + rule.name()
                + " is withdrawn by transition "
                + transition
                + ", which no workflow has.");
      }
    }
  }
}
